extension Line {
  /// Keeps terminals that reorder lines by themselves from moving a column into another one.
  ///
  /// Between two letters that are read from right to left, or such a letter and a number, everything
  /// is read from right to left: the time at the end of a Hebrew row would stand at the row's start.
  /// A left-to-right mark, which takes no column, ends that where a column ends: at two blanks, and at
  /// the given edges.
  ///
  /// - Parameter edges: Columns at which something else begins, even if nothing is blank before it.
  /// - Source: Unicode Standard Annex #9, rules N1 and W7.
  public mutating func keepColumnsApart(at edges: [Int] = []) {
    guard hasRightToLeft else { return }
    var isOpen = false
    for column in cells.indices {
      if cells[column].glyph.scalar.isRightToLeft { isOpen = true }
      guard isOpen, edges.contains(column + 1) || hasGap(at: column) else { continue }
      isOpen = false
      // The right half of a wide character is drawn with its left half.
      cells[cells[column].columns == 0 ? column - 1 : column].glyph.endsDirection = true
    }
  }

  private func hasGap(at column: Int) -> Bool {
    isBlank(column) && column + 1 < cells.count && isBlank(column + 1)
  }

  private func isBlank(_ column: Int) -> Bool {
    cells[column].columns == 1 && cells[column].glyph.scalar == " "
  }
}
