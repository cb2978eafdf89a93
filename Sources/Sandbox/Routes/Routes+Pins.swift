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
