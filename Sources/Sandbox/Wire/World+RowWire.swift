extension World {
  /// A conversation as its owner gets it.
  ///
  /// - Source: Contract §5.1.
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

  /// The partial conversation that answers to pins.
  ///
  /// - Source: Contract §6.5.
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

  /// The message that a row shows: none when it was deleted, or taken from this user by a reset.
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
