internal import Conversations

/// What takes a change back; its number is a column.
struct UndoRecordBody: Body {
  var conversation: String
  var peer: PeerBody
  var name: String
  var change: ChangeBody
  var inverse: ChangeBody
  var isUndone: Bool

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case peer = "p"
    case name = "n"
    case change = "c"
    case inverse = "v"
    case isUndone = "u"
  }

  init(_ record: UndoRecord) {
    conversation = record.conversation.rawValue
    peer = PeerBody(record.peer)
    name = record.name
    change = ChangeBody(record.change)
    inverse = ChangeBody(record.inverse)
    isUndone = record.isUndone
  }

  /// The record; nil when this version cannot carry it out.
  func value(number: Int64) -> UndoRecord? {
    guard let peer = peer.value, let change = change.value, let inverse = inverse.value else {
      return nil
    }
    return UndoRecord(
      number: number, conversation: ConversationID(conversation), peer: peer, name: name,
      change: change, inverse: inverse, isUndone: isUndone)
  }
}
