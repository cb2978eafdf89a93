import Conversations

extension GroupAction {
  /// Reads what happened to the members of a group.
  ///
  /// - Source: Contract §5.4, category `action`, type `groupMember`.
  init(_ data: JSONObject) {
    let entities = data.object("entities")
    self.init(
      verb: Verb(data), by: Person(entities.entity("by")), on: Person(entities.entity("on")))
  }
}

extension GroupAction.Verb {
  fileprivate init(_ data: JSONObject) {
    let action = data.text("action") ?? ""
    self =
      switch action {
      case "joined": .joined
      case "left": .left
      case "added": .added
      case "kicked": .kicked
      case "banned": .banned
      case "unbanned": .unbanned
      case "scopeChanged":
        .scopeChanged(to: ShownText.cut(data.object("extras").object("scope").text("new") ?? ""))
      default: .other(ShownText.cut(action))
      }
  }
}
