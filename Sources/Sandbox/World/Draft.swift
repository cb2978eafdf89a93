/// A message before the world has given it an id and a time to change.
struct Draft: Hashable, Sendable {
  var sender: String
  var receiver: SandboxPeer
  var category = "message"
  var type = "text"
  var data: JSON
  var entities: Message.Entities = .exchange
  var sentAt: Int64
  var muid: String?
  var parentID: Int?
  var tags: [String] = []
  var deliveredAt: Int64?
  var readAt: Int64?
  var edited: Message.Stamp?
  var deleted: Message.Stamp?
  var staysWhenDeleted = false

  func message(id: Int) -> Message {
    Message(
      id: id, conversation: receiver.conversationID(for: sender), sender: sender,
      receiver: receiver, category: category, type: type, data: data, entities: entities,
      muid: muid, sentAt: sentAt, updatedAt: edited?.at ?? deleted?.at ?? sentAt,
      deliveredAt: deliveredAt, readAt: readAt, edited: edited, deleted: deleted,
      staysWhenDeleted: staysWhenDeleted, parentID: parentID, tags: tags)
  }
}

extension Draft {
  static func text(_ text: String, from sender: String, to receiver: SandboxPeer, at time: Int64)
    -> Draft
  {
    Draft(sender: sender, receiver: receiver, data: ["text": .string(text)], sentAt: time)
  }
}
