extension Frame {
  /// Lists the cells that differ from the frame that is shown, in row-major order.
  ///
  /// A frame of another size counts as different in every cell. A row that both frames got from the
  /// same line costs nothing.
  ///
  /// - Shape: One change a run of different cells; a run begins and ends with whole graphemes. Neither
  ///   the cursor nor the theme counts.
  /// - Units: Rows and columns, zero-based, origin at the top left.
  /// - Parameter shown: The frame that the terminal shows now.
  /// - Returns: The changes, ready to be written in this order.
  public func changes(from shown: Frame) -> [CellChange] {
    guard size == shown.size else { return everything }
    var changes: [CellChange] = []
    for (row, (new, old)) in zip(lines, shown.lines).enumerated() where new.cells != old.cells {
      for run in Self.runs(new.cells, old.cells) {
        changes.append(
          CellChange(
            place: Position(row: row, column: run.lowerBound), cells: Array(new.cells[run])))
      }
    }
    return changes
  }

  private var everything: [CellChange] {
    guard size.columns > 0 else { return [] }
    return lines.enumerated().map { row, line in
      CellChange(place: Position(row: row, column: 0), cells: line.cells)
    }
  }

  private static func runs(_ new: [Cell], _ old: [Cell]) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    var column = 0
    while column < new.count {
      guard new[column] != old[column] else {
        column += 1
        continue
      }
      let start = new[column].columns == 0 ? max(0, column - 1) : column
      // The right half belongs to its grapheme, even if it is the same as before.
      while column < new.count, new[column] != old[column] || new[column].columns == 0 {
        column += 1
      }
      runs.append(start..<column)
    }
    return runs
  }
}
