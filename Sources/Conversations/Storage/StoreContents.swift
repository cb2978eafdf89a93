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

/// What came of opening the store at the start.
public struct StoreOpening: Equatable, Sendable {
  /// What the last run left; nil when the program goes on without a store.
  public var contents: StoreContents?
  /// What went wrong; with contents when a damaged file was replaced by a new one.
  public var failure: StoreFailure?
  /// Whether this program sends the changes, or another one on the same store does.
  public var isSender: Bool

  /// Makes an outcome.
  public init(contents: StoreContents?, failure: StoreFailure? = nil, isSender: Bool = true) {
    self.contents = contents
    self.failure = failure
    self.isSender = isSender
  }

  /// Opens a store, and once more where a damaged file was moved out of the way.
  ///
  /// - Parameters:
  ///   - store: The store.
  ///   - firstRows: How many rows to read at once.
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

/// What is on disk of the changes, as the programs on one store have left it.
public struct StoreChanges: Equatable, Sendable {
  /// The changes that no list has confirmed, oldest first.
  public var changes: [ChangeRecord]
  /// The newest lines of the journal, oldest first: they tell what became of the others.
  public var journal: [JournalEntry]
  /// Whether this program sends the changes.
  public var isSender: Bool

  /// Makes a look.
  public init(changes: [ChangeRecord], journal: [JournalEntry] = [], isSender: Bool) {
    self.changes = changes
    self.journal = journal
    self.isSender = isSender
  }
}
