/// A change that no list has confirmed, as it outlives the program.
public struct ChangeRecord: Equatable, Sendable {
  /// Its place in the order of changes, across all runs of the program; unique and increasing.
  public var number: Int64
  /// The conversation's name.
  public var conversation: ConversationID
  /// The address of its calls.
  public var peer: Peer
  /// What is wanted.
  public var change: Change
  /// How often it was sent, counting a try whose outcome nobody saw.
  public var attempts: Int
  /// Whether the server accepted it, so that only a list has to confirm it.
  public var isAccepted: Bool
  /// When the person made it.
  public var madeAt: Timestamp

  /// Makes a record.
  public init(
    number: Int64, conversation: ConversationID, peer: Peer, change: Change, attempts: Int = 0,
    isAccepted: Bool = false, madeAt: Timestamp
  ) {
    self.number = number
    self.conversation = conversation
    self.peer = peer
    self.change = change
    self.attempts = attempts
    self.isAccepted = isAccepted
    self.madeAt = madeAt
  }
}
