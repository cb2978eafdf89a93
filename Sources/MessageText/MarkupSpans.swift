extension Markup {
  /// Drops the fences of code blocks, and the language after the first; the code is copied as it
  /// is.
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

  /// Returns the start of the code: after the language if that is alone on its line, else at once.
  private func endOfOpening(at start: Int) -> Int {
    let end = lineEnd(from: start)
    let isLanguage = end < source.count && source[start..<end].allSatisfy { !$0.isBlank }
    return isLanguage ? end : start
  }

  /// Drops the marks around inline code.
  mutating func dropCodeMarks() {
    var index = 0
    while let open = place(from: index, to: source.count, where: { stands(["`"], at: $0) }) {
      let end = lineEnd(from: open)
      guard let close = place(from: open + 1, to: end, where: { stands(["`"], at: $0) }) else {
        index = end
        continue
      }
      if close > open + 1 {
        actions[open] = .dropped
        actions[close] = .dropped
        mark(open + 1..<close, .literal)
      }
      index = close + 1
    }
  }
}

extension Markup {
  /// The marks around bold, underlined, struck and italic text, longest first.
  private static let emphasis: [[Unicode.Scalar]] = [
    ["*", "*", "*"], ["*", "*"], ["_", "_", "_"], ["_", "_"], ["~", "~"], ["_"],
  ]

  /// Drops pairs of emphasis marks.
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
        // A mark that does not close here does not close later in this line either.
        index = end
        continue
      }
      self.mark(index..<start, .dropped)
      self.mark(close..<close + mark.count, .dropped)
      index = start
    }
  }

  /// Returns true for a mark before a text; an underscore must also be at the start of a word.
  private func opens(_ mark: [Unicode.Scalar], at index: Int) -> Bool {
    let next = index + mark.count
    guard stands(mark, at: index), next < source.count, !source[next].isBlank else { return false }
    return mark[0] != "_" || !isWord(before: index)
  }

  /// Returns true for a mark after a text; an underscore must also be at the end of a word.
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
    return actions[index] != .dropped && (source[index].isWordPart || source[index] == "_")
  }

  /// Returns the nearest index before another that is not dropped.
  private func place(before index: Int) -> Int? {
    var place = index - 1
    while place >= 0, actions[place] == .dropped { place -= 1 }
    return place >= 0 ? place : nil
  }
}

extension Markup {
  /// Tags that change how text looks; any other tag is text.
  private static let styling: Set<String> = [
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "mark", "small",
  ]
  /// Tags that start a line.
  private static let breaking: Set<String> = ["br", "p", "blockquote", "ul", "ol", "li"]
  /// The length of the longest tag name.
  private static let longestName = 10

  /// Drops tags that only change how text looks.
  mutating func dropTags() {
    var index = 0
    while let open = place(from: index, to: source.count, where: { stands(["<"], at: $0) }) {
      index = open + 1
      guard let name = tagName(at: index), let action = Self.action(ofTag: name) else { continue }
      let end = lineEnd(from: open)
      guard let close = place(from: index, to: end, where: { source[$0] == ">" }) else { continue }
      mark(open..<close + 1, action)
      index = close + 1
    }
  }

  private static func action(ofTag name: String) -> Action? {
    if styling.contains(name) { return .dropped }
    return breaking.contains(name) ? .blank : nil
  }

  /// Returns the name of an opening or closing tag in lower case; nil if there is no tag.
  private func tagName(at start: Int) -> String? {
    let start = stands(["/"], at: start) ? start + 1 : start
    let limit = min(start + Self.longestName + 1, source.count)
    guard let end = place(from: start, to: limit, where: { !source[$0].isASCIILetter }) else {
      return nil
    }
    let ends: [Unicode.Scalar] = [">", "/", " "]
    guard end > start, ends.contains(source[end]) else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: source[start..<end])
    return String(name).lowercased()
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
