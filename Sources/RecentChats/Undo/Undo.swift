import Conversations

extension RecentChatsModel {
  /// Undoes the last change, as far as that still makes sense.
  mutating func undo(at now: Moment) -> [Effect] {
    if let final = history.takeNotUndoable() {
      // Undo is meant for the last change, so an older one is not undone in its place.
      return cannot(.notUndoable(final, next: history.lastDone.map(ChangeOfConversation.init)))
    }
    guard let record = history.lastDone else { return cannot(.nothingToUndo) }
    return replay(record, record.inverse, as: .undo(record.number), at: now)
  }

  /// Redoes the last undone change, as far as that still makes sense.
  mutating func redo(at now: Moment) -> [Effect] {
    guard let record = history.firstUndone else { return cannot(.nothingToRedo) }
    return replay(record, record.change, as: .redo(record.number), at: now)
  }

  private mutating func replay(
    _ record: UndoRecord, _ change: Change, as step: History.Step, at now: Moment
  ) -> [Effect] {
    guard let row = ledger.intended(record.conversation) else {
      if ledger.isRestoring { return cannot(.listIncomplete) }
      persistence.enqueue(history.drop(record.number))
      return sayGone(record.name)
    }
    switch Replay(change, on: row) {
    case .pointless(let obstacle):
      persistence.enqueue(history.mark(record.number, isUndone: step == .undo(record.number)))
      return say(.nothingLeft(row.name, obstacle))
    case .change(let change, let remark):
      let done = ChangeOfConversation(record.change, name: row.name)
      return stage(
        change, on: row, at: now, as: step,
        saying: step == .undo(record.number) ? .undone(done, remark) : .redone(done, remark))
    }
  }
}

extension ChangeOfConversation {
  /// Creates the change of an undo record.
  fileprivate init(_ record: UndoRecord) { self.init(record.change, name: record.name) }
}
