import Conversations

extension RecentChatsModel {
  /// Takes the last change back, as far as that still makes sense.
  mutating func undo(at now: Moment) -> [Effect] {
    if let final = history.takeNotUndoable() { return cannot(refusal(toUndo: final)) }
    guard let record = history.lastDone else { return cannot("There is nothing to undo.") }
    return replay(record, record.inverse, as: .undo(record.number), at: now)
  }

  /// What a person aims at is what they did last, so an older change is not taken back in its place.
  private func refusal(toUndo final: String) -> String {
    let next = history.lastDone.map { "; once more undoes: \($0.change.words(for: $0.name))" }
    return "To \(final) cannot be undone\(next ?? "")."
  }

  /// Makes again what was taken back, as far as that still makes sense.
  mutating func redo(at now: Moment) -> [Effect] {
    guard let record = history.firstUndone else { return cannot("There is nothing to redo.") }
    return replay(record, record.change, as: .redo(record.number), at: now)
  }

  private mutating func replay(
    _ record: UndoRecord, _ change: Change, as step: History.Step, at now: Moment
  ) -> [Effect] {
    guard let row = ledger.intended(record.conversation) else {
      if ledger.isRestoring { return cannot("The list is still being read; try again.") }
      persistence.enqueue(history.drop(record.number))
      return sayGone(record.name)
    }
    switch Replay(change, on: row) {
    case .pointless(let obstacle):
      persistence.enqueue(history.mark(record.number, isUndone: step == .undo(record.number)))
      return say(obstacle.words(for: row.name))
    case .change(let change, let remark):
      let what = record.change.words(for: row.name)
      let done = step == .undo(record.number) ? "Undone" : "Done again"
      let sentence = "\(done): \(what)\(remark.map { "; \($0.words)" } ?? "")."
      return stage(change, on: row, at: now, as: step, saying: sentence)
    }
  }
}

extension Replay.Obstacle {
  /// What stands in the way, as said of the conversation.
  fileprivate func words(for name: String) -> String {
    switch self {
    case .isRead: "\(name) is read already: nothing was changed."
    case .isUnread: "\(name) is unread already: nothing was changed."
    case .isPinned: "\(name) is pinned already: nothing was changed."
    case .isNotPinnedByUser: "\(name) is not pinned by you: nothing was changed."
    case .hasTags: "The tags of \(name) are that way already: nothing was changed."
    case .hasNoRoom: "\(name) has no room for another tag: nothing was changed."
    }
  }
}

extension Replay.Remark {
  /// What has changed, to stand behind a semicolon.
  fileprivate var words: String {
    switch self {
    case .newerStayUnread: "its newer messages stay unread"
    case .newerAreUnread: "it has newer messages, too"
    case .othersChangedTags: "somebody else had changed some of them"
    case .noRoom(let tags): "no room for \(tags.map(\.rawValue).joined(separator: ", "))"
    }
  }
}
