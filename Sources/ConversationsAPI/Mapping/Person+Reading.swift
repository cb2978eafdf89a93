import Conversations

extension Person {
  /// The sender of a message, named by the entities where they name one.
  ///
  /// - Source: Contract §5.4, `sender` and `entities`: action and call messages name `by` instead.
  init(senderOf message: JSONObject, data: JSONObject) {
    let entities = data.object("entities")
    let told = Person(entities.entity("sender")) ?? Person(entities.entity("by"))
    let sender = message.filled("sender") ?? message.object("sender").filled("uid")
    // The system is the sender of some actions, and then whoever acted is not the sender.
    guard let sender, sender != told?.id.rawValue else {
      self = told ?? Person(id: UserID(""), name: "")
      return
    }
    let name = sender == UserID.system.rawValue ? nil : told?.name
    self.init(id: UserID(sender), name: name ?? sender)
  }

  /// A user entity; nil when it has no UID.
  init?(_ entity: JSONObject) {
    guard let uid = entity.filled("uid") else { return nil }
    self.init(id: UserID(uid), name: ShownText.cut(entity.filled("name") ?? uid))
  }
}

extension JSONObject {
  /// The thing that has a role in a message, from its `entities`.
  func entity(_ role: JSONKey) -> JSONObject { object(role).object("entity") }
}
