internal import Conversations

/// A line of the journal; its number and its time are columns.
struct JournalEntryBody: Body {
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
