/// What the server told of a change it accepted.
public struct ChangeReceipt: Equatable, Sendable {
  /// The unread count after the change, where it was read back.
  public var unread: Unread?
  /// The tags after the change, where the answer held them.
  public var tags: [Tag]?
  /// Tags that were wanted and found no room beside those that others had added.
  public var unfit: [Tag]
  /// What the headers say of the rate limit.
  public var quota: Quota?

  public init(
    unread: Unread? = nil, tags: [Tag]? = nil, unfit: [Tag] = [], quota: Quota? = nil
  ) {
    self.unread = unread
    self.tags = tags
    self.unfit = unfit
    self.quota = quota
  }
}

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

  public init(conversation: Conversation, facts: [Fact]) {
    self.conversation = conversation
    self.facts = facts
  }
}
