extension World {
  /// A group as one viewer gets it.
  ///
  /// - Source: Contract §5.3.
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
