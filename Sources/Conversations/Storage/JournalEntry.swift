/// One line of the journal: what a person did to a conversation, and what became of it.
public struct JournalEntry: Equatable, Sendable {
  /// What became of a change.
  public enum State: Hashable, Sendable {
    /// It has not reached the server.
    case waiting
    /// The server accepted it.
    case accepted
    /// A list confirmed it.
    case confirmed
    /// The server refused it, for a reason in one sentence.
    case refused(String)
    /// Another change made it pointless before it was sent.
    case superseded
  }

  /// The number of the change it tells of.
  public var number: Int64
  /// When the person made it.
  public var madeAt: Timestamp
  /// The conversation's name.
  public var conversation: ConversationID
  /// The name of the other side at that time.
  public var name: String
  /// What was done, such as `mark read`.
  public var action: String
  /// How it was before, in a few words.
  public var before: String
  /// How it was meant to be afterwards, in a few words.
  public var after: String
  /// What became of it.
  public var state: State

  /// Makes a line.
  public init(
    number: Int64, madeAt: Timestamp, conversation: ConversationID, name: String, action: String,
    before: String, after: String, state: State
  ) {
    self.number = number
    self.madeAt = madeAt
    self.conversation = conversation
    self.name = name
    self.action = action
    self.before = before
    self.after = after
    self.state = state
  }
}

extension JournalEntry.State {
  /// What it is called wherever it is told: on the screen, in lines, in what programs read, and on
  /// disk; never changed, therefore.
  public var word: String {
    switch self {
    case .waiting: "waiting"
    case .accepted: "accepted"
    case .confirmed: "confirmed"
    case .refused: "refused"
    case .superseded: "superseded"
    }
  }

  /// Why it was refused; nil for any other state.
  public var reason: String? {
    if case .refused(let reason) = self { reason } else { nil }
  }
}
