extension World {
  /// A message as sent to a viewer; ids are strings, times integers.
  ///
  /// - Source: docs/api.md §5.4.
  func wire(_ message: Message, for viewer: String?, withTags: Bool = false) -> JSON {
    var json: JSON = ["id": .string(String(message.id))]
    json["muid"] = message.muid.map(JSON.string)
    json["conversationId"] = .string(message.conversation)
    json["sender"] = .string(message.sender)
    json["receiverType"] = message.receiver.isGroup ? "group" : "user"
    json["receiver"] = .string(message.receiver.id)
    json["category"] = .string(message.category)
    json["type"] = .string(message.type)
    json["data"] = wireData(of: message, for: viewer)
    json["sentAt"] = .integer(message.sentAt)
    json["updatedAt"] = .integer(message.updatedAt)
    json["deliveredAt"] = message.deliveredAt.map(JSON.integer)
    json["readAt"] = message.readAt.map(JSON.integer)
    json.add(message.edited, at: "editedAt", by: "editedBy")
    json.add(message.deleted, at: "deletedAt", by: "deletedBy")
    json["parentId"] = message.parentID.map { .string(String($0)) }
    if message.replyCount > 0 { json["replyCount"] = JSON(message.replyCount) }
    if withTags { json["tags"] = JSON(strings: message.tags) }
    return json
  }

  private func wireData(of message: Message, for viewer: String?) -> JSON {
    var data = message.data
    data["entities"] = wireEntities(of: message, for: viewer)
    if let mentions = wireMentions(in: message, for: viewer) { data["mentions"] = mentions }
    return data
  }

  private func wireEntities(of message: Message, for viewer: String?) -> JSON {
    let receiver = entity(message.receiver, for: viewer)
    switch message.entities {
    case .exchange:
      return ["sender": entity(.user(message.sender), for: viewer), "receiver": receiver]
    case .membership(let by, let on):
      return [
        "by": entity(.user(by), for: viewer), "on": entity(.user(on), for: viewer),
        "for": receiver,
      ]
    case .call(let call):
      let on: JSON = ["entity": wire(call, of: message), "entityType": "call"]
      return ["by": entity(.user(message.sender), for: viewer), "on": on, "for": receiver]
    case .message(let by, let id):
      let changed = self.message(id).map { wire($0, for: viewer) } ?? [:]
      let on: JSON = ["entity": changed, "entityType": "message"]
      return ["by": entity(.user(by), for: viewer), "on": on, "for": receiver]
    }
  }

  private func entity(_ peer: SandboxPeer, for viewer: String?) -> JSON {
    switch peer {
    case .user(let uid): ["entity": wireUser(uid, for: viewer), "entityType": "user"]
    case .group(let guid): ["entity": wireGroup(guid, for: viewer), "entityType": "group"]
    }
  }

  private func wire(_ call: PhoneCall, of message: Message) -> JSON {
    [
      "sessionid": .string(call.session),
      "status": .string(call.status),
      "type": .string(call.type),
      "sender": .string(call.initiator),
      "receiver": .string(message.receiver.id),
      "receiverType": message.receiver.isGroup ? "group" : "user",
      "initiatedAt": .integer(call.initiatedAt),
    ]
  }

  /// The users mentioned in the text as `<@uid:UID>`, by UID.
  private func wireMentions(in message: Message, for viewer: String?) -> JSON? {
    guard let text = message.data["text"]?.string, text.contains("<@uid:") else { return nil }
    var mentions: JSON = [:]
    for match in text.matches(of: /<@uid:([a-z0-9_-]+)>/) {
      let uid = String(match.1)
      mentions[uid] = users[uid].map { wire($0, for: viewer) }
    }
    return mentions
  }
}

extension JSON {
  fileprivate mutating func add(_ stamp: Message.Stamp?, at: String, by: String) {
    guard let stamp else { return }
    self[at] = .integer(stamp.at)
    self[by] = .string(stamp.by)
  }
}

extension SandboxPeer {
  var isGroup: Bool {
    if case .group = self { true } else { false }
  }
}
