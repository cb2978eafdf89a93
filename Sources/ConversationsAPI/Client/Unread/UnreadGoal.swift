import Conversations

/// When marking unread has done what was wanted.
enum UnreadGoal: Equatable {
  /// Anything is unread.
  case anything
  /// So many messages are unread as there were once, when the last one was this.
  case count(Int, last: MessageID?)

  /// Whether what the server tells is what was wanted, or nothing better can be known.
  ///
  /// Messages that came since are unread too, so that there may be more.
  func isMet(by told: Conversation) -> Bool {
    guard case .count(let count) = told.unread else { return true }
    switch self {
    case .anything: return count > 0
    case .count(let wanted, let last):
      let hasNewer = last.flatMap { seen in told.lastMessage.map { $0.id > seen } } ?? false
      return count == wanted || (hasNewer && count > wanted)
    }
  }

  /// Whether one outcome is nearer to the goal than another.
  ///
  /// Of two that are equally far the one with more unread messages is: it hides nothing.
  func prefers(_ new: Unread, to old: Unread) -> Bool {
    guard case .count(let new) = new, case .count(let old) = old else { return false }
    guard case .count(let wanted, _) = self else { return new >= old }
    return (abs(new - wanted), -new) <= (abs(old - wanted), -old)
  }
}
