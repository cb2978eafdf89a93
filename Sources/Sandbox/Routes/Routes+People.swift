extension Routes {
  @Sendable static func user(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    guard let user = world.users[call["uid"]] else { throw .unknownUser(call["uid"]) }
    return .one(
      world.wire(user, for: call.uid, Extras(withPeerTags: true, withBlockedInfo: true)))
  }

  @Sendable static func group(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    guard let group = world.groups[call["guid"]] else { throw .unknownGroup(call["guid"]) }
    return .one(world.wire(group, for: call.uid, Extras(withPeerTags: true)))
  }
}
