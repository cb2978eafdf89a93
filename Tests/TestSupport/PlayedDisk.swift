public import Conversations

/// What a model has kept, as far as a test or the next run looks at it.
public struct PlayedDisk: Sendable {
  /// The changes, in the order in which they were last kept.
  public private(set) var changes: [ChangeRecord] = []
  /// The journal, oldest first.
  public private(set) var journal: [JournalEntry] = []
  /// The undo records, in the order in which they were first kept.
  public private(set) var undo: [UndoRecord] = []
  /// The bulk changes, oldest first.
  public private(set) var batches: [BatchRecord] = []
  /// The conversations that were muted.
  public private(set) var muted: Set<ConversationID> = []
  /// The views that were saved, oldest first.
  public private(set) var views: [ViewRecord] = []
  private var rows: [ConversationID: StoredRow] = [:]
  private var asOf: Timestamp?

  /// Makes an empty disk.
  public init() {}

  /// What the next run finds.
  public var contents: StoreContents {
    StoreContents(
      rows: rows.values.sorted { $1.conversation.updatedAt < $0.conversation.updatedAt },
      asOf: asOf, changes: changes, undo: undo, batches: batches, views: views,
      muted: Array(muted),
      lastNumber: (journal.map(\.number).max() ?? 0) + 1_000)
  }

  /// Keeps and drops.
  public mutating func enqueue(_ writes: [StoreWrite]) {
    for write in writes { keep(write) }
  }

  private mutating func keep(_ write: StoreWrite) {
    switch write {
    case .keepChange(let record):
      changes.removeAll { $0.number == record.number }
      changes.append(record)
    case .dropChange(let number): changes.removeAll { $0.number == number }
    case .wantWithdrawal(let number):
      for index in changes.indices where changes[index].number == number {
        changes[index].isWithdrawalWanted = true
      }
    case .keepRows(let rows, let asOf):
      for row in rows { self.rows[row.conversation.id] = row }
      self.asOf = asOf
    case .dropRows(let ids): for id in ids { rows[id] = nil }
    case .listed(let asOf): self.asOf = asOf
    case .keepEntry(let entry): journal.append(entry)
    case .markEntry(let number, let state):
      for index in journal.indices where journal[index].number == number {
        journal[index].state = state
      }
    case .keepUndo(let record):
      if let index = undo.firstIndex(where: { $0.number == record.number }) {
        undo[index] = record
      } else {
        undo.append(record)
      }
    case .dropUndo(let number): undo.removeAll { $0.number == number }
    case .keepBatch(let record):
      if let index = batches.firstIndex(where: { $0.id == record.id }) {
        batches[index] = record
      } else {
        batches.append(record)
      }
    case .pauseBatch(let batch, let isPaused):
      for index in batches.indices where batches[index].id == batch {
        batches[index].isPaused = isPaused
      }
    case .dropBatch(let batch): batches.removeAll { $0.id == batch }
    case .keepView(let record):
      views.removeAll { $0.name == record.name }
      views.append(record)
    case .dropView(let name): views.removeAll { $0.name == name }
    case .keepMuted(let ids): muted.formUnion(ids)
    case .dropMuted(let ids): muted.subtract(ids)
    }
  }
}
