import Conversations

/// The contents of the disk.
struct Tables {
  private(set) var changes: [Int64: ChangeRecord] = [:]
  private(set) var journal: [Int64: JournalEntry] = [:]
  private(set) var undo: [Int64: UndoRecord] = [:]
  private(set) var batches: [BatchID: BatchRecord] = [:]
  private(set) var views: [ViewRecord] = []
  private(set) var muted: Set<ConversationID> = []
  private(set) var rows: [ConversationID: (row: StoredRow, asOf: Timestamp)] = [:]
  private(set) var asOf: Timestamp?

  /// The changes, oldest first.
  var changesInOrder: [ChangeRecord] { changes.values.sorted { $0.number < $1.number } }

  /// The undo records, oldest first.
  var undoInOrder: [UndoRecord] { undo.values.sorted { $0.number < $1.number } }

  /// The bulk changes, oldest first.
  var batchesInOrder: [BatchRecord] { batches.values.sorted { $0.id < $1.id } }

  /// The lines of the journal, oldest first.
  var journalInOrder: [JournalEntry] { journal.values.sorted { $0.number < $1.number } }

  /// The rows in the order of the list.
  var rowsInOrder: [StoredRow] {
    rows.values.map(\.row).sorted {
      (ServerOrder($0.conversation), $0.globalRank) < (ServerOrder($1.conversation), $1.globalRank)
    }
  }

  /// Applies a write.
  ///
  /// - Parameters:
  ///   - write: The write.
  ///   - now: The wall clock's time.
  mutating func carryOut(_ write: StoreWrite, at now: Timestamp) {
    switch write {
    case .keepChange(let record): changes[record.number] = record
    case .dropChange(let number): changes[number] = nil
    case .wantWithdrawal(let number): changes[number]?.isWithdrawalWanted = true
    case .keepRows(let stored, let asOf):
      for row in stored { keep(row, asOf: asOf, now) }
      listed(asOf, now)
    case .dropRows(let ids): for id in ids { rows[id] = nil }
    case .listed(let asOf): listed(asOf, now)
    case .keepEntry(let entry): journal[entry.number] = entry
    case .markEntry(let number, let state): mark(number, state)
    case .keepUndo(let record): undo[record.number] = record
    case .dropUndo(let number): undo[number] = nil
    case .keepBatch(let record):
      let isPaused = batches[record.id]?.isPaused ?? record.isPaused
      batches[record.id] = record
      batches[record.id]?.isPaused = isPaused
    case .pauseBatch(let batch, let isPaused): batches[batch]?.isPaused = isPaused
    case .dropBatch(let batch): batches[batch] = nil
    case .keepView(let record):
      views.removeAll { $0.name == record.name }
      views.append(record)
    case .dropView(let name): views.removeAll { $0.name == name }
    case .keepMuted(let ids): muted.formUnion(ids)
    case .dropMuted(let ids): muted.subtract(ids)
    }
  }

  /// Saves a row, unless another program has saved a later answer and the
  /// clock was not set back since.
  private mutating func keep(_ row: StoredRow, asOf: Timestamp, _ now: Timestamp) {
    let id = row.conversation.id
    if let known = rows[id]?.asOf, known > asOf, known <= now { return }
    rows[id] = (row, asOf)
  }

  private mutating func listed(_ new: Timestamp, _ now: Timestamp) {
    if let asOf, asOf > new, asOf <= now { return }
    asOf = new
  }

  /// Updates the state of an entry, which only moves forward.
  private mutating func mark(_ number: Int64, _ state: JournalEntry.State) {
    guard let present = journal[number]?.state, present.rank < state.rank else { return }
    if state == .superseded || state == .withdrawn, present != .waiting { return }
    journal[number]?.state = state
  }
}

extension JournalEntry.State {
  fileprivate var rank: Int {
    switch self {
    case .waiting: 0
    case .accepted: 1
    case .confirmed, .refused, .superseded, .withdrawn: 2
    }
  }

  /// True when the outcome of the change is final.
  var isFinal: Bool { rank == 2 }
}
