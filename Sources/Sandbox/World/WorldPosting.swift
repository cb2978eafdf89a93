extension World {
  /// Adds a message: it gets the next id and moves the rows of all participants.
  ///
  /// Rows may stay in place if a later message of the same conversation moves them anyway.
  @discardableResult
  mutating func post(_ draft: Draft, movingRows: Bool = true) -> Message {
    let id = takeMessageID(in: draft.receiver.conversationID(for: draft.sender))
    let message = draft.message(id: id)
    threads[message.conversation, default: Thread()].append(message)
    countReply(to: message.parentID)
    if movingRows, !isUntracked(message.receiver) { moveRows(for: message) }
    return message
  }

  /// True if the service no longer keeps the rows of this receiver.
  func isUntracked(_ receiver: SandboxPeer) -> Bool {
    guard case .group(let guid) = receiver else { return false }
    return groups[guid]?.isBeyondTracking ?? false
  }

  private mutating func countReply(to parent: Int?) {
    guard let parent, let home = message(parent)?.conversation else { return }
    threads[home]?.update(parent) { $0.replyCount += 1 }
  }

  private mutating func moveRows(for message: Message) {
    for (uid, peer) in participants(of: message.receiver, sender: message.sender)
    where uid != Self.system {
      var row =
        row(of: uid, message.conversation)
        ?? Row(owner: uid, peer: peer, createdAt: message.sentAt)
      row.lastMessageID = message.id
      row.updatedAt = max(row.updatedAt, message.sentAt)
      row.isListed = true
      if message.sender != uid, message.countsAsUnread { row.unread += 1 }
      setRow(row)
    }
  }

  /// Opens a conversation without a message, as when a user is befriended or joins a group.
  mutating func open(_ peer: SandboxPeer, for uid: String, at time: Int64) {
    guard row(of: uid, peer.conversationID(for: uid)) == nil else { return }
    setRow(Row(owner: uid, peer: peer, createdAt: time))
  }

  /// Changes the text of a message.
  mutating func edit(_ message: Message, text: String, by uid: String, at time: Int64) {
    threads[message.conversation]?.update(message.id) {
      $0.data["text"] = .string(text)
      $0.edited = Message.Stamp(at: time, by: uid)
      $0.updatedAt = time
    }
  }

  /// Marks a message as deleted, or destroys it; it no longer counts as unread.
  mutating func delete(_ message: Message, permanently: Bool, by uid: String, at time: Int64) {
    if permanently {
      threads[message.conversation]?.removeMessage(message.id)
    } else {
      threads[message.conversation]?.update(message.id) {
        $0.data["text"] = nil
        $0.deleted = Message.Stamp(at: time, by: uid)
        $0.updatedAt = time
      }
    }
    for (participant, _) in participants(of: message.receiver, sender: message.sender) {
      recount(participant, message.conversation)
    }
  }
}

extension World {
  /// Adds a message sent by a client, if the sender may write to the receiver.
  ///
  /// - Source: docs/api.md §2.1.
  mutating func send(_ draft: Draft) throws(APIFailure) -> Message {
    try checkExists(draft.receiver)
    if draft.sender != Self.system { try checkMaySend(draft) }
    return post(draft)
  }

  private func checkMaySend(_ draft: Draft) throws(APIFailure) {
    guard users[draft.sender] != nil else { throw .unknownUser(draft.sender) }
    switch draft.receiver {
    case .user(let uid):
      if blocks[draft.sender]?[uid] != nil {
        throw APIFailure(403, "ERR_BLOCKED_RECEIVER", "The receiver is blocked by the sender.")
      }
      if blocks[uid]?[draft.sender] != nil {
        throw APIFailure(403, "ERR_BLOCKED_SENDER", "The sender is blocked by the receiver.")
      }
    case .group(let guid):
      guard groups[guid]?.members[draft.sender] != nil else {
        throw APIFailure(
          403, "ERR_GROUP_NOT_JOINED", "The user \(draft.sender) is not a member of \(guid).")
      }
    }
  }
}

/// A message that has not been added to the world yet, without an id.
struct Draft: Hashable, Sendable {
  var sender: String
  var receiver: SandboxPeer
  var category = "message"
  var type = "text"
  var data: JSON
  var entities: Message.Entities = .exchange
  var sentAt: Int64
  var muid: String?
  var parentID: Int?
  var tags: [String] = []
  var deliveredAt: Int64?
  var readAt: Int64?
  var edited: Message.Stamp?
  var deleted: Message.Stamp?
  var staysWhenDeleted = false

  func message(id: Int) -> Message {
    Message(
      id: id, conversation: receiver.conversationID(for: sender), sender: sender,
      receiver: receiver, category: category, type: type, data: data, entities: entities,
      muid: muid, sentAt: sentAt, updatedAt: edited?.at ?? deleted?.at ?? sentAt,
      deliveredAt: deliveredAt, readAt: readAt, edited: edited, deleted: deleted,
      staysWhenDeleted: staysWhenDeleted, parentID: parentID, tags: tags)
  }
}

extension Draft {
  static func text(_ text: String, from sender: String, to receiver: SandboxPeer, at time: Int64)
    -> Draft
  {
    Draft(sender: sender, receiver: receiver, data: ["text": .string(text)], sentAt: time)
  }
}
