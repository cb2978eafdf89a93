/// The words of a search; a row matches if it contains every word.
///
/// A row contains a word if the folded name, sender, preview or a tag contains the folded word, or
/// if the displayed name of an emoji in them does. A word that begins with `#` matches a row with a
/// tag that begins with the rest of the word; `#` alone matches every row that has a tag.
public struct SearchTerms: Equatable, Sendable {
  /// The words in the order typed.
  let terms: [SearchTerm]

  /// Splits text at white space.
  ///
  /// - Parameters:
  ///   - typed: The text as typed.
  ///   - emojiNames: The names that are displayed in place of emoji.
  public init(_ typed: String = "", emojiNames: EmojiNames = .none) {
    terms = Query.words(of: typed).compactMap { $0.term(emojiNames) }
  }

  /// Creates search terms from terms.
  init(_ terms: [SearchTerm]) { self.terms = terms }

  /// True when there are no words, so that every row matches.
  public var isEmpty: Bool { terms.isEmpty }

  /// Returns true when every word occurs in the texts of a row.
  func match(_ texts: SearchText) -> Bool { texts.bytes.withUnsafeBytes { match($0) } }

  /// Returns true when every word occurs in the bytes of a `SearchText`.
  func match(_ texts: UnsafeRawBufferPointer) -> Bool {
    terms.allSatisfy { $0.occurs(in: texts) }
  }

  /// Returns the ranges of all words in a text other than a tag.
  ///
  /// - Returns: Ranges of whole characters in ascending order, without overlaps.
  public func ranges(in text: String) -> [Range<String.Index>] {
    isEmpty ? [] : FoldedText(text).ranges(of: terms)
  }

  /// Returns the ranges of all words in a tag.
  ///
  /// - Parameter label: The tag as displayed: `#` and its name.
  /// - Returns: Ranges of whole characters in ascending order, without overlaps.
  public func ranges(inTagLabel label: String) -> [Range<String.Index>] {
    isEmpty ? [] : FoldedText(tagLabel: label).ranges(of: terms)
  }
}

/// A text in its folded form, with the original character of each folded byte.
private struct FoldedText {
  private var bytes: [UInt8] = []
  /// The index of the original character of each byte.
  private var owners: [Int] = []
  /// The start of each character, and the end of the last one.
  private var boundaries: [String.Index] = []

  init(_ text: String) {
    for (number, index) in text.indices.enumerated() {
      boundaries.append(index)
      TextFolding.append(text[index...index], to: &bytes)
      owners += Array(repeating: number, count: bytes.count - owners.count)
    }
    boundaries.append(text.endIndex)
  }

  /// Folds a tag with its `#`, which becomes the byte before a tag in a `SearchText`.
  init(tagLabel: String) {
    self.init(tagLabel)
    if !bytes.isEmpty { bytes[0] = SearchText.Mark.tag }
  }

  /// Returns the ranges of characters in which terms occur, in ascending order, without overlaps.
  func ranges(of terms: [SearchTerm]) -> [Range<String.Index>] {
    let places = bytes.withUnsafeBytes { bytes in terms.flatMap { $0.places(in: bytes) } }
    let found = places.map { owners[$0.lowerBound]..<owners[$0.upperBound - 1] + 1 }
    return Self.merged(found).map { boundaries[$0.lowerBound]..<boundaries[$0.upperBound] }
  }

  /// Merges overlapping ranges.
  private static func merged(_ ranges: [Range<Int>]) -> [Range<Int>] {
    var merged: [Range<Int>] = []
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = merged.last, range.lowerBound < last.upperBound {
        let end = max(last.upperBound, range.upperBound)
        merged[merged.count - 1] = last.lowerBound..<end
      } else {
        merged.append(range)
      }
    }
    return merged
  }
}

extension Query {
  /// Returns the conditions of a search: every word, taken literally, or `#` and the beginning of a
  /// tag.
  static func words(of typed: String) -> [Query] {
    typed.split(whereSeparator: \.isWhitespace).map { word in
      .predicate(word.first == "#" ? .tagPrefix(String(word.dropFirst())) : .word(String(word)))
    }
  }

  /// The term of a search; nil for another query and for a word of which nothing remains when it is
  /// folded.
  func term(_ emojiNames: EmojiNames) -> SearchTerm? {
    switch self {
    case .predicate(.word(let text)): SearchTerm(word: text, emojiNames: emojiNames)
    case .predicate(.tagPrefix(let text)): SearchTerm(tagPrefix: text)
    default: nil
    }
  }
}
