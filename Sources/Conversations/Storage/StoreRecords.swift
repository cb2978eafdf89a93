/// A row of the list in the store.
public struct StoredRow: Equatable, Sendable {
  /// The row as the server last listed it.
  public var conversation: Conversation
  /// Its place among the global pins, in the order of the server; 0 for any other row.
  public var globalRank: Int

  public init(_ conversation: Conversation, globalRank: Int = 0) {
    self.conversation = conversation
    self.globalRank = globalRank
  }
}

/// A change in the store that no list has confirmed.
public struct ChangeRecord: Equatable, Sendable {
  /// The number, unique across all runs of the program, and increasing in each.
  public var number: Int64
  /// The conversation.
  public var conversation: ConversationID
  /// The other side, to which requests are addressed.
  public var peer: Peer
  /// The change.
  public var change: Change
  /// The number of times that it was sent, including an attempt of unknown outcome.
  public var attempts: Int
  /// True when the server has accepted it, so that only a list has to confirm it.
  public var isAccepted: Bool
  /// The time at which the user made it.
  public var madeAt: Timestamp
  /// The number of the change that it undoes; nil if it undoes none.
  public var undoes: Int64?
  /// The number of the change that it redoes; nil if it redoes none.
  public var redoes: Int64?
  /// True when the user of a program that does not send has withdrawn it, so that the one that does
  /// removes it unless it has been sent.
  public var isWithdrawalWanted: Bool
  /// The bulk change that it belongs to, if any.
  public var batch: BatchID?

  public init(
    number: Int64, conversation: ConversationID, peer: Peer, change: Change, attempts: Int = 0,
    isAccepted: Bool = false, madeAt: Timestamp, undoes: Int64? = nil, redoes: Int64? = nil,
    isWithdrawalWanted: Bool = false, batch: BatchID? = nil
  ) {
    self.number = number
    self.conversation = conversation
    self.peer = peer
    self.change = change
    self.attempts = attempts
    self.isAccepted = isAccepted
    self.madeAt = madeAt
    self.undoes = undoes
    self.redoes = redoes
    self.isWithdrawalWanted = isWithdrawalWanted
    self.batch = batch
  }
}

/// A change that can be undone or redone.
public struct UndoRecord: Equatable, Sendable {
  /// The number of the change.
  public var number: Int64
  /// The conversation.
  public var conversation: ConversationID
  /// The other side, to which requests are addressed.
  public var peer: Peer
  /// The name of the other side at that time.
  public var name: String
  /// The change that redoes it.
  public var change: Change
  /// The change that undoes it.
  public var inverse: Change
  /// True when it was undone, so that it can be redone.
  public var isUndone: Bool
  /// The bulk change that it belongs to, if any; undone and redone as a whole.
  public var batch: BatchID?

  public init(
    number: Int64, conversation: ConversationID, peer: Peer, name: String, change: Change,
    inverse: Change, isUndone: Bool = false, batch: BatchID? = nil
  ) {
    self.number = number
    self.conversation = conversation
    self.peer = peer
    self.name = name
    self.change = change
    self.inverse = inverse
    self.isUndone = isUndone
    self.batch = batch
  }
}

/// A view that the user has saved.
public struct ViewRecord: Hashable, Sendable {
  /// The name.
  public var name: String
  /// The query as text.
  public var query: String
  /// The order of the rows, by its name in the configuration.
  public var sort: String

  public init(name: String, query: String, sort: String) {
    self.name = name
    self.query = query
    self.sort = sort
  }
}

/// A bulk change in the store.
public struct BatchRecord: Hashable, Sendable {
  /// The identity.
  public var id: BatchID
  /// The time at which the user made it.
  public var madeAt: Timestamp
  /// The actions on each of the conversations.
  public var actions: [RowAction]
  /// The number of changes.
  public var total: Int
  /// The origin of the changes.
  public var step: JournalEntry.Step
  /// True when the user has paused it.
  public var isPaused: Bool
  /// The numbers of refused changes, by the reason.
  public var refusals: [RefusalReason: Int]
  /// The number of changes that the user withdrew before they were sent.
  public var withdrawn: Int
  /// The conversations that it left alone.
  public var untouched: [UntouchedRows]

  public init(
    id: BatchID, madeAt: Timestamp, actions: [RowAction], total: Int,
    step: JournalEntry.Step = .new, isPaused: Bool = false,
    refusals: [RefusalReason: Int] = [:], withdrawn: Int = 0, untouched: [UntouchedRows] = []
  ) {
    self.id = id
    self.madeAt = madeAt
    self.actions = actions
    self.total = total
    self.step = step
    self.isPaused = isPaused
    self.refusals = refusals
    self.withdrawn = withdrawn
    self.untouched = untouched
  }
}

/// The conversations that a bulk change left alone for one reason.
public struct UntouchedRows: Hashable, Sendable {
  /// The reasons; the raw values are codes that are stored on disk.
  public enum Reason: String, CaseIterable, Sendable {
    case tooManyTags, noMessage, unknownKind, pinnedByApp
    /// It had changed since the change that was to be undone.
    case moved
    /// It was no longer on the list.
    case gone
    /// It was already as the change would have left it.
    case unchanged
  }

  /// The reason.
  public var reason: Reason
  /// The number of conversations.
  public var count: Int
  /// The names of the first ones, at most `mostNames`: not safe to draw.
  public var names: [String]

  /// The largest number of names: the record is written again with each refusal.
  public static let mostNames = 100

  public init(_ reason: Reason, count: Int, names: [String]) {
    self.reason = reason
    self.count = count
    self.names = names
  }
}

extension UntouchedRows.Reason {
  /// The reason why no change was made; nil if one was made.
  public init?(_ outcome: RowAction.Outcome) {
    switch outcome {
    case .change: return nil
    case .unchanged: self = .unchanged
    case .impossible(.noMessage): self = .noMessage
    case .impossible(.unknownKind): self = .unknownKind
    case .impossible(.pinnedByApp): self = .pinnedByApp
    case .impossible(.tooManyTags): self = .tooManyTags
    }
  }
}
