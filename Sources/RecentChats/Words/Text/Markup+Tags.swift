extension Markup {
  /// Tags that change how text looks; any other tag is text.
  private static let styling: Set<String> = [
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "mark", "small",
  ]
  /// Tags that begin a line.
  private static let breaking: Set<String> = ["br", "p", "blockquote", "ul", "ol", "li"]
  /// The longest of their names.
  private static let longestName = 10

  /// Drops tags that only say how text looks.
  mutating func dropTags() {
    var index = 0
    while let open = place(from: index, to: source.count, where: { stands(["<"], at: $0) }) {
      index = open + 1
      guard let name = tagName(at: index), let fate = Self.fate(ofTag: name) else { continue }
      let end = lineEnd(from: open)
      guard let close = place(from: index, to: end, where: { source[$0] == ">" }) else { continue }
      mark(open..<close + 1, fate)
      index = close + 1
    }
  }

  private static func fate(ofTag name: String) -> Fate? {
    if styling.contains(name) { return .dropped }
    return breaking.contains(name) ? .blank : nil
  }

  /// The name of an opening or closing tag, in lower case; nil if it is none.
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
