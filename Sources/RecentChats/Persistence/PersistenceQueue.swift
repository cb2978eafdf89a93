import Conversations

/// The queue of store operations.
///
/// One store operation runs at a time, and writes that arrive meanwhile are combined into the next
/// one: writes keep their order whatever the shell does, and a slow disk gets fewer and larger
/// ones.
struct PersistenceQueue: Equatable, Sendable {
  /// The state of the store.
  enum State: Equatable, Sendable {
    /// There is no store; all data lasts only as long as the program.
    case absent
    /// The store accepts writes.
    case open
    /// The last write failed; it is retried from time to time.
    case failing
  }

  /// An operation that the shell performs on the store.
  enum StoreOperation: Equatable, Sendable {
    /// Writes a batch.
    case writing(Batch)
    /// Reads the changes, which other programs may have modified.
    case readingChanges
    /// Lets another program become the sender.
    case releasing
  }

  /// Writes that take effect together, and the changes that the core settles afterwards.
  struct Batch: Equatable, Sendable {
    /// The writes, in order.
    var writes: [StoreWrite] = []
    /// The changes that the batch saves.
    var recording: [Ticket] = []
    /// The changes that the user withdrew and the batch drops from the disk.
    var withdrawing: [Ticket] = []
  }

  /// The state of the store.
  var state = State.absent
  /// True when this program is the sender, not another one on the same store.
  var isSender = true
  /// The last change number of earlier runs; higher numbers belong to this run.
  var lastNumber: Int64 = 0
  /// The operation in progress; there is at most one.
  private(set) var operation: StoreOperation?
  /// True when the changes on disk should be read.
  private(set) var isReadWanted = false
  /// True when another program, if there is one, should become the sender.
  private var isReleaseWanted = false
  private var waiting = Batch()
  /// True when the last write failed.
  private var hasFailed = false
  /// Rows that could not be saved and differ from those on disk.
  private var missedRows: Set<ConversationID> = []
  /// The time as of which the list on disk was last marked current.
  private var listed: Timestamp?

  /// True when changes must be on disk before they are shown; false while it is unknown whether the
  /// disk accepts writes again.
  var savesChanges: Bool { state == .open && !hasFailed }

  /// True when this program is the sender and is not about to let another one take over.
  var sends: Bool { isSender && operation != .releasing }

  /// True when everything is on disk, as far as possible.
  var isAtRest: Bool { state != .open || (operation == nil && waiting.writes.isEmpty) }

  /// Adds writes and the changes that they settle.
  mutating func enqueue(
    _ writes: [StoreWrite], recording: [Ticket] = [], withdrawing: [Ticket] = []
  ) {
    guard state != .absent else { return }
    // Rows can be requested from the server again; while the disk fails they would only use memory.
    waiting.writes += state == .open ? writes : leavingRowsOut(writes)
    waiting.recording += recording
    waiting.withdrawing += withdrawing
  }

  private mutating func leavingRowsOut(_ writes: [StoreWrite]) -> [StoreWrite] {
    for write in writes { missedRows.formUnion(write.rows) }
    return writes.filter(\.isOfUser)
  }

  /// Returns and clears the rows that were not saved while the disk failed.
  mutating func takeMissedRows() -> Set<ConversationID> {
    defer { missedRows = [] }
    return missedRows
  }

  /// Saves the rows of a list and the time as of which it is current, at most once a minute while
  /// nothing changes.
  mutating func enqueue(rows: [StoredRow], gone: [ConversationID], asOf now: Timestamp) {
    if rows.isEmpty, gone.isEmpty, let listed, now >= listed, now - listed < 60 { return }
    listed = now
    enqueue(
      (rows.isEmpty ? [.listed(asOf: now)] : [.keepRows(rows, asOf: now)])
        + (gone.isEmpty ? [] : [.dropRows(gone)]))
  }

  /// Requests that the changes on disk be read.
  mutating func readChanges() { isReadWanted = state != .absent }

  /// Requests that another program become the sender, because this one cannot send.
  mutating func release() { isReleaseWanted = state != .absent && isSender }

  /// Withdraws the request for another sender.
  mutating func keepSending() { isReleaseWanted = false }

  /// The numbers of finished changes that are not yet removed from disk.
  var dropped: Set<Int64> {
    Set(waiting.writes.compactMap { if case .dropChange(let number) = $0 { number } else { nil } })
  }

  /// The numbers of changes that are not yet written.
  var unwritten: Set<Int64> {
    Set(
      waiting.writes.compactMap {
        if case .keepChange(let record) = $0 { record.number } else { nil }
      })
  }

  /// The bulk changes that are not yet written in their present state.
  var unwrittenBatches: Set<BatchID> {
    Set(
      waiting.writes.compactMap {
        switch $0 {
        case .keepBatch(let record): record.id
        case .pauseBatch(let batch, _): batch
        default: nil
        }
      })
  }

  /// Returns the next store operation, if there is one and none is in progress.
  ///
  /// Writes come first: another program may become the sender only once all results are on disk.
  ///
  /// - Parameter isQuiet: True when no change is in flight.
  /// - Returns: The operation; nil if there is none.
  mutating func nextOperation(isQuiet: @autoclosure () -> Bool) -> StoreOperation? {
    guard state == .open, operation == nil else { return nil }
    if !waiting.writes.isEmpty {
      operation = .writing(waiting)
      waiting = Batch()
    } else if isReleaseWanted, isQuiet() {
      isReleaseWanted = false
      operation = .releasing
    } else if isReadWanted {
      isReadWanted = false
      operation = .readingChanges
    }
    return operation
  }

  /// Handles a failed write: the batch stays first in the queue, and nothing waits for it.
  ///
  /// - Returns: True for the first of several consecutive failures.
  mutating func fail() -> Bool {
    if case .writing(let batch) = operation {
      waiting.writes = leavingRowsOut(batch.writes + waiting.writes)
    }
    operation = nil
    (waiting.recording, waiting.withdrawing) = ([], [])
    state = .failing
    defer { hasFailed = true }
    return !hasFailed
  }

  /// Handles a successful write.
  mutating func succeed() {
    operation = nil
    hasFailed = false
  }

  /// Handles the end of a read, which does not prove that the disk accepts writes.
  mutating func finishRead() { operation = nil }

  /// Handles the result of a request for another sender.
  mutating func finishRelease(_ isReleased: Bool) {
    operation = nil
    if isReleased { isSender = false }
  }

  /// Allows another attempt to write.
  mutating func tryAgain() {
    if state == .failing { state = .open }
  }
}

extension StoreWrite {
  /// The rows that the write concerns.
  fileprivate var rows: [ConversationID] {
    switch self {
    case .keepRows(let rows, _): rows.map(\.conversation.id)
    case .dropRows(let ids): ids
    default: []
    }
  }
}
