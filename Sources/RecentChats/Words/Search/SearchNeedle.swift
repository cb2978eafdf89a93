/// What a person looks for, in the form in which rows are searched.
///
/// Every word must be found. A word that begins with `#` looks for a tag that begins like that;
/// `#` alone finds every row with a tag.
struct SearchNeedle: Equatable, Sendable {
  /// The words: what may stand anywhere, and beginnings of tags after the mark of a tag.
  let words: [SearchWord]

  /// Takes apart what was typed.
  init(_ typed: String) {
    words = typed.split(whereSeparator: \.isWhitespace).map { word in
      word.first == "#"
        ? Self.folded(word.dropFirst(), after: [SearchText.tagMark]) : Self.folded(word, after: [])
    }.filter { !$0.bytes.isEmpty }
  }

  /// Whether everything matches.
  var isEmpty: Bool { words.isEmpty }

  /// Whether every word is found in the texts of a row.
  func isFound(in texts: UnsafeRawBufferPointer) -> Bool {
    words.allSatisfy { $0.place(in: texts, from: 0) != nil }
  }

  private static func folded(_ word: Substring, after prefix: [UInt8]) -> SearchWord {
    var bytes = prefix
    SearchFolding.append(word, to: &bytes)
    return SearchWord(bytes)
  }
}
