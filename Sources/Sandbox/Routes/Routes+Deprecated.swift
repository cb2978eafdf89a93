extension Routes {
  /// The single conversation by its own id, as clients once asked for it.
  ///
  /// - Source: Contract §6, row 12.
  @Sendable static func deprecatedGet(_ world: inout World, _ call: Call) throws(APIFailure)
    -> Reply
  {
    .one(world.wire(try row(in: world, call), Extras(withTags: true)))
  }

  /// Removes a conversation for all users, not only for the acting one.
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
