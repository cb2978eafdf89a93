@testable import Queries

/// Looking for words finds what a plain search of the folded texts finds.
///
/// - Shape: Lines; the first is typed, then a name, a preview, and tags.
enum SearchPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    var lines = FuzzInput(input).lines
    let typed = lines.isEmpty ? "" : lines.removeFirst()
    let name = lines.isEmpty ? "" : lines.removeFirst()
    let preview = lines.isEmpty ? "" : lines.removeFirst()
    let tags = Array(lines.prefix(20))
    let terms = SearchTerms(typed)
    let found = terms.match(SearchText(name, preview, tags: tags))
    let texts = [name, preview] + tags
    let expected = terms.terms.allSatisfy { word in
      word.bytes.first == SearchText.Mark.tag
        ? tags.contains { folded($0).starts(with: word.bytes.dropFirst()) }
        : texts.contains { folded($0).holds(word.bytes) }
    }
    try expect("Search finds what stands there", found == expected, "\(found)")
    let isHighlighted = terms.terms.map { SearchTerms([$0]) }.allSatisfy { term in
      [name, preview].contains { !term.ranges(in: $0).isEmpty }
        || tags.contains { !term.ranges(inTagLabel: "#" + $0).isEmpty }
    }
    try expect("What is found is highlighted", found == isHighlighted, "\(isHighlighted)")
    for word in typed.split(whereSeparator: \.isWhitespace) where word.first != "#" {
      let isFound = SearchTerms(String(word)).match(SearchText(typed))
      try expect("A word is found in its text", isFound, word.debugDescription)
    }
  }

  private static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    TextFolding.append(text, to: &bytes)
    return bytes
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return (0...(count - word.count)).contains { self[$0...].starts(with: word) }
  }
}
