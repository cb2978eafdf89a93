/// Everything about requests that no source states, in one place.
///
/// When the truth about one of these is known, one line here changes and nothing else.
///
/// - Source: docs/api.md §12 and every point it marks as inferred.
enum Inferred {
  /// How a query says yes and no.
  ///
  /// - Source: docs/api.md §1, "Query encoding": from a public report, not from the reference.
  static func spelling(of flag: Bool) -> String { flag ? "true" : "false" }

  /// The name of the parameter that filters the list by who pinned.
  ///
  /// - Source: docs/api.md §6.1, last row.
  static let pinFilter = "pinnedBy"

  /// The direction that, without an id to start from, gives the newest messages.
  ///
  /// - Source: docs/api.md §6.6, "latest message of a conversation".
  static let towardsOlder = "prepend"

  /// The direction that, from an id on, gives the messages after it.
  ///
  /// - Source: docs/api.md §6.6, `id` and `affix`.
  static let towardsNewer = "append"

  /// The id that stands before the first message of every conversation, for servers that know no other
  /// way to make the first one unread.
  ///
  /// - Source: docs/api.md §6.3, the literal reading, "the messages after the message id".
  static let beforeAllMessages: Int64 = 0

  /// What marking unread makes of the message that the request names.
  ///
  /// The rule tried first takes it as the last one *read*; when that leaves nothing unread, the request
  /// is repeated with the first one to be *unread*.
  ///
  /// - Source: docs/api.md §6.3, "which messages become unread".
  static func unreadCandidates(lastRead: Int64, firstUnread: Int64) -> [Int64] {
    [lastRead, firstUnread]
  }
}
