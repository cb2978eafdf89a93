@testable public import Sandbox

extension SandboxServer {
  /// The active faults.
  public var activeFaults: [Fault] { faults.faults }

  /// Sends a text message on behalf of a user.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - sender: The UID of the sender.
  ///   - receiver: The receiving user or group.
  /// - Returns: The id of the message.
  /// - Throws: The refusal that a client would receive.
  @discardableResult
  public func send(
    _ text: String, from sender: String, to receiver: SandboxPeer
  ) throws -> Int {
    try world.send(.text(text, from: sender, to: receiver, at: configuration.now())).id
  }

  /// The state of a conversation for a user.
  ///
  /// - Parameters:
  ///   - peer: The other side.
  ///   - uid: The user.
  /// - Returns: The state; nil if the user has no such conversation.
  public func state(of peer: SandboxPeer, for uid: String) -> SandboxConversationState? {
    let id = peer.conversationID(for: uid)
    guard let row = world.row(of: uid, id) else { return nil }
    return SandboxConversationState(
      conversationID: id, isListed: row.isListed, unread: row.unread, tags: row.tags,
      pinnedAt: row.pinnedAt, lastReadID: row.lastReadID,
      lastMessageID: world.lastMessage(of: row)?.id, updatedAt: row.updatedAt,
      messageIDs: world.threads[id]?.messages.map(\.id) ?? [])
  }

  /// The ids of a user's listed conversations, in the order of the list.
  public func conversationIDs(of uid: String) -> [String] { world.conversationIDs(of: uid) }

  /// The number of rows that all lists so far have examined.
  public var rowsExamined: Int { world.rowsExamined }

  /// Sets the number of requests that are accepted per minute.
  public func setRequestsPerMinute(_ limit: Int) { limiter.limit = limit }
}

/// The state of one conversation for one user, as known to the server.
public struct SandboxConversationState: Hashable, Sendable {
  /// The id of the conversation.
  public let conversationID: String
  /// True if it is in the user's list.
  public let isListed: Bool
  /// The number of unread messages.
  public let unread: Int
  /// The user's tags.
  public let tags: [String]
  /// The time at which the user pinned it.
  public let pinnedAt: Int64?
  /// The last message that the user has read; 0 for none.
  public let lastReadID: Int
  /// The message shown in the list.
  public let lastMessageID: Int?
  /// The time by which the list is ordered.
  public let updatedAt: Int64
  /// All messages of both sides, oldest first.
  public let messageIDs: [Int]
}
