/// What a person looks for, in the form in which rows are searched.
///
/// Every word must be found. A word that begins with `#` looks for a tag that begins like that;
/// `#` alone finds every row with a tag.
struct SearchNeedle: Equatable, Sendable {
  /// The words that may stand in any text.
  let anywhere: [SearchWord]
  /// The words that must begin a tag, each after the NUL that stands before every tag.
  let inTags: [SearchWord]

  /// Takes apart what was typed.
  init(_ typed: String) {
    let words = typed.split(whereSeparator: \.isWhitespace)
    anywhere = words.filter { $0.first != "#" }.map { Self.folded($0, after: []) }
    inTags = words.filter { $0.first == "#" }.map { Self.folded($0.dropFirst(), after: [0]) }
  }

  /// Whether everything matches.
  var isEmpty: Bool { anywhere.isEmpty && inTags.isEmpty }

  private static func folded(_ word: Substring, after prefix: [UInt8]) -> SearchWord {
    var bytes = prefix
    SearchFolding.append(word, to: &bytes)
    return SearchWord(bytes)
  }
}
