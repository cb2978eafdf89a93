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
