public import Conversations

/// Which messages of a conversation to list, from the newest towards the older ones.
///
/// - Source: Contract §6.6.
public struct MessagesQuery: Hashable, Sendable {
  /// How many, 1-1000.
  public var limit: Int
  /// Only messages before this one; nil begins with the newest.
  public var before: MessageID?

  /// Asks for messages.
  public init(limit: Int, before: MessageID? = nil) {
    self.limit = limit
    self.before = before
  }
}

extension MessagesQuery {
  var items: [QueryItem?] {
    [
      QueryItem("limit", limit), QueryItem("id", before?.rawValue),
      QueryItem("affix", Inferred.towardsOlder),
    ]
  }
}
