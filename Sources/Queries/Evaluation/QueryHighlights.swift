/// The parts of a row's texts that a query found.
///
/// Conditions that are negated highlight nothing.
public struct QueryHighlights: Equatable, Sendable {
  private let name: SearchTerms
  private let message: SearchTerms
  private let sender: SearchTerms
  private let tag: SearchTerms
  private let tagPatterns: [FoldedPattern]

  /// No highlights.
  public static let none = QueryHighlights(of: .everything)

  /// Collects the texts that a query searches.
  ///
  /// - Parameters:
  ///   - query: The query.
  ///   - emojiNames: The names that are displayed in place of emoji.
  public init(of query: Query, emojiNames: EmojiNames = .none) {
    let sought = query.sought
    let words = sought.compactMap { Query.predicate($0).term(emojiNames) }
    func terms(_ field: Query.TextField) -> SearchTerms {
      SearchTerms(words + sought.compactMap { $0.term(in: field) })
    }
    (name, message, sender) = (terms(.name), terms(.text), terms(.from))
    tag = SearchTerms(words)
    tagPatterns = sought.compactMap(\.tagPattern)
  }

  /// True when nothing is highlighted.
  public var isEmpty: Bool {
    tagPatterns.isEmpty && [name, message, sender, tag].allSatisfy(\.isEmpty)
  }

  /// Returns the highlighted ranges of a text of a row.
  ///
  /// - Parameters:
  ///   - text: The text as displayed.
  ///   - field: The text's field.
  /// - Returns: Ranges of whole characters in ascending order, without overlaps.
  public func ranges(in text: String, of field: Query.TextField) -> [Range<String.Index>] {
    switch field {
    case .name: name.ranges(in: text)
    case .text: message.ranges(in: text)
    case .from: sender.ranges(in: text)
    }
  }

  /// Returns the highlighted ranges of a tag.
  ///
  /// - Parameter label: The tag as displayed: `#` and its name.
  /// - Returns: Ranges of whole characters in ascending order, without overlaps.
  public func ranges(inTagLabel label: String) -> [Range<String.Index>] {
    if !tagPatterns.isEmpty {
      var folded: [UInt8] = []
      // By scalars: a combining mark may belong to the `#`.
      TextFolding.append(String(label.unicodeScalars.dropFirst()), to: &folded)
      let isWhole = folded.withUnsafeBytes { text in tagPatterns.contains { $0.matches(text) } }
      if isWhole { return [label.startIndex..<label.endIndex] }
    }
    return tag.ranges(inTagLabel: label)
  }
}

extension Query {
  /// The conditions that are not negated.
  fileprivate var sought: [Predicate] {
    switch self {
    case .all(let operands), .any(let operands): operands.flatMap(\.sought)
    case .not: []
    case .predicate(let predicate): [predicate]
    }
  }
}

extension Query.Predicate {
  /// The text that it searches in a field; nil for another condition.
  fileprivate func term(in field: Query.TextField) -> SearchTerm? {
    guard case .text(field, let text) = self else { return nil }
    let term = SearchTerm(folding: text)
    return term.bytes.isEmpty ? nil : term
  }

  fileprivate var tagPattern: FoldedPattern? {
    if case .tag(.matching(let pattern)) = self { FoldedPattern(pattern) } else { nil }
  }
}
