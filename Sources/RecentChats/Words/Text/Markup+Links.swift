extension Markup {
  /// Makes `[text](address)` its text, and `![text](address)` too.
  mutating func dropLinks() {
    var index = 0
    while let open = place(from: index, to: source.count, where: { stands(["["], at: $0) }) {
      index = open + 1
      let end = lineEnd(from: open)
      guard let middle = endOfText(from: open + 1, to: end),
        let close = endOfAddress(from: middle + 2, to: end)
      else { continue }
      fates[open] = .dropped
      mark(middle..<close, .dropped)
      if isImage(at: open) { fates[open - 1] = .dropped }
      index = middle
    }
  }

  /// Where the text of a link ends, if an address follows.
  private func endOfText(from start: Int, to end: Int) -> Int? {
    let edge = place(from: start, to: end) { source[$0] == "]" || stands(["["], at: $0) }
    guard let edge, edge > start, stands(["]", "("], at: edge) else { return nil }
    return edge
  }

  /// The place behind the address; a text that was cut ends it, parentheses in it do not.
  private func endOfAddress(from start: Int, to end: Int) -> Int? {
    var depth = 1
    let close = place(from: start, to: end) { index in
      if source[index] == "(" { depth += 1 }
      if source[index] == ")" { depth -= 1 }
      return depth == 0
    }
    if let close { return close + 1 }
    return isCut && end == source.count ? end : nil
  }

  private func isImage(at open: Int) -> Bool {
    stands(["!"], at: open - 1) && (open == 1 || source[open - 2].isBlank)
  }
}
