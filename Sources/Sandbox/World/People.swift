/// A human user, an agent or the system itself.
///
/// - Source: docs/api.md §5.2.
struct User: Hashable, Sendable {
  let uid: String
  var name: String
  var role = "default"
  var isOnline = false
  var statusMessage: String?
  var lastActiveAt: Int64
  let createdAt: Int64
  var tags: [String] = []

  var isAgent: Bool { role == "@agentic" }
}

/// A group with its members.
///
/// - Source: docs/api.md §5.3.
struct Group: Hashable, Sendable {
  let guid: String
  var name: String
  var type = "public"
  var owner: String
  var description: String?
  let createdAt: Int64
  var tags: [String] = []
  /// The named members, with their scopes.
  var members: [String: String] = [:]
  /// The number of additional members without a name.
  var unnamedMembers = 0

  var membersCount: Int { members.count + unnamedMembers }

  /// True if the server no longer keeps rows and counts of this group.
  ///
  /// - Source: docs/api.md §4.
  var isBeyondTracking: Bool { membersCount > 300 }
}

/// The state of one conversation for one user; the other side has a row of its own.
///
/// - Source: docs/api.md §5.1, §7.
struct Row: Hashable, Sendable {
  let owner: String
  let peer: SandboxPeer
  let conversation: String
  let createdAt: Int64
  var updatedAt: Int64
  var lastMessageID: Int?
  var lastReadID = 0
  var unread = 0
  var tags: [String] = []
  var pinnedAt: Int64?
  /// The newest message that a reset has hidden from this user.
  var hiddenThroughID = 0
  /// False after a reset, until the next message.
  var isListed = true

  init(owner: String, peer: SandboxPeer, createdAt: Int64) {
    self.owner = owner
    self.peer = peer
    self.conversation = peer.conversationID(for: owner)
    self.createdAt = createdAt
    self.updatedAt = createdAt
  }

  var position: RecencyIndex.Entry {
    RecencyIndex.Entry(updatedAt: updatedAt, peer: peer.id, conversation: conversation)
  }
}

/// All rows of one user, with their order.
struct Inbox: Sendable {
  private var rows: [String: Row] = [:]
  private(set) var order = RecencyIndex()
  /// The conversations that the user has pinned.
  private(set) var pins: Set<String> = []

  /// The row of a conversation, listed or not.
  ///
  /// Setting a row updates the order and the pins.
  subscript(conversation: String) -> Row? {
    get { rows[conversation] }
    set {
      if let old = rows[conversation], old.isListed, old.position != newValue?.listedPosition {
        order.remove(old.position)
      }
      if let new = newValue, let place = new.listedPosition,
        rows[conversation]?.listedPosition != place
      {
        order.insert(place)
      }
      rows[conversation] = newValue
      updatePins(newValue, conversation)
    }
  }

  private mutating func updatePins(_ row: Row?, _ conversation: String) {
    if row?.pinnedAt != nil {
      pins.insert(conversation)
    } else {
      pins.remove(conversation)
    }
  }

  var conversations: some Collection<String> { rows.keys }
}

extension Row {
  fileprivate var listedPosition: RecencyIndex.Entry? { isListed ? position : nil }
}
