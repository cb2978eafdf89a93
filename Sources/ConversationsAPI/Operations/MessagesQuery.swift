public import Conversations

/// Which messages of a conversation to list: the newest, or those beside another one.
///
/// - Source: Contract §6.6.
public struct MessagesQuery: Hashable, Sendable {
  /// How many, 1-1000.
  public var limit: Int
  /// Where they stand.
  public var start: Start

  /// Where messages are listed from.
  public enum Start: Hashable, Sendable {
    /// From the newest towards the older ones.
    case newest
    /// From a message towards the older ones, without it.
    case before(MessageID)
    /// From a message towards the newer ones, without it.
    case after(MessageID)
  }

  /// Asks for the newest messages, or for those before another one.
  public init(limit: Int, before: MessageID? = nil) {
    self.limit = limit
    self.start = before.map { .before($0) } ?? .newest
  }

  /// Asks for the messages that follow another one.
  public init(limit: Int, after: MessageID) {
    self.limit = limit
    self.start = .after(after)
  }
}

extension MessagesQuery {
  var items: [QueryItem?] {
    switch start {
    case .newest: [QueryItem("limit", limit), QueryItem("affix", Inferred.towardsOlder)]
    case .before(let id):
      [
        QueryItem("limit", limit), QueryItem("id", id.rawValue),
        QueryItem("affix", Inferred.towardsOlder),
      ]
    case .after(let id):
      [
        QueryItem("limit", limit), QueryItem("id", id.rawValue),
        QueryItem("affix", Inferred.towardsNewer),
      ]
    }
  }
}
