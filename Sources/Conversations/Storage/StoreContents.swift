/// The contents of the store when the program started.
public struct StoreContents: Equatable, Sendable {
  /// The first rows of the list, in order.
  public var rows: [StoredRow]
  /// True when there are more rows.
  public var hasMoreRows: Bool
  /// The time at which the list was current; nil if there is no list.
  public var asOf: Timestamp?
  /// Changes that no list has confirmed, oldest first.
  public var changes: [ChangeRecord]
  /// The changes that can be undone or redone, oldest first.
  public var undo: [UndoRecord]
  /// The bulk changes that have unsent changes or were made lately, oldest first.
  public var batches: [BatchRecord]
  /// The views that the user has saved, oldest first.
  public var views: [ViewRecord]
  /// The conversations that the user has muted.
  public var muted: [ConversationID]
  /// The number after which this run numbers its changes; no other run uses the numbers that
  /// follow.
  public var lastNumber: Int64

  /// Creates contents; empty by default.
  public init(
    rows: [StoredRow] = [], hasMoreRows: Bool = false, asOf: Timestamp? = nil,
    changes: [ChangeRecord] = [], undo: [UndoRecord] = [], batches: [BatchRecord] = [],
    views: [ViewRecord] = [], muted: [ConversationID] = [], lastNumber: Int64 = 0
  ) {
    self.muted = muted
    self.views = views
    self.rows = rows
    self.hasMoreRows = hasMoreRows
    self.asOf = asOf
    self.changes = changes
    self.undo = undo
    self.batches = batches
    self.lastNumber = lastNumber
  }
}

/// The outcome of opening the store at the start.
public struct StoreOpening: Equatable, Sendable {
  /// The contents; nil when the program continues without a store.
  public var contents: StoreContents?
  /// The reason why the store could not be opened at first; with contents if a damaged file was
  /// replaced.
  public var failure: StoreFailure?
  /// True when this program sends the changes, rather than another one on the same store.
  public var isSender: Bool

  public init(contents: StoreContents?, failure: StoreFailure? = nil, isSender: Bool = true) {
    self.contents = contents
    self.failure = failure
    self.isSender = isSender
  }

  /// Opens a store; opens it a second time if a damaged file was moved aside.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - firstRows: The number of rows to read.
  public init(of store: any ConversationStore, firstRows: Int) {
    self.init(contents: nil)
    do throws(StoreFailure) {
      contents = try store.open(firstRows: firstRows)
    } catch {
      failure = error
      if error.kind == .corrupt { contents = try? store.open(firstRows: firstRows) }
    }
    isSender = contents == nil || store.claimSending()
  }
}

/// The changes in a store that several programs may use.
public struct StoredChanges: Equatable, Sendable {
  /// The changes that no list has confirmed, oldest first.
  public var changes: [ChangeRecord]
  /// The newest entries of the journal, oldest first: they contain the outcome of the other
  /// changes.
  public var journal: [JournalEntry]
  /// The bulk changes, oldest first.
  public var batches: [BatchRecord]
  /// True when this program sends the changes.
  public var isSender: Bool

  public init(
    changes: [ChangeRecord], journal: [JournalEntry] = [], batches: [BatchRecord] = [],
    isSender: Bool
  ) {
    self.changes = changes
    self.journal = journal
    self.batches = batches
    self.isSender = isSender
  }
}
