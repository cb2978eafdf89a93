/// A row of the Recent Chats list as the server tells it, or as it will be once it agrees.
///
/// - Source: docs/api.md §5.1.
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
  /// - Source: docs/api.md §4.
  public static let largestTrackedGroup = 300
}

/// Who may join a group.
public enum GroupKind: UInt8, Hashable, Sendable {
  /// Anybody.
  case open
  /// Whoever knows the password.
  case password
  /// Whoever is added.
  case closed
  /// A kind this program does not know.
  case unknown
}

/// Whether the other user is there.
public enum Presence: UInt8, Hashable, Sendable {
  /// Not said, or not shown because of a block.
  case unknown
  /// Online.
  case online
  /// Offline.
  case offline
}

/// That a conversation stands above the others.
///
/// - Source: docs/api.md §5.1 and §6.5.
public struct Pin: Hashable, Sendable {
  /// For whom it is pinned.
  public enum Scope: UInt8, Hashable, Sendable {
    /// For every user, by the app; a user cannot change it.
    case everyone
    /// For the acting user.
    case own
  }

  /// For whom it is pinned.
  public var scope: Scope
  /// Since when.
  public var since: Timestamp

  public init(scope: Scope, since: Timestamp) {
    self.scope = scope
    self.since = since
  }
}

/// What is known of the unread messages of a conversation.
public enum Unread: Hashable, Sendable {
  /// The server counts them; 0 means all is read.
  case count(Int)
  /// It was marked unread here, and the server has not said a number yet.
  case marked
  /// The server keeps no count: the group is too large.
  ///
  /// - Source: docs/api.md §4, groups above 300 members.
  case untracked

  /// Whether the row asks for attention.
  public var isUnread: Bool {
    switch self {
    case .count(let count): count > 0
    case .marked: true
    case .untracked: false
    }
  }
}
