/// What a list request wants to see besides the plain fields.
struct Extras: Hashable {
  var withTags = false
  var withPeerTags = false
  var withBlockedInfo = false
}

extension World {
  /// A user as one viewer gets it.
  ///
  /// - Source: Contract §5.2.
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

  /// A user by UID, also one that has gone since.
  func wireUser(_ uid: String, for viewer: String?) -> JSON {
    users[uid].map { wire($0, for: viewer) } ?? ["uid": .string(uid), "name": .string(uid)]
  }
}
