public import Conversations

/// What was asked for and has not come about when the program ends.
public enum Shortfall: Equatable, Sendable {
  /// The server never answered, or takes none of the changes that wait, for this reason.
  case unanswered(SyncFailure)
  /// So many changes have not reached the server; another program on the same store is to send them.
  case unsent(Int)
  /// The server refused so many changes.
  case refused(Int)
  /// So many things could not be done.
  case impossible(Int)
}

extension RecentChatsModel {
  /// What the program has not done of what was asked for; nil when there is nothing.
  public var shortfall: Shortfall? {
    let unsent = ledger.unsentCount
    if let failure = sync.failure, sync.lastAnswer == nil || unsent > 0 {
      return .unanswered(failure)
    }
    if unsent > 0 { return unsentShortfall(unsent) }
    if journal.refusals > 0 { return .refused(journal.refusals) }
    return journal.impossibilities > 0 ? .impossible(journal.impossibilities) : nil
  }

  /// Why changes have not arrived although lists do: what failed last is the reason, if it was sent here.
  private func unsentShortfall(_ count: Int) -> Shortfall {
    guard keeping.isSender, let failure = sync.lastFailure?.failure else { return .unsent(count) }
    return .unanswered(failure)
  }
}
