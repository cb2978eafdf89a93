public import Conversations

/// What was asked for and has not come about when the program ends.
public enum Shortfall: Equatable, Sendable {
  /// The server never answered, or takes none of the changes that wait, for this reason.
  case unanswered(SyncFailure)
  /// The server refused so many changes.
  case refused(Int)
}

extension RecentChatsModel {
  /// What the program has not done of what was asked for; nil when there is nothing.
  public var shortfall: Shortfall? {
    if let failure = sync.failure, sync.lastAnswer == nil || ledger.unsentCount > 0 {
      return .unanswered(failure)
    }
    return journal.refusedCount > 0 ? .refused(journal.refusedCount) : nil
  }
}
