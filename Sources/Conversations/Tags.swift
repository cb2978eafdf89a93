/// A private tag of the acting user on a conversation.
///
/// Two tags are equal when their texts are, in any normalization of Unicode: the API does not
/// document that `VIP` and `vip` are one tag, so they are two. `isRespelling(of:)` recognizes what
/// a server may have made of a tag that it received.
///
/// - Units: At most `maximumLength` characters, counted in Unicode scalars as in a utf8mb4 column.
/// - Source: docs/api.md §4 and §6.2.
public struct Tag: Hashable, Sendable, Comparable {
  /// The text.
  public let rawValue: String

  /// Creates a tag from its text.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The largest length of a tag, in Unicode scalars.
  public static let maximumLength = 100
  /// The largest number of tags of a conversation.
  public static let maximumCount = 25

  /// The length to which the limit applies, in Unicode scalars.
  public var length: Int { rawValue.unicodeScalars.count }

  /// Orders by text.
  public static func < (left: Self, right: Self) -> Bool { left.rawValue < right.rawValue }

  /// Returns true when the other tag differs only in case and in white space: at its ends, or
  /// several characters for one.
  ///
  /// - Source: docs/api.md §6.2, "Duplicates, trimming, case: not documented".
  public func isRespelling(of other: Tag) -> Bool { folded == other.folded }

  /// The text in the form in which respellings are equal: lower case, with single spaces.
  fileprivate var folded: String {
    rawValue.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

/// An edit of the tags of a conversation: some are added, some are removed, the others stay.
///
/// - Source: Rule R6: an intention is applied to the tags that the server has at that moment.
public struct TagEdit: Hashable, Sendable {
  /// The tags to add.
  public let adding: Set<Tag>
  /// The tags to remove.
  public let removing: Set<Tag>

  /// Creates an edit; a tag that is in both sets is added.
  public init(adding: Set<Tag> = [], removing: Set<Tag> = []) {
    self.adding = adding
    self.removing = removing.subtracting(adding)
  }

  /// True when it has no effect on any tags.
  public var isEmpty: Bool { adding.isEmpty && removing.isEmpty }

  /// Returns the tags after the edit: those that remain, in their order, then the new ones, sorted
  /// by text.
  ///
  /// - Parameters:
  ///   - tags: The tags before.
  ///   - limit: The largest number of tags. New ones that exceed it are left out; no other tag is
  ///     dropped for them.
  /// - Returns: The tags after.
  public func applied(to tags: [Tag], limit: Int = .max) -> [Tag] {
    let kept = tags.filter { !removing.contains($0) }
    return kept + adding.subtracting(kept).sorted().prefix(max(limit - kept.count, 0))
  }

  /// Returns one edit with the effect of this edit and a later one.
  public func combined(with later: TagEdit) -> TagEdit {
    TagEdit(
      adding: adding.subtracting(later.removing).union(later.adding),
      removing: removing.subtracting(later.adding).union(later.removing))
  }

  /// Returns the edit that undoes this one.
  ///
  /// - Parameter tags: The tags before this edit.
  /// - Returns: The inverse edit.
  public func inverse(on tags: [Tag]) -> TagEdit {
    TagEdit(adding: removing.intersection(tags), removing: adding.subtracting(tags))
  }

  /// Returns the part of the edit that these tags lack; empty if and only if it is applied.
  public func residual(in tags: [Tag]) -> TagEdit {
    TagEdit(adding: adding.subtracting(tags), removing: removing.intersection(tags))
  }

  /// Returns the part of the edit that is missing from tags that the server returned, which may
  /// respell those that it received.
  ///
  /// A tag that was sent in the returned spelling respells no other: the list already contained it.
  ///
  /// - Parameters:
  ///   - tags: The tags that the server returned.
  ///   - sent: The tags that the server received; nil if they are not known.
  /// - Returns: The missing part.
  public func residual(in tags: [Tag], respelling sent: [Tag]?) -> TagEdit {
    let rest = residual(in: tags)
    let news = Set(tags).subtracting(sent ?? []).subtracting(removing)
    return TagEdit(
      adding: rest.adding.filter { tag in
        !(sent?.contains(tag) ?? true) || !news.contains { $0.isRespelling(of: tag) }
      }, removing: rest.removing)
  }

  /// Returns the tags to add that exceed the limit, sorted by text.
  ///
  /// - Source: docs/api.md §6.2: no tag of another writer is dropped for one of ours.
  public func unfit(in tags: [Tag], limit: Int = Tag.maximumCount) -> [Tag] {
    residual(in: applied(to: tags, limit: limit)).adding.sorted()
  }

  /// Returns the edit without some of the tags to add.
  public func without(adding tags: some Sequence<Tag>) -> TagEdit {
    TagEdit(adding: adding.subtracting(tags), removing: removing)
  }
}
