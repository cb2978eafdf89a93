/// The last message of a conversation, reduced to what a row can show.
///
/// - Source: Contract §5.4.
public struct LastMessage: Equatable, Sendable {
  /// The message's id.
  public var id: MessageID
  /// Who sent it.
  public var sender: Person
  /// What it says.
  public var content: MessageContent
  /// When it was sent.
  public var sentAt: Timestamp
  /// How far it got, for the ticks.
  public var receipt: Receipt
  /// Whether it was changed after it was sent.
  public var isEdited: Bool
  /// Whether it answers in a thread.
  public var isReply: Bool

  /// Makes a message.
  public init(
    id: MessageID, sender: Person, content: MessageContent, sentAt: Timestamp,
    receipt: Receipt = .sent, isEdited: Bool = false, isReply: Bool = false
  ) {
    self.id = id
    self.sender = sender
    self.content = content
    self.sentAt = sentAt
    self.receipt = receipt
    self.isEdited = isEdited
    self.isReply = isReply
  }
}
