/// Rows that moved together from one frame to the next, as when a list is scrolled.
public struct FrameScroll: Equatable, Sendable {
  /// The affected rows: those the lines leave and those they move to.
  public let rows: Range<Int>
  /// The number of rows by which the lines moved up; negative if they moved down.
  public let distance: Int
}

extension Frame {
  /// The scroll that explains most of the difference from another frame.
  ///
  /// - Parameter shown: The frame that the terminal shows now.
  /// - Returns: The scroll; nil if drawing the changed cells costs no more.
  public func scroll(from shown: Frame) -> FrameScroll? {
    guard size == shown.size, let changed = rangeOfChanges(from: shown) else { return nil }
    // Several rows are tried, because some change while they move, as the selected row does.
    for quarter in [2, 1, 3] {
      let row = changed.lowerBound + changed.count * quarter / 4
      guard lines[row] != shown.lines[row] else { continue }
      for place in changed where place != row && shown.lines[place] == lines[row] {
        let moved = rows(movedBy: place - row, in: changed, from: shown)
        if moved.count * 2 > changed.count { return scroll(of: moved, by: place - row) }
      }
    }
    return nil
  }

  /// The frame on the terminal after the scroll, before anything else is drawn.
  ///
  /// - Parameter scroll: The scrolled rows.
  /// - Returns: A frame whose exposed rows differ from any line that can be drawn.
  public func scrolled(_ scroll: FrameScroll) -> Frame {
    var frame = self
    for row in scroll.rows {
      let source = row + scroll.distance
      frame[row] =
        scroll.rows.contains(source) ? lines[source] : .unknown(columns: size.columns, form: form)
    }
    return frame
  }

  /// The rows from the first to the last one that differs; nil if there are at most three, as many as
  /// a bar that moves changes.
  private func rangeOfChanges(from shown: Frame) -> Range<Int>? {
    let differs = { (row: Int) -> Bool in lines[row] != shown.lines[row] }
    guard let first = lines.indices.first(where: differs),
      let last = lines.indices.last(where: differs)
    else { return nil }
    var between = 0
    for row in lines.indices[first..<last].dropFirst() where differs(row) {
      between += 1
      if between > 1 { return first..<last + 1 }
    }
    return nil
  }

  private func rows(movedBy distance: Int, in rows: Range<Int>, from shown: Frame) -> [Int] {
    rows.filter { rows.contains($0 + distance) && lines[$0] == shown.lines[$0 + distance] }
  }

  /// - Precondition: There is at least one row.
  private func scroll(of moved: [Int], by distance: Int) -> FrameScroll {
    let (first, last) = (moved[0], moved[moved.count - 1])
    return FrameScroll(
      rows: min(first, first + distance)..<max(last, last + distance) + 1, distance: distance)
  }
}

extension Line {
  /// A line with unknown content, which equals no line that can be drawn.
  fileprivate static func unknown(columns: Int, form: TextForm) -> Line {
    var line = Line(columns: columns, form: form)
    // No drawn cell has this width.
    let cell = Cell(.blank, paint: Paint(.text), columns: .max)
    line.cells = Array(repeating: cell, count: columns)
    return line
  }
}
