extension Markup {
  /// Drops the fences of code blocks with the language behind the first; the code stays as it is.
  mutating func dropFences() {
    let fence: [Unicode.Scalar] = ["`", "`", "`"]
    var index = 0
    while index < source.count {
      guard stands(fence, at: index) else {
        index += 1
        continue
      }
      let body = endOfOpening(at: index + fence.count)
      let close = place(from: body, to: source.count) { stands(fence, at: $0) }
      guard close != nil || isCut else { return }
      let end = close ?? source.count
      mark(index..<body, .blank)
      mark(body..<end, .literal)
      let next = min(end + fence.count, source.count)
      mark(end..<next, .blank)
      index = next
    }
  }

  /// Where the code begins: behind the language if that stands alone on its line, else at once.
  private func endOfOpening(at start: Int) -> Int {
    let end = lineEnd(from: start)
    let isLanguage = end < source.count && source[start..<end].allSatisfy { !$0.isBlank }
    return isLanguage ? end : start
  }

  /// Drops the marks around code in a line.
  mutating func dropCodeMarks() {
    var index = 0
    while let open = place(from: index, to: source.count, where: { stands(["`"], at: $0) }) {
      let end = lineEnd(from: open)
      guard let close = place(from: open + 1, to: end, where: { stands(["`"], at: $0) }) else {
        index = end
        continue
      }
      if close > open + 1 {
        fates[open] = .dropped
        fates[close] = .dropped
        mark(open + 1..<close, .literal)
      }
      index = close + 1
    }
  }
}
