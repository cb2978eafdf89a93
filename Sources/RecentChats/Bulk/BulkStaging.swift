public import Conversations

/// The changes that a batch makes.
enum BulkWork: Equatable, Sendable {
  /// New changes.
  case changes([BulkPlan.Step])
  /// The undoing of earlier changes, in their order.
  case undo([UndoRecord])
  /// The redoing of undone changes, in their order.
  case redo([UndoRecord])

  var count: Int {
    switch self {
    case .changes(let steps): steps.count
    case .undo(let records), .redo(let records): records.count
    }
  }

  /// The origin of the changes.
  var step: JournalEntry.Step {
    switch self {
    case .changes: .new
    case .undo: .undo
    case .redo: .redo
    }
  }
}

/// A batch while its changes are staged, a part at a time, so that no key waits for it.
///
/// Its writes are collected and enter the queue together: the disk has the whole batch or nothing.
struct BulkStaging: Equatable, Sendable {
  let id: BatchID
  /// The actions on each of the conversations.
  let actions: [RowAction]
  let work: BulkWork
  /// The conversations that the plan left alone.
  private let untouched: [UntouchedRows]
  /// True for the parts of a change of one conversation, which is not listed as a job.
  let isOfOne: Bool
  /// The number of changes examined so far.
  var next = 0
  /// The staged changes.
  var tickets: [Ticket] = []
  /// The writes of the staged changes.
  var writes: [StoreWrite] = []
  /// The records of the new changes that can be undone.
  var undo: [UndoRecord] = []
  /// The number of conversations that are gone.
  var gone = 0
  /// The names of the conversations that have changed since and are left alone.
  var moved: [String] = []

  init(
    _ id: BatchID, _ actions: [RowAction], _ work: BulkWork,
    leaving untouched: [UntouchedRows] = [], isOfOne: Bool = false
  ) {
    self.id = id
    self.isOfOne = isOfOne
    self.actions = actions
    self.work = work
    self.untouched = untouched
  }

  /// The conversations that were left alone, with those that have changed or gone since.
  var left: [UntouchedRows] {
    let names = Array(moved.prefix(UntouchedRows.mostNames))
    return untouched
      + (moved.isEmpty ? [] : [UntouchedRows(.moved, count: moved.count, names: names)])
      + (gone == 0 ? [] : [UntouchedRows(.gone, count: gone, names: [])])
  }

  var isComplete: Bool { next == work.count }
}

/// Staging of the changes of a batch.
extension RecentChatsModel {
  /// Begins to stage a batch.
  mutating func start(_ staging: BulkStaging, at now: Moment) -> [Effect] {
    notice = nil
    bulk = staging
    return stageBulk(at: now)
  }

  /// Stages further changes of the batch in progress.
  mutating func stageBulk(at now: Moment) -> [Effect] {
    guard var staging = bulk else { return [] }
    let end = staging.next + min(bulkPart, staging.work.count - staging.next)
    for index in staging.next..<end { stage(index, of: &staging, at: now) }
    staging.next = end
    bulk = staging
    guard staging.isComplete else { return [.setTimer(.bulk, milliseconds: 0)] }
    bulk = nil
    return finish(staging, at: now)
  }

  private mutating func stage(_ index: Int, of staging: inout BulkStaging, at now: Moment) {
    switch staging.work {
    case .changes(let steps): stage(steps[index], in: &staging, at: now)
    case .undo(let records): replay(records[index], in: &staging, at: now)
    case .redo(let records): replay(records[index], in: &staging, at: now)
    }
  }

  private mutating func stage(
    _ step: BulkPlan.Step, in staging: inout BulkStaging, at now: Moment
  ) {
    guard let row = ledger.intended(step.conversation) else {
      staging.gone += 1
      return
    }
    let ticket = stage(step.change, on: row, in: &staging, as: .new, at: now)
    guard let inverse = step.change.inverse(on: row, at: now.wall) else { return }
    staging.undo.append(
      UndoRecord(
        number: ticket.number, conversation: row.id, peer: row.peer, name: row.name,
        change: step.change, inverse: inverse, batch: staging.id))
  }

