/// One thing to keep on disk.
///
/// Writes are carried out in the order in which they were asked for, and those asked for together
/// are kept together or not at all.
public enum StoreWrite: Equatable, Sendable {
  /// A change that was made, or that got further.
  case keepChange(ChangeRecord)
  /// A change that is over: confirmed, refused or superseded.
  case dropChange(number: Int64)
  /// Rows the server told, with their places among the global pins, and when that was true.
  case keepRows([StoredRow], asOf: Timestamp)
  /// Rows that are gone.
  case dropRows([ConversationID])
  /// The list was true as of then, whether or not a row changed.
  case listed(asOf: Timestamp)
  /// A line of the journal; one with the same number is replaced.
  case keepEntry(JournalEntry)
  /// What became of a change that the journal tells of; nothing where it does not.
  case markEntry(number: Int64, JournalEntry.State)
  /// What takes a change back; one with the same number is replaced.
  case keepUndo(UndoRecord)
  /// What can no longer be taken back or made again.
  case dropUndo(number: Int64)

  /// Whether losing it would lose what a person did, rather than what the server can tell again.
  public var isOfPerson: Bool {
    switch self {
    case .keepRows, .dropRows, .listed: false
    case .keepChange, .dropChange, .keepEntry, .markEntry, .keepUndo, .dropUndo: true
    }
  }
}

/// What was on disk when the program started.
public struct StoreContents: Equatable, Sendable {
  /// The first rows of the list, in order; the others follow later.
  public var rows: [StoredRow]
  /// Whether there are more rows.
  public var hasMoreRows: Bool
  /// When the list was true; nil when there was none.
  public var asOf: Timestamp?
  /// Changes that no list has confirmed, oldest first.
  public var changes: [ChangeRecord]
  /// What can be taken back or made again, oldest first.
  public var undo: [UndoRecord]
  /// The number above which this run numbers its changes; no other run uses those.
  public var lastNumber: Int64

  /// Makes contents; nothing, unless something is said.
  public init(
    rows: [StoredRow] = [], hasMoreRows: Bool = false, asOf: Timestamp? = nil,
    changes: [ChangeRecord] = [], undo: [UndoRecord] = [], lastNumber: Int64 = 0
  ) {
    self.rows = rows
    self.hasMoreRows = hasMoreRows
    self.asOf = asOf
    self.changes = changes
    self.undo = undo
    self.lastNumber = lastNumber
  }
}

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
