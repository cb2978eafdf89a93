import Conversations

extension LastMessage: WireDecodable {
  static var idKey: String { "id" }

  init(decoding object: JSONObject) throws(RowProblem) {
    guard let id = object.messageID("id") else { throw .missing("id") }
    self.init(object, id: id, fallbackTime: nil)
  }

  /// Reads the last message of a row; nil if there is none, which is represented in four ways.
  ///
  /// The row's id of its latest message and the row's time replace missing ones. A message without
  /// any id is shown, but no request can name it.
  ///
  /// - Source: docs/api.md §9, `lastMessage`.
  init?(lastOf object: JSONObject, id fallbackID: MessageID?, at fallbackTime: Timestamp?) {
    guard !object.isEmpty else { return nil }
    self.init(object, id: object.messageID("id") ?? fallbackID, fallbackTime: fallbackTime)
  }

  private init(_ object: JSONObject, id: MessageID?, fallbackTime: Timestamp?) {
    let data = object.object("data")
    let sentAt = object.time("sentAt") ?? object.time("updatedAt")
    let sender = Person(senderOf: object, data: data)
    self.init(
      id: id, sender: sender,
      content: MessageContent(of: object, data: data, sender: sender),
      sentAt: sentAt ?? fallbackTime ?? Timestamp(0),
      receipt: Receipt(of: object, data: data), isEdited: object.time("editedAt") != nil,
      isReply: object.isReply)
  }
}

extension JSONObject {
  /// - Source: docs/api.md §5.4, `parentId`; `parentMessageId: true` means that there is some
  ///   parent.
  fileprivate var isReply: Bool {
    let keys: [String] = ["parentId", "parentMessageId"]
    return keys.contains { has($0) && (messageID($0) != nil || flag($0) == true) }
  }
}

extension Receipt {
  /// - Source: docs/api.md §10, "Ticks".
  fileprivate init(of object: JSONObject, data: JSONObject) {
    self =
      if object.object("metadata").isFailure || data.object("metadata").isFailure {
        .failed
      } else if object.time("readAt") != nil {
        .read
      } else if object.time("deliveredAt") != nil {
        .delivered
      } else if object.time("sentAt") != nil {
        .sent
      } else {
        .waiting
      }
  }
}

extension JSONObject {
  /// True when the metadata state that sending the message failed.
  fileprivate var isFailure: Bool { has("error") && flag("error") != false }
}

extension Call {
  /// Reads a call message.
  ///
  /// - Source: docs/api.md §5.4, category `call`, and §10, "Calls".
  init(type: String, data: JSONObject, sender: Person) {
    let entities = data.object("entities")
    let call = entities.entity("on")
    let initiator =
      call.filled("sender") ?? call.object("sender").filled("uid")
      ?? entities.entity("by").filled("uid")
    let kind = type.isEmpty ? call.text("type") : type
    self.init(
      isVideo: kind == "video",
      outcome: Outcome(data.filled("action") ?? call.text("status") ?? ""),
      initiator: initiator.map { UserID($0) } ?? (sender.id.rawValue.isEmpty ? nil : sender.id))
  }
}

extension Call.Outcome {
  fileprivate init(_ action: String) {
    self =
      switch action {
      case "initiated": .initiated
      case "ongoing": .ongoing
      case "ended": .ended
      case "unanswered": .unanswered
      case "rejected": .rejected
      case "busy": .busy
      case "cancelled", "canceled": .cancelled
      default: .other(ShownText.cut(action))
      }
  }
}

extension GroupAction {
  /// Reads an action on the members of a group.
  ///
  /// - Source: docs/api.md §5.4, category `action`, type `groupMember`.
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
