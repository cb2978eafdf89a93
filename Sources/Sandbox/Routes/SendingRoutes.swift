extension Routes {
  @Sendable static func send(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let draft = try draft(call, to: try receiver(call.body))
    return .one(world.wire(try world.send(draft), for: call.uid, withTags: true))
  }

  /// Sends a reply in the thread of a message.
  @Sendable static func reply(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply {
    let parent = try visibleMessage(world, call)
    let uid = try call.actor()
    let isMine = parent.sender == uid || parent.receiver.isGroup
    var draft = try draft(call, to: isMine ? parent.receiver : .user(parent.sender))
    draft.parentID = parent.id
    return .one(world.wire(try world.send(draft), for: uid, withTags: true))
  }

  @Sendable static func editMessage(_ world: inout World, _ call: Call) throws(APIFailure) -> Reply
  {
    let message = try visibleMessage(world, call)
    guard let text = call.body?["data"]?["text"]?.string, !text.isEmpty else { throw .emptyText }
    let uid = call.uid ?? World.system
    world.edit(message, text: text, by: uid, at: call.now)
    return .one(action("edited", on: message, by: uid, &world, call))
  }

  @Sendable static func deleteMessage(_ world: inout World, _ call: Call) throws(APIFailure)
    -> Reply
  {
    let message = try visibleMessage(world, call)
    let uid = call.uid ?? World.system
    let isPermanent = try call.flag("permanent")
    world.delete(message, permanently: isPermanent, by: uid, at: call.now)
    return .one(action("deleted", on: message, by: uid, &world, call))
  }

  /// The action message returned for an edit or a deletion; it takes an id, but is not added to the
  /// thread.
  private static func action(
    _ action: String, on message: Message, by uid: String, _ world: inout World, _ call: Call
  ) -> JSON {
    let draft = Draft(
      sender: uid, receiver: message.receiver, category: "action", type: "message",
      data: ["action": .string(action)], entities: .message(by: uid, on: message.id),
      sentAt: call.now)
    return world.wire(
      draft.message(id: world.takeMessageID(in: message.conversation)), for: call.uid)
  }

  private static func receiver(_ body: JSON?) throws(APIFailure) -> SandboxPeer {
    guard let receiver = body?["receiver"]?.string, !receiver.isEmpty else {
      throw APIFailure(400, "ERR_EMPTY_RECEIVER", "The receiver field is required.")
    }
    switch body?["receiverType"]?.string {
    case "user": return .user(receiver)
    case "group": return .group(receiver)
    default:
      throw APIFailure(
        400, "ERR_INVALID_RECEIVER_TYPE", "The receiverType must be user or group.")
    }
  }

  private static func draft(_ call: Call, to receiver: SandboxPeer) throws(APIFailure) -> Draft {
    let category = call.body?["category"]?.string ?? "message"
    guard ["message", "custom", "interactive"].contains(category) else {
      throw APIFailure(
        400, "ERR_INVALID_MESSAGE_CATEGORY", "The category must be message, custom or interactive.")
    }
    return Draft(
      sender: call.uid ?? World.system, receiver: receiver, category: category,
      type: try type(call.body, category), data: try data(call.body, category),
      sentAt: call.now, muid: call.body?["muid"]?.string,
      tags: call.body?["tags"]?.elements?.compactMap(\.string) ?? [])
  }

  private static func type(_ body: JSON?, _ category: String) throws(APIFailure) -> String {
    let type = body?["type"]?.string ?? (category == "message" ? "text" : "")
    guard !type.isEmpty else {
      throw APIFailure(400, "ERR_EMPTY_MESSAGE_TYPE", "The type field is required.")
    }
    let isKnown = ["text", "image", "video", "audio", "file"].contains(type)
    guard isKnown || category != "message" else {
      throw APIFailure(400, "ERR_INVALID_MESSAGE_TYPE", "The type \(type) is not known.")
    }
    return type
  }

  private static func data(_ body: JSON?, _ category: String) throws(APIFailure) -> JSON {
    guard let data = body?["data"], data.members != nil else {
      throw APIFailure(400, "ERR_INVALID_MESSAGE_DATA", "The data field must be an object.")
    }
    let isText = category == "message" && (body?["type"]?.string ?? "text") == "text"
    if isText, data["text"]?.string?.isEmpty ?? true { throw .emptyText }
    if category == "custom", data["customData"] == nil {
      throw APIFailure(400, "ERR_EMPTY_CUSTOM_DATA", "The customData field is required.")
    }
    return data
  }
}

extension APIFailure {
  fileprivate static let emptyText = APIFailure(
    400, "ERR_EMPTY_MESSAGE_TEXT", "The text field is required.")
}
