internal import CNcurses
public import Screen

extension NcursesDisplay {
  /// Shows a frame; only what differs from the last one is written.
  ///
  /// A frame of another size than the terminal is cut, or leaves the rest of it empty.
  public func show(_ frame: Frame, theme: Theme) {
    guard !isClosed else { return }
    prepare(for: theme)
    let before = known(for: frame)
    guard before != frame else { return }
    let changes = frame.changes(from: scroll(before, towards: frame))
    for change in changes { put(change) }
    putEmojiSequences(of: frame, over: before, where: changes)
    placeCursor(frame.cursor)
    nc_flush()
    shown = frame
  }

  /// Forgets what the terminal is believed to show, so that the next frame is drawn whole.
  public func invalidate() {
    shown = nil
  }

  /// A new theme starts with no pairs: redefining one would repaint the cells that use it.
  private func prepare(for theme: Theme) {
    guard appearances?.theme != theme else { return }
    appearances = AppearanceTable(theme: theme, depth: colors, pairs: Int(nc_pair_count()))
    invalidate()
  }

  /// What the frame is compared with: an empty screen of no size if all of it has to be drawn.
  private func known(for frame: Frame) -> Frame {
    if let shown, shown.size == frame.size { return shown }
    nc_clear()
    return Frame(Size(rows: 0, columns: 0))
  }

  /// Moves what only moved, so that it need not be put again.
  private func scroll(_ shown: Frame, towards frame: Frame) -> Frame {
    // What ncurses takes for a row with emoji sequences is not what stands there.
    guard !hasEmojiSequences(shown), !hasEmojiSequences(frame),
      let scroll = frame.scroll(from: shown)
    else {
      return shown
    }
    let hasMoved = nc_scroll(
      Int32(clamping: scroll.rows.lowerBound), Int32(clamping: scroll.rows.upperBound - 1),
      Int32(clamping: scroll.distance))
    return hasMoved == 0 ? shown : shown.scrolled(scroll)
  }

  /// Puts the cells of a change, all of one look at once.
  private func put(_ change: CellChange) {
    guard var paint = change.cells.first?.paint else { return }
    var place = change.place
    var appearance = appearance(of: paint)
    for cell in change.cells {
      if cell.paint != paint {
        paint = cell.paint
        let next = self.appearance(of: paint)
        if next != appearance { run.put(at: &place, appearance) }
        appearance = next
      }
      run.append(cell)
    }
    run.put(at: &place, appearance)
  }

  func appearance(of paint: Paint) -> Appearance {
    let found = appearances?.appearance(of: paint) { number, pair in
      _ = nc_define_pair(number, pair.foreground, pair.background)
    }
    return found ?? Appearance(attributes: 0, pair: 0)
  }

  private func placeCursor(_ place: Position?) {
    nc_cursor(Int32(clamping: place?.row ?? -1), Int32(clamping: place?.column ?? -1))
  }
}

/// Emoji sequences, which ncurses cannot count.
///
/// It draws a stand-in of two columns, and the sequence is written over that at the end of the frame;
/// the terminal counts two columns, too, so ncurses stays right about where everything is. About what
/// is there it is wrong, so it must not build on it: as long as there are such sequences it forgets
/// every row that changes. It then draws these rows whole, and does not move rows about, because none
/// that it knows has gone elsewhere.
extension NcursesDisplay {
  /// Whether the terminal has the row on which it is asked, and gets its cursor back after something
  /// was written by hand.
  var canShowEmojiSequences: Bool {
    size.rows >= EmojiProbe.row && nc_has_capability("sc") != 0 && nc_has_capability("rc") != 0
  }

  /// Puts the emoji sequences of a frame over their stand-ins.
  ///
  /// - Parameters:
  ///   - frame: What shall be shown.
  ///   - before: What is shown.
  ///   - changes: What was put already.
  func putEmojiSequences(of frame: Frame, over before: Frame, where changes: [CellChange]) {
    guard hasEmojiSequences(frame) || hasEmojiSequences(before) else { return }
    var last = -1
    for change in changes where change.place.row != last {
      last = change.place.row
      nc_forget_row(Int32(clamping: last))
      putEmojiSequences(of: frame[last], row: last)
    }
  }

  func hasEmojiSequences(_ frame: Frame) -> Bool {
    frame.lines.contains(where: \.hasEmojiSequences)
  }

  private func putEmojiSequences(of line: Line, row: Int) {
    guard line.hasEmojiSequences else { return }
    for (column, cell) in line.cells.enumerated() {
      guard let emojiSequence = cell.emojiSequence else { continue }
      let resolved = appearance(of: cell.paint)
      nc_overlay(
        Int32(clamping: row), Int32(clamping: column), emojiSequence, resolved.attributes,
        resolved.pair)
    }
  }
}

/// Neighbouring cells of one look, in the form in which the facade takes them.
///
/// One run is filled over and over, so that drawing allocates nothing once the buffers have grown.
struct CellRun {
  private var scalars: [UInt32] = []
  private var lengths: [UInt8] = []
  private var columns: [UInt8] = []
  private var width = 0

  /// Adds a cell at the right; the right half of a wide one is part of the left.
  mutating func append(_ cell: Cell) {
    guard cell.columns > 0 else { return }
    lengths.append(UInt8(clamping: cell.append(to: &scalars)))
    columns.append(cell.columns)
    width += Int(cell.columns)
  }

  /// Puts the run on the screen and begins anew.
  ///
  /// - Parameters:
  ///   - place: Where the run begins; moved behind it.
  ///   - appearance: How it looks.
  mutating func put(at place: inout Position, _ appearance: Appearance) {
    guard !lengths.isEmpty else { return }
    nc_put(
      Int32(clamping: place.row), Int32(clamping: place.column), scalars, lengths, columns,
      Int32(lengths.count), appearance.attributes, appearance.pair)
    place.column += width
    scalars.removeAll(keepingCapacity: true)
    lengths.removeAll(keepingCapacity: true)
    columns.removeAll(keepingCapacity: true)
    width = 0
  }
}
