/// The words that a person searches for: a row matches when each of them occurs in it.
///
/// A word occurs in a row when its folded form is part of the folded name, sender, preview or a tag,
/// or of the name by which an emoji in them is drawn. A word that begins with `#` occurs in a row
/// when a tag begins with the rest of the word; `#` alone occurs in every row that has a tag.
public struct SearchTerms: Equatable, Sendable {
  /// The words in the order in which they were typed.
  let terms: [SearchTerm]

  /// Splits typed text at white space.
  ///
  /// - Parameters:
  ///   - typed: The text as it was typed.
  ///   - emojiNames: The names by which emoji are drawn.
  public init(_ typed: String = "", emojiNames: EmojiNames = .none) {
    terms = typed.split(whereSeparator: \.isWhitespace).compactMap { word in
      SearchTerm(word, emojiNames: emojiNames)
    }
  }

  /// Wraps terms.
  init(_ terms: [SearchTerm]) { self.terms = terms }

  /// Whether there are no words, so that every row matches.
  public var isEmpty: Bool { terms.isEmpty }

  /// Whether each word occurs in the texts of a row.
  func match(_ texts: SearchText) -> Bool { texts.bytes.withUnsafeBytes { match($0) } }

  /// Whether each word occurs in the bytes of a `SearchText`.
  func match(_ texts: UnsafeRawBufferPointer) -> Bool {
    terms.allSatisfy { $0.occurs(in: texts) }
  }

  /// The places at which words occur in a text that is no tag.
  ///
  /// - Returns: Ranges of whole characters in ascending order, without overlaps.
  public func ranges(in text: String) -> [Range<String.Index>] {
    isEmpty ? [] : FoldedText(text).ranges(of: terms)
  }

  /// The places at which words occur in a tag.
  ///
  /// - Parameter label: The tag as it is shown: `#` and its name.
  /// - Returns: Ranges of whole characters in ascending order, without overlaps.
  public func ranges(inTagLabel label: String) -> [Range<String.Index>] {
    isEmpty ? [] : FoldedText(tagLabel: label).ranges(of: terms)
  }
}

/// A text in its folded form, with the way back from each folded byte to the character it stands for.
private struct FoldedText {
  private var bytes: [UInt8] = []
  /// The number of the character that each byte stands for.
  private var owners: [Int] = []
  /// Where each character begins, and where the last one ends.
  private var boundaries: [String.Index] = []

  init(_ text: String) {
    for (number, index) in text.indices.enumerated() {
      boundaries.append(index)
      TextFolding.append(text[index...index], to: &bytes)
      owners += Array(repeating: number, count: bytes.count - owners.count)
    }
    boundaries.append(text.endIndex)
  }

  /// Folds a tag with its `#`, which becomes what precedes a tag in a `SearchText`.
  init(tagLabel: String) {
    self.init(tagLabel)
    if !bytes.isEmpty { bytes[0] = SearchText.tagMark }
  }

  /// The characters that terms occur in, in ascending order and without overlaps.
  func ranges(of terms: [SearchTerm]) -> [Range<String.Index>] {
    let places = bytes.withUnsafeBytes { bytes in terms.flatMap { $0.places(in: bytes) } }
    let found = places.map { owners[$0.lowerBound]..<owners[$0.upperBound - 1] + 1 }
    return Self.merged(found).map { boundaries[$0.lowerBound]..<boundaries[$0.upperBound] }
  }

  /// Joins ranges that overlap.
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
