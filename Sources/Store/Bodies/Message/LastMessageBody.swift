internal import Conversations

/// The last message of a row.
struct LastMessageBody: Body {
  var id: String
  var sender: PersonBody
  var content: ContentBody
  var sentAt: Int64
  var receipt: String
  var isEdited: Bool?
  var isReply: Bool?

  enum CodingKeys: String, CodingKey {
    case id = "i"
    case sender = "s"
    case content = "c"
    case sentAt = "d"
    case receipt = "r"
    case isEdited = "e"
    case isReply = "a"
  }

  init(_ message: LastMessage) {
    id = message.id.rawValue
    sender = PersonBody(message.sender)
    content = ContentBody(message.content)
    sentAt = message.sentAt.seconds
    receipt = message.receipt.code
    isEdited = message.isEdited ? true : nil
    isReply = message.isReply ? true : nil
  }

  var value: LastMessage {
    LastMessage(
      id: MessageID(id), sender: sender.value, content: content.value, sentAt: Timestamp(sentAt),
      receipt: Receipt(code: receipt) ?? .sent, isEdited: isEdited ?? false,
      isReply: isReply ?? false)
  }
}
