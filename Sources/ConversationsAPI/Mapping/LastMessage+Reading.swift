import Conversations

extension LastMessage: WireReadable {
  static var idKey: JSONKey { "id" }

  init(reading object: JSONObject) throws(RowProblem) {
    guard let id = object.messageID("id") else { throw .missing("id") }
    self.init(object, id: id, fallbackTime: nil)
  }

  /// Reads the last message of a row; nil when there is none, which has four spellings.
  ///
  /// The row's own id of its latest message and its own time stand in for missing ones.
  ///
  /// - Source: Contract §9, `lastMessage`.
  init?(lastOf object: JSONObject, id fallbackID: MessageID?, at fallbackTime: Timestamp?) {
    guard !object.isEmpty, let id = object.messageID("id") ?? fallbackID else { return nil }
    self.init(object, id: id, fallbackTime: fallbackTime)
  }

  private init(_ object: JSONObject, id: MessageID, fallbackTime: Timestamp?) {
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
  /// - Source: Contract §5.4, `parentId`; `parentMessageId: true` means that there is some parent.
  fileprivate var isReply: Bool {
    let keys: [JSONKey] = ["parentId", "parentMessageId"]
    return keys.contains { has($0) && (messageID($0) != nil || flag($0) == true) }
  }
}

extension Receipt {
  /// - Source: Contract §10, "Ticks".
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
  /// Whether the metadata say that the message failed.
  fileprivate var isFailure: Bool { has("error") && flag("error") != false }
}
