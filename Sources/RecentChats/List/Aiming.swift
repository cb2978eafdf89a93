import Conversations

/// Keys that make a change while the user does not see the selected row.
extension RecentChatsModel {
  /// Returns the question that names the conversation, unless the user has chosen it and sees it.
  ///
  /// The dialogs for removing a conversation and editing its tags name it anyway.
  func questionOfAim(_ typed: TypedCommand) -> Question? {
    guard mode == .list, !list.window.isAimed, typed.row == nil, let row = intended,
      let command = typed.onAim(at: row)
    else { return nil }
    return .unaimed(command, Target(row), isSubstitute: list.window.isSubstitute)
  }

  /// Performs a command on the conversation that the question named.
  mutating func perform(
    _ command: TypedCommand, on target: Target, at now: Moment
  ) -> [Effect] {
    guard ledger.intended(target.id) != nil else { return sayGone(target.name) }
    reveal(target.id)
    return perform(command, at: now)
  }
}

extension TypedCommand {
  /// Returns the command in its confirmed form; nil if it needs no confirmation.
  fileprivate func onAim(at row: Conversation) -> TypedCommand? {
    switch command {
    case .markRead, .markUnread, .markDelivered, .pin, .unpin, .markDone, .repeatTags,
      .repeatChange, .mute, .unmute, .toggleMute, .acceptProposal:
      self
    case .togglePin: TypedCommand(row.pin == nil ? .pin : .unpin)
    case .editTags: words == nil ? nil : self
    default: nil
    }
  }

  /// The change that the command makes, for its description; nil if it makes none.
  var change: Change? { action?.change }

  /// The action of the command; nil if it has none, or one that depends on the row.
  var action: RowAction? {
    switch (command, words) {
    case (.markRead, _): .markRead
    case (.markUnread, _): .markUnread
    case (.markDelivered, _): .markDelivered
    case (.pin, _): .pin
    case (.unpin, _): .unpin
    case (.editTags, .tags(let edit)): .editTags(edit)
    default: nil
    }
  }
}
