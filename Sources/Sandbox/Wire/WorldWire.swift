extension World {
  /// A conversation as sent to its owner.
  ///
  /// - Source: docs/api.md §5.1.
  func wire(_ row: Row, _ extras: Extras, withOwner: Bool = false) -> JSON {
    var json = wireHead(of: row)
    json["unreadMessageCount"] = .string(String(row.unread))
    if row.lastReadID > 0 { json["lastReadMessageId"] = .string(String(row.lastReadID)) }
    json["createdAt"] = .integer(row.createdAt)
    json["updatedAt"] = .integer(row.updatedAt)
    json["lastMessage"] = lastMessage(of: row).map { wireLast($0, for: row.owner) }
    json["conversationWith"] = wire(row.peer, for: row.owner, extras)
    if extras.withTags { json["tags"] = JSON(strings: row.tags) }
    if withOwner { json["uid"] = .string(row.owner) }
    return json
  }

  /// The partial conversation that is returned for pins.
  ///
  /// - Source: docs/api.md §6.5.
  func wireHead(of row: Row) -> JSON {
    var json: JSON = ["conversationId": .string(row.conversation)]
    json["conversationType"] = row.peer.isGroup ? "group" : "user"
    guard rules.hasPinsFeature else { return json }
    if let pin = appPin(of: row) {
      json["pinnedBy"] = .string(Self.system)
      json["pinnedAt"] = .integer(pin.pinnedAt)
    } else if let pinnedAt = row.pinnedAt {
      json["pinnedBy"] = .string(row.owner)
      json["pinnedAt"] = .integer(pinnedAt)
    }
    return json
  }

  /// The message that a row shows: nil if it was deleted, or hidden from this user by a reset.
  func lastMessage(of row: Row) -> Message? {
    guard let id = row.lastMessageID, id > row.hiddenThroughID,
      let message = threads[row.conversation]?[id],
      message.deleted == nil || message.staysWhenDeleted
    else { return nil }
    return message
  }

  private func wireLast(_ message: Message, for viewer: String) -> JSON {
    var json = wire(message, for: viewer)
    json["receipts"] = ["data": [[]]]
    return json
  }
}

/// The additional fields requested for a list.
struct Extras: Hashable {
  var withTags = false
  var withPeerTags = false
  var withBlockedInfo = false
}

extension World {
  /// A user as sent to a viewer.
  ///
  /// - Source: docs/api.md §5.2.
  func wire(_ user: User, for viewer: String?, _ extras: Extras = Extras()) -> JSON {
    var json: JSON = ["uid": .string(user.uid), "name": .string(user.name)]
    json["avatar"] = .string("https://assets.example.com/avatars/\(user.uid).webp")
    json["role"] = .string(user.role)
    json["status"] = user.isOnline ? "available" : "offline"
    json["statusMessage"] = user.statusMessage.map(JSON.string)
    json["lastActiveAt"] = .integer(user.lastActiveAt)
    json["createdAt"] = .integer(user.createdAt)
    if extras.withPeerTags { json["tags"] = JSON(strings: user.tags) }
    if let viewer, viewer != user.uid {
      let id = SandboxPeer.user(user.uid).conversationID(for: viewer)
      json["conversationId"] = .string(id)
      if extras.withBlockedInfo { addBlocks(between: viewer, and: user.uid, to: &json) }
    }
    return json
  }

  private func addBlocks(between viewer: String, and uid: String, to json: inout JSON) {
    let mine = blocks[viewer]?[uid]
    let theirs = blocks[uid]?[viewer]
    json["blockedByMe"] = .bool(mine != nil)
    json["hasBlockedMe"] = .bool(theirs != nil)
    json["blockedByMeAt"] = mine.map(JSON.integer)
    json["blockedAt"] = theirs.map(JSON.integer)
  }

  /// A user by UID, also one that no longer exists.
  func wireUser(_ uid: String, for viewer: String?) -> JSON {
    users[uid].map { wire($0, for: viewer) } ?? ["uid": .string(uid), "name": .string(uid)]
  }
}

extension World {
  /// A group as sent to a viewer.
  ///
  /// - Source: docs/api.md §5.3.
  func wire(_ group: Group, for viewer: String?, _ extras: Extras = Extras()) -> JSON {
    var json: JSON = ["guid": .string(group.guid), "name": .string(group.name)]
    json["description"] = group.description.map(JSON.string)
    json["icon"] = .string("https://assets.example.com/icons/\(group.guid).webp")
    json["type"] = .string(group.type)
    json["owner"] = .string(group.owner)
    json["membersCount"] = JSON(group.membersCount)
    json["onlineMembersCount"] = JSON(onlineMembers(of: group))
    json["conversationId"] = .string("group_" + group.guid)
    json["createdAt"] = .integer(group.createdAt)
    if let viewer {
      let scope = group.members[viewer]
      json["hasJoined"] = .bool(scope != nil)
      json["scope"] = scope.map(JSON.string)
      json["joinedAt"] = scope.map { _ in .integer(group.createdAt) }
    }
    if extras.withPeerTags { json["tags"] = JSON(strings: group.tags) }
    return json
  }

  private func onlineMembers(of group: Group) -> Int {
    group.members.keys.count { users[$0]?.isOnline ?? false }
  }

  func wireGroup(_ guid: String, for viewer: String?) -> JSON {
    groups[guid].map { wire($0, for: viewer) } ?? ["guid": .string(guid), "name": .string(guid)]
  }

  func wire(_ peer: SandboxPeer, for viewer: String?, _ extras: Extras = Extras()) -> JSON {
    switch peer {
    case .user(let uid): users[uid].map { wire($0, for: viewer, extras) } ?? [:]
    case .group(let guid): groups[guid].map { wire($0, for: viewer, extras) } ?? [:]
    }
  }
}
