extension Routes {
  @Sendable static func get(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let row = try world.listedRow(of: call.actor(), with: call.peer)
    return .one(world.wire(row, Extras(withTags: true)))
  }

  /// Replaces the tags of a conversation.
  ///
  /// - Source: docs/api.md §6.2, §11.
  @Sendable static func tag(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    var row = try world.listedRow(of: call.actor(), with: call.peer)
    row.tags = try tags(in: call.body)
    world.setRow(row)
    return .one(world.wire(row, Extras(withTags: true)))
  }

  private static func tags(in body: JSON?) throws(APIFailure) -> [String] {
    guard let list = body?["tags"] else { throw .invalid("tags", "The tags field is required.") }
    guard let elements = list.elements else {
      throw .invalid("tags", "The tags must be an array.")
    }
    guard elements.count <= 25 else {
      throw .invalid("tags", "The tags may not have more than 25 items.")
    }
    var tags: [String] = []
    for element in elements {
      guard let tag = element.string else { throw .invalid("tags", "Each tag must be a string.") }
      guard (1...100).contains(tag.unicodeScalars.count) else {
        throw .invalid("tags", "Each tag must be between 1 and 100 characters.")
      }
      if !tags.contains(tag) { tags.append(tag) }
    }
    return tags
  }

  @Sendable static func reset(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let uid = try call.actor()
    let row = try world.listedRow(of: uid, with: call.peer)
    let preservesOrder = try call.flag("preserveOrder")
    if try call.flag("deleteMessagesPermanently") {
      guard !call.peer.isGroup else {
        throw .invalid(
          "deleteMessagesPermanently", "The deleteMessagesPermanently field is not allowed here.")
      }
      world.destroyMessages(of: row)
    }
    world.reset(row, preservingOrder: preservesOrder)
    return .done("The conversation with \(name(call.peer)) has been deleted for UID \(uid).")
  }

  @Sendable static func markRead(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let uid = try call.actor()
    let row = try world.listedRow(of: uid, with: call.peer)
    let id = try call.messageID()
    if let id { try check(id, in: row, world) }
    world.markRead(row, through: id, at: call.now)
    return .done(
      "\(scope(id)) from the \(name(call.peer)) are marked as read for the user \(uid).",
      key: receiptKey(call.peer))
  }

  @Sendable static func markDelivered(_ world: inout World, _ call: Call) throws(APIFailure)
    -> Reply
  {
    let uid = try call.actor()
    let row = try world.listedRow(of: uid, with: call.peer)
    let id = try call.messageID()
    if let id { try check(id, in: row, world) }
    world.markDelivered(row, through: id, at: call.now)
    return .done(
      "\(scope(id)) from the \(name(call.peer)) are marked as delivered for the user \(uid).",
      key: receiptKey(call.peer))
  }

  @Sendable static func markUnread(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let uid = try call.actor()
    let row = try world.listedRow(of: uid, with: call.peer)
    guard world.rules.hasUnreadFeature else { throw .featureOff("Enhanced Messaging Status") }
    guard let id = try call.messageID() else {
      throw .invalid("messageId", "The messageId field is required.")
    }
    try check(id, in: row, world)
    world.markUnread(row, from: id)
    return .done(
      "The messages after the message id \(id) from the \(name(call.peer)) "
        + "are marked as unread for the user \(uid).")
  }

  /// Id 0 comes before the first message of every conversation.
  private static func check(_ id: Int, in row: Row, _ world: World) throws(APIFailure) {
    guard id != 0 else { return }
    guard world.threads[row.conversation]?[id] != nil else { throw .unknownMessage(String(id)) }
  }

  private static func scope(_ id: Int?) -> String {
    id.map { "The messages up to the message id \($0)" } ?? "All the messages"
  }

  private static func name(_ peer: SandboxPeer) -> String {
    (peer.isGroup ? "group " : "user ") + peer.id
  }

  /// The key of the text in the response: that of user conversations has a capital M.
  ///
  /// - Source: docs/api.md §2.
  private static func receiptKey(_ peer: SandboxPeer) -> String {
    peer.isGroup ? "message" : "Message"
  }
}

extension Routes {
  /// Returns a single conversation by its own id, as clients formerly requested it.
  ///
  /// - Source: docs/api.md §6, row 12.
  @Sendable static func deprecatedGet(_ world: inout World, _ call: Call) throws(APIFailure)
    -> Reply
  {
    .one(world.wire(try row(in: world, call), Extras(withTags: true)))
  }

  /// Removes a conversation for all users, not only for the acting user.
  @Sendable static func deprecatedDelete(_ world: inout World, _ call: Call) throws(APIFailure)
    -> Reply
  {
    let row = try row(in: world, call)
    world.removeForEverybody(row)
    return .done("The conversation \(row.conversation) has been deleted successfully.")
  }

  private static func row(in world: World, _ call: Call) throws(APIFailure) -> Row {
    let uid = try call.actor()
    let id = call["conversationId"]
    guard let row = world.row(of: uid, id), row.isListed else {
      throw world.threads[id] == nil ? .unknownConversation(id) : .notAccessible
    }
    return row
  }
}
