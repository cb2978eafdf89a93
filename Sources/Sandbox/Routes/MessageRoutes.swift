extension Routes {
  /// Lists the messages of a conversation, or, without a viewer, all messages of a user or group.
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

  /// The message named in the path, if the acting user may see it.
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

  /// Returns one step through all messages in the order of their ids.
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

/// The start and direction of a step through messages.
///
/// - Source: docs/api.md §2, §6.6.
struct MessageCursor {
  enum Affix: String { case append, prepend }

  let affix: Affix
  let id: Int?
  let limit: Int
  let skipped: Int

  init(_ query: Query) throws(APIFailure) {
    id = try query.integer("id", in: 0...Int.max)
    affix = try query.choice("affix") ?? .append
    let page = try query.pagination(defaultSize: 10)
    limit = try query.integer("limit", in: 1...1000) ?? page.perPage
    skipped = (page.page - 1) * limit
  }

  /// The messages of this step, oldest first: after the id, before it, or from either end.
  func take(
    _ messages: some BidirectionalCollection<Message>, where admits: (Message) -> Bool
  ) -> [Message] {
    switch affix {
    case .append: collect(messages) { admits($0) && $0.id > id ?? 0 }
    case .prepend: collect(messages.reversed()) { admits($0) && $0.id < id ?? .max }.reversed()
    }
  }

  private func collect(_ messages: some Sequence<Message>, where admits: (Message) -> Bool)
    -> [Message]
  {
    Array(messages.lazy.filter(admits).dropFirst(skipped).prefix(limit))
  }

  func meta(_ found: [Message]) -> JSON {
    var meta: JSON = ["current": ["limit": JSON(limit), "count": JSON(found.count)]]
    if let edge = affix == .append ? found.last : found.first {
      meta["next"] = [
        "affix": .string(affix.rawValue), "sentAt": .integer(edge.sentAt),
        "id": .string(String(edge.id)),
      ]
    }
    return meta
  }
}

/// The filter for messages in a request.
///
/// - Source: docs/api.md §6.6.
struct MessageFilter {
  var senders: Set<String> = []
  var categories: Set<String> = []
  var types: Set<String> = []
  var tags: Set<String> = []
  var search: String?
  var conversation: String?
  var receiverType: String?
  var sent = TimeRange()
  var updated = TimeRange()
  var edited = TimeRange()
  var hidesReplies = false
  var hidesDeleted = false
  var onlyDeleted = false
  var hasMentions = false
  var hasAttachments = false
  var mentioned: String?

  /// A range in seconds, both ends included; open where they are nil.
  struct TimeRange {
    var from: Int64?
    var to: Int64?

    var isOpen: Bool { from == nil && to == nil }

    func contains(_ time: Int64) -> Bool {
      time >= from ?? .min && time <= to ?? .max
    }
  }
}

extension MessageFilter {
  init(_ query: Query, viewer: String?) throws(APIFailure) {
    senders = Set(query.list("senders") + query.list("sender"))
    categories = Set(query.list("categories") + query.list("category"))
    types = Set(query.list("types") + query.list("type"))
    tags = Set(query.list("tags"))
    search = query.text("searchKey")?.lowercased()
    conversation = query.text("conversationId")
    receiverType = query.text("receiverType")
    sent = try Self.range("sentAt", query)
    let (from, to) = (try query.integer("fromTimestamp"), try query.integer("toTimestamp"))
    sent.from = sent.from ?? from
    sent.to = sent.to ?? to
    updated = try Self.range("updatedAt", query)
    edited = try Self.range("editedAt", query)
    hidesReplies = try query.flag("hideReplies") ?? false
    hidesDeleted = try query.flag("hideDeleted") ?? false
    onlyDeleted = try query.flag("onlyDeleted") ?? false
    hasMentions = try query.flag("hasMentions") ?? false
    hasAttachments = try query.flag("hasAttachments") ?? false
    mentioned = try query.flag("myMentionsOnly") == true ? viewer : nil
  }

  private static func range(_ name: String, _ query: Query) throws(APIFailure) -> TimeRange {
    TimeRange(from: try query.integer("\(name)[from]"), to: try query.integer("\(name)[to]"))
  }

  func admits(_ message: Message) -> Bool {
    admitsKind(message) && admitsTimes(message) && admitsText(message)
      && (!hidesReplies || message.parentID == nil)
      && (!hidesDeleted || message.deleted == nil)
      && (!onlyDeleted || message.deleted != nil)
      && (!hasAttachments || message.data["attachments"] != nil)
  }

  private func admitsKind(_ message: Message) -> Bool {
    (senders.isEmpty || senders.contains(message.sender))
      && (categories.isEmpty || categories.contains(message.category))
      && (types.isEmpty || types.contains(message.type))
      && (tags.isEmpty || !tags.isDisjoint(with: message.tags))
      && (conversation ?? message.conversation) == message.conversation
      && (receiverType.map { ($0 == "group") == message.receiver.isGroup } ?? true)
  }

  /// A range of `updatedAt` selects messages that were changed, not new ones.
  private func admitsTimes(_ message: Message) -> Bool {
    sent.contains(message.sentAt)
      && (updated.isOpen
        || (message.updatedAt > message.sentAt && updated.contains(message.updatedAt)))
      && (edited.isOpen || message.edited.map { edited.contains($0.at) } ?? false)
  }

  private func admitsText(_ message: Message) -> Bool {
    guard search != nil || hasMentions || mentioned != nil else { return true }
    let text = message.data["text"]?.string ?? ""
    return (search.map { text.lowercased().contains($0) } ?? true)
      && (!hasMentions || text.contains("<@uid:"))
      && (mentioned.map { text.contains("<@uid:\($0)>") } ?? true)
  }
}
