/// The properties of requests that no source documents, in one place.
///
/// When one of them becomes known, only one line here changes.
///
/// - Source: docs/api.md §12 and every point that it marks as inferred.
enum Inferred {
  /// Returns the spelling of a Boolean in a query.
  ///
  /// - Source: docs/api.md §1, "Query encoding": from a public report, not from the reference.
  static func spelling(of flag: Bool) -> String { flag ? "true" : "false" }

  /// The name of the parameter that filters the list by the owner of the pin.
  ///
  /// - Source: docs/api.md §6.1, last row.
  static let pinFilter = "pinnedBy"

  /// The direction that, without a start id, returns the newest messages.
  ///
  /// - Source: docs/api.md §6.6, "latest message of a conversation".
  static let towardsOlder = "prepend"

  /// The direction that returns the messages after a start id.
  ///
  /// - Source: docs/api.md §6.6, `id` and `affix`.
  static let towardsNewer = "append"

  /// The id before the first message of every conversation, for servers that offer no other way to
  /// mark the first one unread.
  ///
  /// - Source: docs/api.md §6.3, the literal reading, "the messages after the message id".
  static let beforeAllMessages: Int64 = 0

  /// Returns the candidates for the message id of a request to mark messages unread.
  ///
  /// The first candidate treats it as that of the last *read* message; if that leaves nothing
  /// unread, the request is repeated with the first message to be *unread*.
  ///
  /// - Source: docs/api.md §6.3, "which messages become unread".
  static func unreadCandidates(lastRead: Int64, firstUnread: Int64) -> [Int64] {
    [lastRead, firstUnread]
  }
}
