/// What takes a change back, and what makes it again.
public struct UndoRecord: Equatable, Sendable {
  /// The number of the change.
  public var number: Int64
  /// The conversation.
  public var conversation: ConversationID
  /// The address of its calls.
  public var peer: Peer
  /// The name of the other side at that time, for a sentence about it.
  public var name: String
  /// What makes the change again.
  public var change: Change
  /// What takes it back.
  public var inverse: Change
  /// Whether it was taken back, so that it can be made again.
  public var isUndone: Bool

  /// Makes a record.
  public init(
    number: Int64, conversation: ConversationID, peer: Peer, name: String, change: Change,
    inverse: Change, isUndone: Bool = false
  ) {
    self.number = number
    self.conversation = conversation
    self.peer = peer
    self.name = name
    self.change = change
    self.inverse = inverse
    self.isUndone = isUndone
  }
}
