import Conversations

extension RecentChatsModel {
  /// Performs an action on one conversation, or shows why it has no effect.
  mutating func perform(
    _ action: RowAction, on row: Conversation, at now: Moment
  ) -> [Effect] {
    switch action.outcome(on: row, at: now.wall, exclusive: settings.exclusiveTags) {
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
    note([action])
    return stage(change, on: row, at: now, saying: announcement(of: change, on: row))
  }

  /// Performs actions on one conversation as one change, or shows why they have no effect.
  ///
  /// If one of them is impossible, none is performed.
  private mutating func perform(
    _ actions: [RowAction], on row: Conversation, at now: Moment
  ) -> [Effect] {
    if actions.count == 1 { return perform(actions[0], on: row, at: now) }
    guard bulk == nil else { return cannot(.bulkInProgress) }
    var steps: [BulkPlan.Step] = []
    for action in actions {
      switch action.outcome(on: row, at: now.wall, exclusive: settings.exclusiveTags) {
      case .change(let change): steps.append(BulkPlan.Step(conversation: row.id, change: change))
      case .unchanged: break
      case .impossible(let reason): return cannot(notice(of: reason, action, on: row))
      }
    }
    guard !steps.isEmpty else { return say(.nothingToChange(row.name)) }
    note(actions)
    if steps.count == 1 { return stage(steps[0].change, on: row, at: now) }
    return start(BulkStaging(batch(), actions, .changes(steps), isOfOne: true), at: now)
  }

  /// Records actions, so that they can be repeated.
  mutating func note(_ actions: [RowAction]) {
    lastActions = actions
    for action in actions { if case .editTags = action { lastTagEdit = action } }
  }

  /// Performs actions on the selected conversations, or on the one that the command names or that is
  /// under the bar.
  private mutating func perform(
    _ actions: [RowAction], for typed: TypedCommand, at now: Moment
  ) -> [Effect] {
    if !list.marked.isEmpty, !typed.namesTarget {
      return plan(actions, on: list.markedRows(in: ledger), at: now)
    }
    guard let row = intended else { return say(.nothingSelected) }
    return perform(actions, on: row, at: now)
  }

  /// Performs earlier actions again.
  mutating func performAgain(
    _ actions: [RowAction], for typed: TypedCommand, at now: Moment
  ) -> [Effect] {
    actions.isEmpty ? cannot(.nothingToRepeat) : perform(actions, for: typed, at: now)
  }

  /// Marks conversations done, as the settings define it.
  mutating func markDone(_ typed: TypedCommand, at now: Moment) -> [Effect] {
    let actions = settings.done.actions
    return actions.isEmpty ? cannot(.doneIsEmpty) : perform(actions, for: typed, at: now)
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
