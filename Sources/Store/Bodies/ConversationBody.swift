internal import Conversations

/// A row of the list.
struct ConversationBody: Body {
  var id: String
  var peer: PeerBody
  var name: String
  var unread: UnreadBody
  var mentions: Int?
  var lastRead: String?
  var tags: [String]?
  var pin: PinBody?
  var lastMessage: LastMessageBody?
  var updatedAt: Int64
  var presence: String?
  var groupKind: String?
  var members: Int?
  var isBlocked: Bool?

  enum CodingKeys: String, CodingKey {
    case id = "i"
    case peer = "p"
    case name = "n"
    case unread = "u"
    case mentions = "m"
    case lastRead = "r"
    case tags = "t"
    case pin = "x"
    case lastMessage = "l"
    case updatedAt = "d"
    case presence = "o"
    case groupKind = "k"
    case members = "z"
    case isBlocked = "b"
  }
}
