/// What a person looks for, in the form in which rows are searched.
///
/// Every word must be found. A word that begins with `#` looks for a tag that begins like that;
/// `#` alone finds every row with a tag.
struct SearchNeedle: Equatable, Sendable {
  /// The words: what may stand anywhere, and beginnings of tags after the mark of a tag.
  let words: [SearchWord]

  /// Takes apart what was typed.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - signs: The signs that are drawn as their names.
  init(_ typed: String, signs: SpeltSigns = .none) {
    words = typed.split(whereSeparator: \.isWhitespace).map { word in
      word.first == "#"
        ? Self.folded(word.dropFirst(), after: [SearchText.tagMark])
        : Self.folded(word, after: [], signs)
    }.filter { !$0.bytes.isEmpty }
  }

  /// Whether everything matches.
  var isEmpty: Bool { words.isEmpty }

  /// Whether every word is found in the texts of a row.
  func isFound(in texts: UnsafeRawBufferPointer) -> Bool {
    words.allSatisfy { $0.stands(in: texts) }
  }

  private static func folded(
    _ word: Substring, after prefix: [UInt8], _ signs: SpeltSigns = .none
  ) -> SearchWord {
    var bytes = prefix
    SearchFolding.append(word, to: &bytes)
    return SearchWord(bytes, signs: signs.named(String(decoding: bytes, as: UTF8.self)))
  }
}
