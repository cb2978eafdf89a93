extension Markup {
  /// The marks around bold, underlined, struck and italic text, longer ones first.
  private static let emphasis: [[Unicode.Scalar]] = [
    ["*", "*", "*"], ["*", "*"], ["_", "_", "_"], ["_", "_"], ["~", "~"], ["_"],
  ]

  /// Drops the marks of emphasis where two belong together.
  mutating func dropEmphasis() {
    for mark in Self.emphasis where source.contains(mark[0]) { dropPairs(of: mark) }
  }

  private mutating func dropPairs(of mark: [Unicode.Scalar]) {
    var index = 0
    while index < source.count {
      guard opens(mark, at: index) else {
        index += 1
        continue
      }
      let end = lineEnd(from: index)
      let start = index + mark.count
      guard let close = place(from: start + 1, to: end, where: { closes(mark, at: $0) }) else {
        // What does not close here does not close further on in this line either.
        index = end
        continue
      }
      self.mark(index..<start, .dropped)
      self.mark(close..<close + mark.count, .dropped)
      index = start
    }
  }

  /// A mark opens before a text, and an underscore only where a word begins.
  private func opens(_ mark: [Unicode.Scalar], at index: Int) -> Bool {
    let next = index + mark.count
    guard stands(mark, at: index), next < source.count, !source[next].isBlank else { return false }
    return mark[0] != "_" || !isWord(before: index)
  }

  /// A mark closes behind a text, and an underscore only where a word ends.
  private func closes(_ mark: [Unicode.Scalar], at index: Int) -> Bool {
    guard stands(mark, at: index), !source[index - 1].isBlank else { return false }
    return mark[0] != "_" || !isWord(from: index + mark.count)
  }

  private func isWord(before index: Int) -> Bool {
    guard let place = place(before: index) else { return false }
    return source[place].isWordPart || source[place] == "_"
  }

  private func isWord(from index: Int) -> Bool {
    guard index < source.count else { return false }
    return fates[index] != .dropped && (source[index].isWordPart || source[index] == "_")
  }

  /// The nearest place to the left that is not dropped already.
  private func place(before index: Int) -> Int? {
    var place = index - 1
    while place >= 0, fates[place] == .dropped { place -= 1 }
    return place >= 0 ? place : nil
  }
}
