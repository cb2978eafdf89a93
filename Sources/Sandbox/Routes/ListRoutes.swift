extension Routes {
  /// Lists the conversations of the acting user, or those of all users if there is none.
  @Sendable static func list(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let filter = try filter(call.query)
    let extras = try extras(call.query)
    let page = try call.query.pagination()
    if call.uid != nil, try call.query.flag("unique") == true {
      throw .invalid("unique", "The unique field is not allowed with onBehalfOf.")
    }
    _ = try call.query.flag("useCursoredIndex")
    let (rows, total) =
      if let uid = call.uid {
        world.list(of: uid, filter, page: page)
      } else {
        world.listEverything(filter, page: page)
      }
    let wired = rows.map { world.wire($0, extras, withOwner: call.uid == nil) }
    return .list(wired, meta: page.meta(total: total, count: rows.count))
  }

  private static func filter(_ query: Query) throws(APIFailure) -> ListFilter {
    ListFilter(
      kind: try query.choice("conversationType"),
      onlyUnread: try query.flag("unread") ?? false,
      search: query.text("searchKey"),
      tags: Set(query.list("tags")),
      userTags: Set(query.list("userTags")),
      groupTags: Set(query.list("groupTags")),
      includesBlocked: try query.flag("includeBlockedUsers") ?? false,
      agents: try agents(query),
      pinnedBy: try query.choices("pinnedBy"))
  }

  private static func agents(_ query: Query) throws(APIFailure) -> ListFilter.Agents {
    let hides = try query.flag("hideAgentic") ?? false
    let only = try query.flag("onlyAgentic") ?? false
    guard !(hides && only) else {
      throw .invalid("onlyAgentic", "The onlyAgentic field is not allowed with hideAgentic.")
    }
    return hides ? .none : only ? .only : .any
  }

  private static func extras(_ query: Query) throws(APIFailure) -> Extras {
    Extras(
      withTags: try query.flag("withTags") ?? false,
      withPeerTags: try query.flag("withUserAndGroupTags") ?? false,
      withBlockedInfo: try query.flag("withBlockedInfo") ?? false)
  }
}

extension Routes {
  @Sendable static func pin(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let row = try world.listedRow(of: call.actor(), with: call.peer)
    return .one(world.wireHead(of: try world.pin(row, at: call.now)))
  }

  @Sendable static func unpin(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let row = try world.listedRow(of: call.actor(), with: call.peer)
    return .one(world.wireHead(of: try world.unpin(row)))
  }

  @Sendable static func globalPins(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    .list(world.appPins.map { wire($0, world) }, meta: [:])
  }

  @Sendable static func replaceGlobalPins(_ world: inout World, _ call: Call) throws(APIFailure)
    -> Reply
  {
    guard let entries = call.body?["pinnedConversations"]?.elements else {
      throw .invalid("pinnedConversations", "The pinnedConversations field is required.")
    }
    var peers: [SandboxPeer] = []
    for entry in entries { peers.append(try peer(entry)) }
    try world.replaceAppPins(peers, at: call.now)
    return .list(world.appPins.map { wire($0, world) }, meta: [:])
  }

  private static func peer(_ entry: JSON) throws(APIFailure) -> SandboxPeer {
    if let uid = entry["uid"]?.string { return .user(uid) }
    if let guid = entry["guid"]?.string { return .group(guid) }
    throw .invalid("pinnedConversations", "Each entry needs a uid or a guid.")
  }

  private static func wire(_ pin: World.AppPin, _ world: World) -> JSON {
    [
      "conversationType": pin.peer.isGroup ? "group" : "user",
      "conversationWith": world.wire(pin.peer, for: nil),
      "pinnedBy": .string(World.system),
      "pinnedAt": .integer(pin.pinnedAt),
    ]
  }
}
