/// A row of the Recent Chats list as the server tells it, or as it will be once it agrees.
///
/// - Source: Contract §5.1.
public struct Conversation: Equatable, Sendable {
  /// The server's name for it.
  public var id: ConversationID
  /// The other side.
  public var peer: Peer
  /// The name of the other side, as the server sent it: not safe to draw.
  public var name: String
  /// The unread messages of the acting user.
  public var unread: Unread
  /// Messages that mention the acting user, where the server says so.
  public var unreadMentions: Int?
  /// The last message the acting user has read, where the server says so.
  public var lastRead: MessageID?
  /// The private tags in the server's order; nil when the answer did not tell.
  public var tags: [Tag]?
  /// That it stands above the others.
  public var pin: Pin?
  /// The last message; nil when there is none to show.
  public var lastMessage: LastMessage?
  /// What the server orders the list by.
  public var updatedAt: Timestamp
  /// Whether the other user is there.
  public var presence: Presence
  /// Who may join, for a group.
  public var groupKind: GroupKind?
  /// The number of members, for a group.
  public var members: Int?
  /// Whether one of the two has blocked the other.
  public var isBlocked: Bool

  /// Makes a row; what is not said is unknown or none.
  public init(
    id: ConversationID, peer: Peer, name: String, unread: Unread = .count(0),
    unreadMentions: Int? = nil, lastRead: MessageID? = nil, tags: [Tag]? = nil, pin: Pin? = nil,
    lastMessage: LastMessage? = nil, updatedAt: Timestamp, presence: Presence = .unknown,
    groupKind: GroupKind? = nil, members: Int? = nil, isBlocked: Bool = false
  ) {
    self.id = id
    self.peer = peer
    self.name = name
    self.unread = unread
    self.unreadMentions = unreadMentions
    self.lastRead = lastRead
    self.tags = tags
    self.pin = pin
    self.lastMessage = lastMessage
    self.updatedAt = updatedAt
    self.presence = presence
    self.groupKind = groupKind
    self.members = members
    self.isBlocked = isBlocked
  }

  /// The number of members above which the server no longer keeps a group's row current.
  ///
  /// - Source: Contract §4.
  public static let largestTrackedGroup = 300
}
