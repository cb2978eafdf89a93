/// A row of the Recent Chats list, as the server reports it or as it will be once pending changes
/// are confirmed.
///
/// - Source: docs/api.md §5.1.
public struct Conversation: Equatable, Sendable {
  /// The id that the server gives the conversation.
  public var id: ConversationID
  /// The other side.
  public var peer: Peer
  /// The name of the other side as the server sent it: not safe to draw.
  public var name: String
  /// The unread messages of the acting user.
  public var unread: Unread
  /// The number of unread messages that mention the acting user; nil if the server does not report
  /// it.
  public var unreadMentions: Int?
  /// The last message that the acting user has read; nil if the server does not report it.
  public var lastRead: MessageID?
  /// The private tags in the server's order; nil if the response did not contain them.
  public var tags: [Tag]?
  /// The pin; nil for a conversation that is not pinned.
  public var pin: Pin?
  /// The last message; nil when there is none to show.
  public var lastMessage: LastMessage?
  /// The time by which the server orders the list.
  public var updatedAt: Timestamp
  /// The presence of the other user.
  public var presence: Presence
  /// The kind of the group; nil for a one-to-one conversation.
  public var groupKind: GroupKind?
  /// The number of members of a group; nil if the server does not report it.
  public var members: Int?
  /// True when one of the two users has blocked the other.
  public var isBlocked: Bool

  /// Creates a row; fields that are left out are unknown or empty.
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
  /// - Source: docs/api.md §4.
  public static let largestTrackedGroup = 300
}

/// The kind of a group: who may join it.
public enum GroupKind: UInt8, Hashable, Sendable {
  /// Everyone may join.
  case open
  /// Users who know the password may join.
  case password
  /// Only users who are added may join.
  case closed
  /// A kind this program does not know.
  case unknown
}

/// The presence of a user.
public enum Presence: UInt8, Hashable, Sendable {
  /// Not reported, or hidden because of a block.
  case unknown
  /// Online.
  case online
  /// Offline.
  case offline
}

/// The pin that keeps a conversation at the top of the list.
///
/// - Source: docs/api.md §5.1 and §6.5.
public struct Pin: Hashable, Sendable {
  /// The users for whom a conversation is pinned.
  public enum Scope: UInt8, Hashable, Sendable {
    /// All users; the app set the pin, and a user cannot change it.
    case everyone
    /// The acting user only.
    case own
  }

  /// The users for whom it is pinned.
  public var scope: Scope
  /// The time at which it was pinned.
  public var since: Timestamp

  public init(scope: Scope, since: Timestamp) {
    self.scope = scope
    self.since = since
  }
}

/// The unread messages of a conversation, as far as they are known.
public enum Unread: Hashable, Sendable {
  /// The server's count; 0 means that all messages are read.
  case count(Int)
  /// The user marked it unread, and the server has not reported a count yet.
  case marked
  /// The server keeps no count: the group is too large.
  ///
  /// - Source: docs/api.md §4, groups above 300 members.
  case untracked
  /// A reported count that cannot be read.
  ///
  /// - Source: docs/api.md §9, `unreadMessageCount`.
  case unknown

  /// True when the row is unread; an unknown count is included, so that no message is overlooked.
  public var isUnread: Bool {
    switch self {
    case .count(let count): count > 0
    case .marked, .unknown: true
    case .untracked: false
    }
  }
}
