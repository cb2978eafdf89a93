internal import CNcurses
public import Screen

extension NcursesDisplay {
  /// Shows a frame; writes only what differs from the last one.
  ///
  /// A frame larger than the terminal is cut; a smaller one leaves the rest of the terminal empty.
  /// While the terminal does not read, frames wait in memory; show none while there is
  /// `pendingOutput`.
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

  /// Forgets what the terminal shows, so that the next frame is drawn completely.
  public func invalidate() {
    shown = nil
  }

  /// Starts a new table without pairs for a new theme: redefining a pair would
  /// repaint the cells that use it.
  private func prepare(for theme: Theme) {
    guard appearances?.theme != theme else { return }
    appearances = AppearanceTable(theme: theme, depth: colors, pairs: Int(nc_pair_count()))
    exactColors = ExactColorTable()
    invalidate()
  }

  /// Returns the frame to compare with: an empty one of no size if everything has to be drawn.
  private func known(for frame: Frame) -> Frame {
    if let shown, shown.size == frame.size { return shown }
    nc_clear()
    return Frame(Size(rows: 0, columns: 0))
  }

  /// Scrolls rows that only moved, so that they need not be written again.
  private func scroll(_ shown: Frame, towards frame: Frame) -> Frame {
    // For a row with emoji sequences, ncurses' record differs from what the terminal shows.
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

  /// Writes the cells of a change, all of one appearance at once.
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
      _ = nc_define_pair(number, curses(pair.foreground), curses(pair.background))
    }
    return found ?? Appearance(attributes: 0, pair: 0)
  }

  /// Returns the number of a colour in ncurses.
  private func curses(_ number: Int32) -> Int32 {
    guard colors == .trueColor else { return number }
    guard isDirect else {
      return exactColors.entry(for: number) { nc_define_color($0, $1.bits) }
    }
    if number < 8 { return number }
    return (ExactColor(number: number) ?? XtermPalette.color(of: number)).directNumber
  }

  private func placeCursor(_ place: Position?) {
    nc_cursor(Int32(clamping: place?.row ?? -1), Int32(clamping: place?.column ?? -1))
  }
}

/// Emoji sequences, whose width ncurses cannot compute.
///
/// It draws a stand-in of two columns, and the sequence is written over it at the end of the
/// frame. The terminal also counts two columns, so ncurses' positions stay right. Its record
/// of the contents is wrong, so it must not rely on it: while there are such sequences, it
/// forgets every row that changes. It then draws these rows completely and scrolls none,
/// because no row it knows has moved.
extension NcursesDisplay {
  /// True when the terminal has the row of the test and can restore its cursor
  /// after text was written directly.
  var canShowEmojiSequences: Bool {
    size.rows >= EmojiProbe.row && nc_has_capability("sc") != 0 && nc_has_capability("rc") != 0
  }

  /// Writes the emoji sequences of a frame over their stand-ins.
  ///
  /// - Parameters:
  ///   - frame: The new frame.
  ///   - before: The frame shown now.
  ///   - changes: The changes already written.
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

/// Adjacent cells of one appearance, in the form in which the facade takes them.
///
/// One run is reused, so that drawing allocates nothing once the buffers have grown.
struct CellRun {
  private var scalars: [UInt32] = []
  private var lengths: [UInt8] = []
  private var columns: [UInt8] = []
  private var width = 0

  /// Appends a cell; the right half of a wide one is part of the left.
  mutating func append(_ cell: Cell) {
    guard cell.columns > 0 else { return }
    lengths.append(UInt8(clamping: cell.append(to: &scalars)))
    columns.append(cell.columns)
    width += Int(cell.columns)
  }

  /// Writes the run to the screen and empties it.
  ///
  /// - Parameters:
  ///   - place: The position of the run; advanced to the position after it.
  ///   - appearance: The appearance of its cells.
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
