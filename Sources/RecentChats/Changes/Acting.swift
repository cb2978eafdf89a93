import Conversations

extension RecentChatsModel {
  /// Performs an action on one conversation, or shows why it has no effect.
  mutating func perform(
    _ action: RowAction, on row: Conversation, at now: Moment
  ) -> [Effect] {
    switch action.outcome(on: row, at: now.wall) {
    case .change(let change):
      act(change, of: action, on: row, at: now)
    case .unchanged(.isNotPinnedByUser): say(.notPinned(row.name))
    case .unchanged(let obstacle): say(.unchanged(row.name, obstacle))
    case .impossible(let reason): cannot(notice(of: reason, action, on: row))
    }
  }

  private mutating func act(
    _ change: Change, of action: RowAction, on row: Conversation, at now: Moment
  ) -> [Effect] {
    note(action)
    return stage(change, on: row, at: now, saying: announcement(of: change, on: row))
  }

  /// Records an action, so that it can be repeated.
  mutating func note(_ action: RowAction) {
    lastAction = action
    if case .editTags = action { lastTagEdit = action }
  }

  /// Repeats an action on the selected conversations or on the one under the bar.
  mutating func perform(_ action: RowAction?, at now: Moment) -> [Effect] {
    guard let action else { return cannot(.nothingToRepeat) }
    if !list.marked.isEmpty { return plan([action], on: list.markedRows(in: ledger), at: now) }
    guard let row = intended else { return say(.nothingSelected) }
    return perform(action, on: row, at: now)
  }

  /// Returns the notice of a change whose effect the row does not fully show; nil for another one.
  private func announcement(of change: Change, on row: Conversation) -> Notice? {
    switch change {
    case .markRead: row.unread == .untracked ? .markedReadUncounted : nil
    case .pin, .unpin: .done(ChangeOfConversation(change, name: row.name))
    default: nil
    }
  }

  private func notice(
    of reason: RowAction.Impossibility, _ action: RowAction, on row: Conversation
  ) -> Notice {
    switch reason {
    case .noMessage:
      .noMessage(row.name, toMark: action == .markDelivered ? .delivered : .unread)
    case .unknownKind: .unknownKind(row.name, row.peer.unknownKind ?? "")
    case .pinnedByApp: .pinnedByApp(row.name)
    case .tooManyTags:
      if case .editTags(let edit) = action {
        .tooManyTags(row.name, count: edit.applied(to: row.tagList).count)
      } else {
        .tooManyTags(row.name, count: row.tagList.count)
      }
    }
  }
}
