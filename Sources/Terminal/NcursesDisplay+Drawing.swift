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
    if writer.use(theme) { invalidate() }
    let before = known(for: frame)
    guard before != frame else { return }
    let shown = scroll(before, towards: frame)
    let changes = frame.changes(from: shown)
    writer.put(changes, of: frame, over: shown, columns: size.columns)
    putEmojiSequences(of: frame, over: before, where: changes)
    placeCursor(frame.cursor)
    nc_flush()
    self.shown = frame
  }

  /// Forgets what the terminal shows, so that the next frame is drawn completely.
  public func invalidate() {
    shown = nil
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
      let resolved = writer.appearance(of: cell.paint)
      nc_overlay(
        Int32(clamping: row), Int32(clamping: column), emojiSequence, resolved.attributes,
        resolved.pair)
    }
  }
}
