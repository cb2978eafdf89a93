@testable public import Sandbox

extension SandboxServer {
  /// The faults in force.
  public var activeFaults: [Fault] { faults.faults }

  /// Sends a text message as a user would.
  ///
  /// - Parameters:
  ///   - text: The text.
  ///   - sender: Who sends it, by UID.
  ///   - receiver: Who gets it.
  /// - Returns: The id of the message.
  /// - Throws: A refusal, as a client would get it.
  @discardableResult
  public func send(
    _ text: String, from sender: String, to receiver: SandboxPeer
  ) throws -> Int {
    try world.send(.text(text, from: sender, to: receiver, at: configuration.now())).id
  }

  /// What a user has of a conversation.
  ///
  /// - Parameters:
  ///   - peer: The other side.
  ///   - uid: The user.
  /// - Returns: The state; nil when the user has no such conversation.
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

  /// How many rows all lists so far have looked at.
  public var rowsExamined: Int { world.rowsExamined }

  /// Changes how many requests a minute are answered.
  public func setRequestsPerMinute(_ limit: Int) { limiter.limit = limit }
}

/// What one user has of one conversation, as the server knows it.
public struct SandboxConversationState: Hashable, Sendable {
  /// The id of the conversation.
  public let conversationID: String
  /// Whether it stands in the user's list.
  public let isListed: Bool
  /// How many messages are unread.
  public let unread: Int
  /// The user's tags.
  public let tags: [String]
  /// When the user pinned it.
  public let pinnedAt: Int64?
  /// The last message that the user has read; 0 when none.
  public let lastReadID: Int
  /// The message that the list shows.
  public let lastMessageID: Int?
  /// What the list is ordered by.
  public let updatedAt: Int64
  /// All messages that both sides exchanged, oldest first.
  public let messageIDs: [Int]
}
