public import Conversations

/// What an answer told of a conversation; pins and tags answer with a part of it only.
///
/// - Source: Contract §6.5, "pin answers are partial".
public struct PartialConversation: Equatable, Sendable {
  /// The server's name for it.
  public var id: ConversationID?
  /// The other side.
  public var peer: Peer?
  /// The name of the other side.
  public var name: String?
  /// The unread messages of the acting user.
  public var unread: Unread?
  /// Messages that mention the acting user.
  public var unreadMentions: Int?
  /// The last message the acting user has read.
  public var lastRead: MessageID?
  /// The private tags in the server's order.
  public var tags: [Tag]?
  /// That it stands above the others.
  public var pin: Pin?
  /// The last message.
  public var lastMessage: LastMessage?
  /// What the server orders the list by.
  public var updatedAt: Timestamp?
  /// Whether the other user is there.
  public var presence: Presence = .unknown
  /// Who may join, for a group.
  public var groupKind: GroupKind?
  /// The number of members, for a group.
  public var members: Int?
  /// Whether one of the two has blocked the other.
  public var isBlocked: Bool = false
  /// Why this cannot be a row by itself.
  var problem: RowProblem?

  init() {}
}
