/// The state of the service: users, groups, messages, and the rows of each user.
struct World: Sendable {
  var rules = Rules()
  var users: [String: User] = [:]
  var groups: [String: Group] = [:]
  var threads: [String: Thread] = [:]
  var inboxes: [String: Inbox] = [:]
  /// The conversations pinned by the app for all users, in display order.
  var appPins: [AppPin] = []
  /// The blocks by blocking and blocked user, with the time of each.
  var blocks: [String: [String: Int64]] = [:]
  /// The conversation of each message; ids are consecutive from 1.
  private(set) var homes: [String] = []
  /// The number of rows that all lists so far have examined, to verify the cost of a page.
  var rowsExamined = 0

  /// A conversation that the app pins to the top of all lists.
  struct AppPin: Hashable, Sendable {
    let peer: SandboxPeer
    let pinnedAt: Int64
  }

  /// The sender of messages that were not sent by a user.
  static let system = "app_system"
}

extension World {
  var lastMessageID: Int { homes.count }

  mutating func takeMessageID(in conversation: String) -> Int {
    homes.append(conversation)
    return homes.count
  }

  func message(_ id: Int) -> Message? {
    guard homes.indices.contains(id - 1) else { return nil }
    return threads[homes[id - 1]]?[id]
  }

  func row(of uid: String, _ conversation: String) -> Row? { inboxes[uid]?[conversation] }

  mutating func setRow(_ row: Row) {
    inboxes[row.owner, default: Inbox()][row.conversation] = row
  }

  /// The row of a user, if the user may see it.
  func listedRow(of uid: String, with peer: SandboxPeer) throws(APIFailure) -> Row {
    try checkExists(peer)
    let row = row(of: uid, peer.conversationID(for: uid))
    guard let row, row.isListed, isMember(uid, of: peer) else { throw .notAccessible }
    return row
  }

  func checkExists(_ peer: SandboxPeer) throws(APIFailure) {
    switch peer {
    case .user(let uid): if users[uid] == nil { throw .unknownUser(uid) }
    case .group(let guid): if groups[guid] == nil { throw .unknownGroup(guid) }
    }
  }

  func isMember(_ uid: String, of peer: SandboxPeer) -> Bool {
    switch peer {
    case .user: true
    case .group(let guid): groups[guid]?.members[uid] != nil
    }
  }

  /// The users who have a row of a conversation.
  func participants(of receiver: SandboxPeer, sender: String) -> [(uid: String, peer: SandboxPeer)]
  {
    switch receiver {
    case .user(let uid): [(sender, receiver), (uid, .user(sender))]
    case .group(let guid): (groups[guid]?.members.keys).map { $0.map { ($0, receiver) } } ?? []
    }
  }
}

/// The behaviour of the world where the service has settings or its documentation is ambiguous.
struct Rules: Hashable, Sendable {
  var unreadIsInclusive = false
  var hasUnreadFeature = true
  var hasPinsFeature = true
  var ownPinsLimit = 5
  var appPinsLimit = 5
}

extension World {
  /// Adds a user to a group and posts a message about it.
  mutating func join(_ uid: String, _ guid: String, at time: Int64) {
    groups[guid]?.members[uid] = "participant"
    postMembership("joined", in: guid, by: uid, on: uid, at: time)
  }

  /// Removes a user from a group and posts a message about it; the row is removed from that user's
  /// list.
  mutating func leave(_ uid: String, _ guid: String, at time: Int64) {
    groups[guid]?.members[uid] = nil
    inboxes[uid]?[SandboxPeer.group(guid).conversationID(for: uid)] = nil
    postMembership("left", in: guid, by: uid, on: uid, at: time)
  }

  private mutating func postMembership(
    _ action: String, in guid: String, by: String, on: String, at time: Int64
  ) {
    post(
      Draft(
        sender: by, receiver: .group(guid), category: "action", type: "groupMember",
        data: ["action": .string(action)], entities: .membership(by: by, on: on), sentAt: time))
  }
}

extension World {
  /// Removes a conversation from one user's list; the other side keeps everything.
  ///
  /// - Source: docs/api.md §6.4, §11.
  mutating func reset(_ row: Row, preservingOrder: Bool) {
    var row = row
    row.hiddenThroughID = threads[row.conversation]?.last?.id ?? 0
    row.lastReadID = row.hiddenThroughID
    row.unread = 0
    row.isListed = preservingOrder
    if !preservingOrder { row.pinnedAt = nil }
    setRow(row)
  }

  /// Destroys the messages of a conversation for all users.
  mutating func destroyMessages(of row: Row) {
    threads[row.conversation]?.removeAll()
    recount(row.owner, row.conversation)
    recount(row.peer.id, row.conversation)
  }

  /// Removes a conversation for all users.
  ///
  /// - Source: docs/api.md §6, row 12.
  mutating func removeForEverybody(_ row: Row) {
    threads[row.conversation] = nil
    for (uid, _) in participants(of: row.peer, sender: row.owner) {
      inboxes[uid]?[row.conversation] = nil
    }
  }
}
