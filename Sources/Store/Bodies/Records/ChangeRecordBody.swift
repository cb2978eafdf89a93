internal import Conversations

/// A change that no list has confirmed; its number is a column.
struct ChangeRecordBody: Body {
  var conversation: String
  var peer: PeerBody
  var change: ChangeBody
  var attempts: Int
  var isAccepted: Bool
  var madeAt: Int64

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case peer = "p"
    case change = "c"
    case attempts = "n"
    case isAccepted = "a"
    case madeAt = "d"
  }

  init(_ record: ChangeRecord) {
    conversation = record.conversation.rawValue
    peer = PeerBody(record.peer)
    change = ChangeBody(record.change)
    attempts = record.attempts
    isAccepted = record.isAccepted
    madeAt = record.madeAt.seconds
  }

  /// The record; nil when this version cannot carry the change out.
  func value(number: Int64) -> ChangeRecord? {
    guard let peer = peer.value, let change = change.value else { return nil }
    return ChangeRecord(
      number: number, conversation: ConversationID(conversation), peer: peer, change: change,
      attempts: attempts, isAccepted: isAccepted, madeAt: Timestamp(madeAt))
  }
}
