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
