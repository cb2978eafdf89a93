import Conversations

extension RecentChatsModel {
  /// Undoes the last change, as far as that still makes sense.
  mutating func undo(at now: Moment) -> [Effect] {
    guard let last = history.last else { return cannot(.nothingToUndo) }
    if let question = question(before: last) { return ask(question) }
    switch last {
    case .final(let change): return takeBack(change)
    case .muting(let step): return replay(step, isUndo: true)
    case .undoable(let record):
      if let batch = record.batch { return replay(batch, isUndo: true, at: now) }
      return replay(record, record.inverse, as: .undo(record.number), at: now)
    }
  }

  /// Withdraws a change that can't be undone while it waits to be sent.
  private mutating func takeBack(_ final: History.FinalChange) -> [Effect] {
    switch ledger.pendingChange(final.ticket) {
    case let change? where change.isWithdrawn: return []
    case let change? where !change.isAccepted: return withdraw(final.ticket)
    default:
      history.pass(final)
      // Undo is meant for the last change, so an older one is not undone in its place.
      history.interrupt()
      return cannot(.notUndoable(final.change, next: history.last?.undoable))
    }
  }

  /// Returns the question whether to undo an earlier change, after one that could not be undone.
  private func question(before last: History.Last) -> Question? {
    guard history.isInterrupted else { return nil }
    return switch last {
    case .undoable(let record):
      .earlierChange(number: record.stepNumber, ChangeOfConversation(record))
    case .final(let final):
      ledger.pendingChange(final.ticket)?.isAccepted == false
        ? .earlierChange(number: final.ticket.number, final.change) : nil
    case .muting: nil
    }
  }

  /// Undoes the change that the question named, unless another one is the last by now.
  mutating func undoEarlierChange(_ number: Int64, at now: Moment) -> [Effect] {
    guard history.last?.number == number else { return say(.cancelled) }
    history.resume()
    return undo(at: now)
  }

  /// Redoes the last undone change, as far as that still makes sense.
  mutating func redo(at now: Moment) -> [Effect] {
    if let step = history.firstUndoneMuting { return replay(step, isUndo: false) }
    guard let record = history.firstUndone else { return cannot(.nothingToRedo) }
    if let batch = record.batch { return replay(batch, isUndo: false, at: now) }
    let change =
      ledger.intended(record.conversation).map {
        record.change.resolved(by: settings.exclusiveTags, on: $0)
      } ?? record.change
    return replay(record, change, as: .redo(record.number), at: now)
  }

  /// Undoes or redoes a bulk change as a whole.
  private mutating func replay(_ batch: BatchID, isUndo: Bool, at now: Moment) -> [Effect] {
    guard bulk == nil else { return cannot(.bulkInProgress) }
    if ledger.isRestoring { return cannot(.listIncomplete) }
    let records = history.records(of: batch, areUndone: !isUndo)
    let actions = records.compactMap { RowAction($0.change) }
    let distinct = actions.reduce(into: [RowAction]()) { if !$0.contains($1) { $0.append($1) } }
    let isOfOne = Set(records.map(\.conversation)).count == 1
    let effects = start(
      BulkStaging(
        self.batch(), distinct, isUndo ? .undo(records) : .redo(records), isOfOne: isOfOne),
      at: now)
    if isOfOne, let record = records.first { reveal(record.conversation) }
    return effects
  }

  private mutating func replay(
    _ record: UndoRecord, _ change: Change, as step: History.Step, at now: Moment
  ) -> [Effect] {
    guard let row = ledger.intended(record.conversation) else {
      if ledger.isRestoring { return cannot(.listIncomplete) }
      persistence.enqueue(history.drop(record.number))
      history.interrupt()
      return sayGone(record.name)
    }
    switch Replay(change, on: row) {
    case .pointless(let obstacle):
      persistence.enqueue(history.mark(record.number, isUndone: step == .undo(record.number)))
      history.interrupt()
      return say(.nothingLeft(row.name, obstacle))
    case .change(let change, let remark):
      let done = ChangeOfConversation(record.change, name: row.name)
      let effects = stage(
        change, on: row, at: now, as: step,
        saying: step == .undo(record.number) ? .undone(done, remark) : .redone(done, remark))
      reveal(record.conversation)
      return effects
    }
  }
}

extension History.Last {
  /// The number of the change.
  fileprivate var number: Int64 {
    switch self {
    case .undoable(let record): record.stepNumber
    case .final(let change): change.ticket.number
    case .muting(let step): step.number
    }
  }

  /// The change and the name of its conversation; nil for one that can't be undone.
  fileprivate var undoable: ChangeOfConversation? {
    if case .undoable(let record) = self { ChangeOfConversation(record) } else { nil }
  }
}

extension ChangeOfConversation {
  /// Creates the change of an undo record.
  fileprivate init(_ record: UndoRecord) { self.init(record.change, name: record.name) }
}
