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
    let needle = SearchNeedle(typed)
    let found = SearchText(name, preview, tags: tags).contains(needle)
    let texts = [name, preview] + tags
    let expected = needle.words.allSatisfy { word in
      word.bytes.first == SearchText.tagMark
        ? tags.contains { folded($0).starts(with: word.bytes.dropFirst()) }
        : texts.contains { folded($0).holds(word.bytes) }
    }
    try expect("Search finds what stands there", found == expected, "\(found)")
    for word in typed.split(whereSeparator: \.isWhitespace) where word.first != "#" {
      let isFound = SearchText(typed).contains(SearchNeedle(String(word)))
      try expect("A word is found in its text", isFound, word.debugDescription)
    }
  }

  private static func folded(_ text: String) -> [UInt8] {
    var bytes: [UInt8] = []
    SearchFolding.append(text, to: &bytes)
    return bytes
  }
}

extension [UInt8] {
  fileprivate func holds(_ word: [UInt8]) -> Bool {
    guard count >= word.count else { return false }
    return (0...(count - word.count)).contains { self[$0...].starts(with: word) }
  }
}
