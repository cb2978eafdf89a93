extension Routes {
  /// The messages of one conversation, or without a viewer all that a user or a group exchanged.
  @Sendable static func peerMessages(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply
  {
    try world.checkExists(call.peer)
    guard let viewer = call.uid else {
      return try messages(in: world, call) { involves(call.peer, $0) }
    }
    guard world.isMember(viewer, of: call.peer) else {
      throw APIFailure(
        403, "ERR_GROUP_NOT_JOINED", "The user \(viewer) is not a member of \(call.peer.id).")
    }
    let conversation = call.peer.conversationID(for: viewer)
    let hidden = world.row(of: viewer, conversation)?.hiddenThroughID ?? 0
    let thread = world.threads[conversation]?.after(hidden) ?? []
    let unreadAfter =
      try call.query.flag("unread") == true
      ? world.row(of: viewer, conversation)?.lastReadID ?? 0 : 0
    let isUndelivered = try call.query.flag("undelivered") ?? false
    return try step(through: thread, world, call) { message in
      (unreadAfter == 0 || (message.id > unreadAfter && message.sender != viewer))
        && (!isUndelivered || message.deliveredAt == nil)
    }
  }

  @Sendable static func allMessages(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply
  {
    let world = world
    return try messages(in: world, call) { message in
      guard let viewer = call.uid else { return true }
      let row = world.row(of: viewer, message.conversation)
      return row.map { message.id > $0.hiddenThroughID } ?? false
    }
  }

  @Sendable static func threadReplies(_ world: inout World, _ call: Call) throws(APIFailure)
    -> Reply
  {
    let parent = try visibleMessage(world, call)
    let replies = world.threads[parent.conversation]?.after(parent.id) ?? []
    return try step(through: replies, world, call) { $0.parentID == parent.id }
  }

  @Sendable static func oneMessage(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    .one(world.wire(try visibleMessage(world, call), for: call.uid, withTags: true))
  }

  /// The message that the path names, if the acting user may see it.
  static func visibleMessage(_ world: World, _ call: Call) throws(APIFailure) -> Message {
    guard let id = Int(call["id"]), let message = world.message(id) else {
      throw .unknownMessage(call["id"])
    }
    if let viewer = call.uid {
      let row = world.row(of: viewer, message.conversation)
      guard let row, message.id > row.hiddenThroughID else { throw .messageNotVisible }
    }
    return message
  }

  private static func involves(_ peer: SandboxPeer, _ message: Message) -> Bool {
    switch peer {
    case .user(let uid): message.sender == uid || message.receiver == peer
    case .group: message.receiver == peer
    }
  }

  /// A step over all messages there are, in the order of their ids.
  private static func messages(
    in world: World, _ call: Call, where admits: (Message) -> Bool
  ) throws(APIFailure) -> Reply {
    let all = (1...max(1, world.lastMessageID)).lazy.compactMap { world.message($0) }
    return try step(through: all, world, call, where: admits)
  }

  private static func step(
    through messages: some BidirectionalCollection<Message>, _ world: World, _ call: Call,
    where admits: (Message) -> Bool
  ) throws(APIFailure) -> Reply {
    let cursor = try MessageCursor(call.query)
    let filter = try MessageFilter(call.query, viewer: call.uid)
    let withTags = try call.query.flag("withTags") ?? false
    let found = cursor.take(messages) { filter.admits($0) && admits($0) }
    return .list(
      found.map { world.wire($0, for: call.uid, withTags: withTags) }, meta: cursor.meta(found))
  }
}
