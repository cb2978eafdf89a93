extension World {
  /// Takes a message in: it gets the next id and moves the rows of everybody who takes part.
  ///
  /// Rows may stay where they are when a later message of the same conversation moves them anyway.
  @discardableResult
  mutating func post(_ draft: Draft, movingRows: Bool = true) -> Message {
    let id = takeMessageID(in: draft.receiver.conversationID(for: draft.sender))
    let message = draft.message(id: id)
    threads[message.conversation, default: Thread()].append(message)
    countReply(to: message.parentID)
    if movingRows, !isUntracked(message.receiver) { moveRows(for: message) }
    return message
  }

  /// Whether the service keeps the rows of this receiver no longer.
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

  /// Opens a conversation without a message, as befriending and joining do.
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

  /// Marks a message as deleted, or destroys it, and counts it no longer as unread.
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