  /// Undoes or redoes a change of a batch, unless its conversation has changed since.
  ///
  /// - Source: Rule R11.
  private mutating func replay(
    _ record: UndoRecord, in staging: inout BulkStaging, at now: Moment
  ) {
    let isUndo = staging.work.step == .undo
    guard let row = ledger.intended(record.conversation) else {
      staging.gone += 1
      staging.writes += history.drop(record.number)
      return
    }
    if isUndo, rules.undoesUnchangedOnly, !record.change.isInForce(on: row) {
      staging.moved.append(row.name)
      staging.writes += history.drop(record.number)
      return
    }
    let again =
      isUndo ? record.inverse : record.change.resolved(by: settings.exclusiveTags, on: row)
    switch Replay(again, on: row) {
    case .pointless:
      staging.writes += history.mark(record.number, isUndone: isUndo)
    case .change(let change, _):
      let step: History.Step = isUndo ? .undo(record.number) : .redo(record.number)
      let ticket = stage(change, on: row, in: &staging, as: step, at: now)
      staging.writes += history.note(step, by: ticket)
    }
  }

  @discardableResult
  private mutating func stage(
    _ change: Change, on row: Conversation, in staging: inout BulkStaging, as step: History.Step,
    at now: Moment
  ) -> Ticket {
    let ticket = ledger.stage(
      change, on: row.id, peer: row.peer, at: now.wall, undoing: step.undone, redoing: step.redone,
      in: staging.id,
      mustBeKept: true)
    let entry = journalEntry(
      of: ticket, change, on: row, as: step, in: staging.id, at: now)
    journal.add(entry)
    staging.tickets.append(ticket)
    staging.writes += (ledger.record(of: ticket).map { [.keepChange($0)] } ?? [])
    staging.writes.append(.keepEntry(entry))
    if !rules.writesBatchesWhole {
      persistence.enqueue(staging.writes)
      staging.writes = []
    }
    return ticket
  }

  /// Writes a batch whose changes are all staged.
  private mutating func finish(_ staging: BulkStaging, at now: Moment) -> [Effect] {
    let record = BatchRecord(
      id: staging.id, madeAt: now.wall, actions: staging.actions, total: staging.tickets.count,
      step: staging.work.step, untouched: staging.left)
    let result = BulkResult(
      actions: staging.actions, step: staging.work.step, changes: staging.tickets.count,
      gone: staging.gone, moved: staging.moved)
    guard let last = staging.tickets.last else {
      persistence.enqueue(staging.writes)
      return say(.bulkDone(result))
    }
    if sync.link.isAway { withholdResets() }
    let isSeen = staging.isOfOne && staging.work.step == .new
    announcements.set(isSeen ? nil : .bulkDone(result), for: last)
    persistence.enqueue(
      staging.writes + history.push(staging.undo) + jobs.add(record, staging.tickets),
      recording: staging.tickets)
    let log = Effect.log(
      LogLine(.info, "batch \(staging.id.number) staged: \(staging.tickets.count) changes"))
    return [log] + (persistence.savesChanges ? [] : show(staging.tickets))
  }

  /// Shows changes that are on disk, a part at a time if there are many.
  mutating func show(_ tickets: [Ticket]) -> [Effect] {
    unshown += tickets
    return showMore()
  }

  /// Shows further changes that are on disk.
  mutating func showMore() -> [Effect] {
    let part = Array(unshown.prefix(bulkPart))
    unshown.removeFirst(part.count)
    return recorded(part) + (unshown.isEmpty ? [] : [.setTimer(.bulk, milliseconds: 0)])
  }
}

extension Change {
  /// Returns true when a row is as the change left it, so that undoing the change undoes nothing
  /// else.
  fileprivate func isInForce(on row: Conversation) -> Bool {
    switch self {
    case .markRead(let last), .markUnread(let last), .restoreUnread(_, _, let last):
      isDone(in: row) && !row.hasMessage(after: last)
    case .editTags, .pin, .unpin: isDone(in: row)
    case .markDelivered, .reset: false
    }
  }
}

/// The result of staging a bulk change.
public struct BulkResult: Hashable, Sendable {
  /// The actions on each of the conversations.
  public var actions: [RowAction]
  /// The origin of the changes.
  public var step: JournalEntry.Step
  /// The number of changes.
  public var changes: Int
  /// The number of conversations that were gone.
  public var gone: Int
  /// The names of the conversations that had changed since and were left alone: not safe to draw.
  public var moved: [String]
}
