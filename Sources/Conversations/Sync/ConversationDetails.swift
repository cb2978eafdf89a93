/// Everything one conversation's own call tells of it.
public struct ConversationDetails: Equatable, Sendable {
  /// One thing that is known.
  public struct Fact: Hashable, Sendable {
    /// What it is, in words.
    public var label: String
    /// Its value, as the server sent it: not safe to draw.
    public var value: String
    /// The moment that the value tells, where it tells one.
    public var moment: Timestamp?

    /// Makes a fact.
    public init(_ label: String, _ value: String, moment: Timestamp? = nil) {
      self.label = label
      self.value = value
      self.moment = moment
    }
  }

  /// The conversation as the call told it; its tags may be missing.
  public var conversation: Conversation
  /// Everything that is known, in reading order.
  public var facts: [Fact]

  /// Makes details.
  public init(conversation: Conversation, facts: [Fact]) {
    self.conversation = conversation
    self.facts = facts
  }
}
