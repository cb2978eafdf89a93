/// A private tag of the acting user on a conversation.
///
/// Two tags are equal when their texts are, in any normalization of Unicode: nobody documents that a
/// server takes `VIP` and `vip` for one tag, so they are two. `isRespelling(of:)` tells what a server may
/// have made of a tag that it was sent.
///
/// - Units: At most `maximumLength` characters, counted in Unicode scalars, which is what a
///   utf8mb4 column counts.
/// - Source: docs/api.md §4 and §6.2.
public struct Tag: Hashable, Sendable, Comparable {
  /// The text.
  public let rawValue: String

  /// Wraps the text of a tag as the server sent it.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// How long a tag may be, in Unicode scalars.
  public static let maximumLength = 100
  /// How many tags a conversation may have.
  public static let maximumCount = 25

  /// The length that the limit speaks of, in Unicode scalars.
  public var length: Int { rawValue.unicodeScalars.count }

  /// Orders by text.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Whether the other tag differs at most in case and in blanks: at its ends, or several for one.
  ///
  /// - Source: docs/api.md §6.2, "Duplicates, trimming, case: not documented".
  public func isRespelling(of other: Tag) -> Bool { folded == other.folded }

  /// The text without what servers are known to change.
  fileprivate var folded: String {
    rawValue.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// A change of the tags of a conversation: some are to be there, some are not, the others stay.
///
/// - Source: Rule R6: an intention is applied to whatever the server has.
public struct TagEdit: Hashable, Sendable {
  /// The tags that are to be there.
  public let adding: Set<Tag>
  /// The tags that are not to be there.
  public let removing: Set<Tag>

  /// Creates an edit; a tag that is named in both is added.
  public init(adding: Set<Tag> = [], removing: Set<Tag> = []) {
    self.adding = adding
    self.removing = removing.subtracting(adding)
  }

  /// Whether it changes nothing, whatever the tags are.
  public var isEmpty: Bool { adding.isEmpty && removing.isEmpty }

  /// The tags after the edit: those that stay in their places, then the new ones by text.
  ///
  /// - Parameters:
  ///   - tags: The tags before.
  ///   - limit: How many tags there may be. New ones that find no room are left out; none of the others
  ///     is dropped for them.
  /// - Returns: The tags after.
  public func applied(to tags: [Tag], limit: Int = .max) -> [Tag] {
    let kept = tags.filter { !removing.contains($0) }
    return kept + adding.subtracting(kept).sorted().prefix(max(limit - kept.count, 0))
  }

  /// The one edit that does what this one and then a later one do.
  public func combined(with later: TagEdit) -> TagEdit {
    TagEdit(
      adding: adding.subtracting(later.removing).union(later.adding),
      removing: removing.subtracting(later.adding).union(later.removing))
  }

  /// The edit that leads back to some tags, once this one was applied to them.
  public func inverse(on tags: [Tag]) -> TagEdit {
    TagEdit(adding: removing.intersection(tags), removing: adding.subtracting(tags))
  }

  /// What is left to do where the tags are these; empty exactly where the edit is applied.
  public func residual(in tags: [Tag]) -> TagEdit {
    TagEdit(adding: adding.subtracting(tags), removing: removing.intersection(tags))
  }

  /// What is left to do where a server tells these tags after it was sent others, and may have respelled
  /// those.
  ///
  /// A tag that the server tells and that was sent as it is respells none: it was there beside.
  ///
  /// - Parameters:
  ///   - tags: The tags that the server tells.
  ///   - sent: The tags that it was sent; nil where that is not known.
  /// - Returns: What is left to do.
  public func residual(in tags: [Tag], respelling sent: [Tag]?) -> TagEdit {
    let rest = residual(in: tags)
    let news = Set(tags).subtracting(sent ?? []).subtracting(removing)
    return TagEdit(
      adding: rest.adding.filter { tag in
        !(sent?.contains(tag) ?? true) || !news.contains { $0.isRespelling(of: tag) }
      }, removing: rest.removing)
  }

  /// The tags that are to be added and find no room beside some others, by text.
  ///
  /// - Source: docs/api.md §6.2: nobody else's tag is dropped for one of ours.
  public func unfit(in tags: [Tag], limit: Int = Tag.maximumCount) -> [Tag] {
    residual(in: applied(to: tags, limit: limit)).adding.sorted()
  }

  /// The edit without adding some tags.
  public func without(adding tags: some Sequence<Tag>) -> TagEdit {
    TagEdit(adding: adding.subtracting(tags), removing: removing)
  }
}
