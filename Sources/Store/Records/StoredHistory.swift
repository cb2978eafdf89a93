internal import Conversations

/// What takes a change back; its number is a column.
struct StoredUndoRecord: StoredValue {
  var conversation: String
  var peer: StoredPeer
  var name: String
  var change: StoredChange
  var inverse: StoredChange
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
    peer = StoredPeer(record.peer)
    name = record.name
    change = StoredChange(record.change)
    inverse = StoredChange(record.inverse)
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

/// A line of the journal; its number and its time are columns.
struct StoredJournalEntry: StoredValue {
  var conversation: String
  var name: String
  var action: String
  var before: String
  var after: String
  var state: String
  var reason: String?

  enum CodingKeys: String, CodingKey {
    case conversation = "i"
    case name = "n"
    case action = "a"
    case before = "f"
    case after = "t"
    case state = "s"
    case reason = "r"
  }

  init(_ entry: JournalEntry) {
    conversation = entry.conversation.rawValue
    name = entry.name
    action = entry.action
    before = entry.before
    after = entry.after
    state = entry.state.code
    reason = entry.state.reason
  }

  /// The line; nil when what became of the change has a name this version does not know.
  func value(number: Int64, madeAt: Int64) -> JournalEntry? {
    guard let state = wholeState else { return nil }
    return JournalEntry(
      number: number, madeAt: Timestamp(madeAt), conversation: ConversationID(conversation),
      name: name, action: action, before: before, after: after, state: state)
  }

  private var wholeState: JournalEntry.State? {
    state == "refused" ? .refused(reason ?? "") : JournalEntry.State(code: state)
  }
}

extension JournalEntry.State: StoredCode {
  static var readable: [Self] { [.waiting, .accepted, .confirmed, .superseded] }

  var code: String { word }
}
