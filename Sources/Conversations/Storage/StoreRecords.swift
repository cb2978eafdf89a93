/// A row of the list as it outlives the program.
public struct StoredRow: Equatable, Sendable {
  /// The row as the server last told it.
  public var conversation: Conversation
  /// Its place among the global pins, as the server listed them; 0 for any other row.
  public var globalRank: Int

  /// Makes a row.
  public init(_ conversation: Conversation, globalRank: Int = 0) {
    self.conversation = conversation
    self.globalRank = globalRank
  }
}

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
