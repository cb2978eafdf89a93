extension Markup {
  /// Drops the `>` before quoted lines.
  mutating func dropQuoteMarks() {
    var isAtStart = true
    for index in source.indices {
      let scalar = source[index]
      if scalar.isLineBreak {
        isAtStart = true
      } else if isAtStart, isQuoteMark(at: index) {
        fates[index] = .blank
      } else if !scalar.isBlank {
        isAtStart = false
      }
    }
  }

  /// A mark is followed by a blank, another mark, or the end of the line.
  private func isQuoteMark(at index: Int) -> Bool {
    guard isOpen(index), source[index] == ">" else { return false }
    guard index + 1 < source.count else { return true }
    return source[index + 1].isBlank || source[index + 1] == ">"
  }
}
