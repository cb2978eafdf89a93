import Conversations

/// What goes to disk, and in which order.
///
/// One batch is on its way at a time, and what comes meanwhile goes together into the next: writes
/// keep their order whatever the shell does, and a slow disk gets fewer and larger ones.
struct PersistenceQueue: Equatable, Sendable {
  /// How things stand with the store.
  enum State: Equatable, Sendable {
    /// There is none; what happens lives as long as the program.
    case absent
    /// It takes what it is given.
    case open
    /// The last write failed; it is tried again now and then.
    case failing
  }

  /// What the shell is doing for us.
  enum StoreOperation: Equatable, Sendable {
    /// Writing; these changes are on disk when it is done.
    case writing([StoreWrite], recording: [Ticket])
    /// Reading the changes, which other programs may have touched.
    case readingChanges
    /// Letting another program send.
    case releasing
  }

  /// How things stand with the store.
  var state = State.absent
  /// Whether this program sends the changes; another one on the same store may do it.
  var isSender = true
  /// Changes with a higher number are of this run.
  var lastNumber: Int64 = 0
  /// What the shell is doing for us; one thing at a time.
  private(set) var operation: StoreOperation?
  /// Whether the changes on disk should be read.
  private(set) var isReadWanted = false
  /// Whether another program should send, if there is one.
  private var isReleaseWanted = false
  private var waiting: [StoreWrite] = []
  private var recording: [Ticket] = []
  /// Whether the last try failed.
  private var hasFailed = false
  /// Rows that could not be kept, and are not on disk as they are.
  private var missedRows: Set<ConversationID> = []
  /// When the list was last said to be true on disk.
  private var listed: Timestamp?

  /// Whether changes must be on disk before they show; not while nobody knows whether the disk takes
  /// anything again.
  var savesChanges: Bool { state == .open && !hasFailed }

  /// Whether this program sends the changes, and is not about to let another one do it.
  var sends: Bool { isSender && operation != .releasing }

  /// Whether everything is on disk, as far as it can be.
  var isAtRest: Bool { state != .open || (operation == nil && waiting.isEmpty) }

  /// Adds what is to be written, with the changes that are on disk when it is.
  mutating func enqueue(_ writes: [StoreWrite], recording tickets: [Ticket] = []) {
    guard state != .absent else { return }
    // Rows can be asked of the server again; without room they would only grow in memory.
    waiting += state == .open ? writes : leavingRowsOut(writes)
    recording += tickets
  }

  private mutating func leavingRowsOut(_ writes: [StoreWrite]) -> [StoreWrite] {
    for write in writes { missedRows.formUnion(write.rows) }
    return writes.filter(\.isOfUser)
  }

  /// Takes the rows that the disk missed while it took nothing.
  mutating func takeMissedRows() -> Set<ConversationID> {
    defer { missedRows = [] }
    return missedRows
  }

  /// Keeps what a list brought, and that it is true; once a minute while nothing changes.
  mutating func enqueue(rows: [StoredRow], gone: [ConversationID], asOf now: Timestamp) {
    if rows.isEmpty, gone.isEmpty, let listed, now >= listed, now - listed < 60 { return }
    listed = now
    enqueue(
      (rows.isEmpty ? [.listed(asOf: now)] : [.keepRows(rows, asOf: now)])
        + (gone.isEmpty ? [] : [.dropRows(gone)]))
  }

  /// Wants the changes on disk to be read.
  mutating func readChanges() { isReadWanted = state != .absent }

  /// Wants another program to send: this one cannot.
  mutating func release() { isReleaseWanted = state != .absent && isSender }

  /// Wants to send itself after all.
  mutating func keepSending() { isReleaseWanted = false }

  /// The numbers of changes that are over and still on disk.
  var dropped: Set<Int64> {
    Set(waiting.compactMap { if case .dropChange(let number) = $0 { number } else { nil } })
  }

  /// The numbers of changes that are still to be written.
  var unwritten: Set<Int64> {
    Set(waiting.compactMap { if case .keepChange(let record) = $0 { record.number } else { nil } })
  }

  /// Takes the next errand, if there is one and the shell is free.
  ///
  /// Another program may send only what it finds on disk, with all that has become of it.
  ///
  /// - Parameter isQuiet: Whether no change is on its way.
  /// - Returns: The errand.
  mutating func nextOperation(isQuiet: @autoclosure () -> Bool) -> StoreOperation? {
    guard state == .open, operation == nil else { return nil }
    if !waiting.isEmpty {
      operation = .writing(waiting, recording: recording)
      (waiting, recording) = ([], [])
    } else if isReleaseWanted, isQuiet() {
      isReleaseWanted = false
      operation = .releasing
    } else if isReadWanted {
      isReadWanted = false
      operation = .readingChanges
    }
    return operation
  }

  /// The last batch could not be written: it stays first in line, and nothing waits for it.
  ///
  /// - Returns: Whether it is the first failure in a row.
  mutating func fail() -> Bool {
    if case .writing(let writes, _) = operation { waiting = leavingRowsOut(writes + waiting) }
    operation = nil
    recording = []
    state = .failing
    defer { hasFailed = true }
    return !hasFailed
  }

  /// The last batch is on disk.
  mutating func succeed() {
    operation = nil
    hasFailed = false
  }

  /// The changes on disk were read, which says nothing of whether it takes any.
  mutating func finishRead() { operation = nil }

  /// Another program may send now, or there is none.
  mutating func finishRelease(_ isReleased: Bool) {
    operation = nil
    if isReleased { isSender = false }
  }

  /// There is another try.
  mutating func tryAgain() {
    if state == .failing { state = .open }
  }
}

extension StoreWrite {
  /// The rows it is about.
  fileprivate var rows: [ConversationID] {
    switch self {
    case .keepRows(let rows, _): rows.map(\.conversation.id)
    case .dropRows(let ids): ids
    default: []
    }
  }
}
