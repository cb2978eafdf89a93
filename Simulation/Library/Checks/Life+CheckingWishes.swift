import Conversations
import RecentChats

extension Life {
  /// Checks that of several requests about the same property the last one is visible.
  mutating func checkLastWish(
    _ id: ConversationID, _ pending: [PendingChange], _ ledger: Ledger
  ) {
    guard let row = ledger.visible(id)?.conversation else { return }
    let shown = pending.filter { $0.conversation == id && $0.shows }
    for kind in [Wish.pin, .tags, .unread] {
      guard let last = shown.last(where: { Wish($0.change) == kind }), !last.isAccepted,
        !last.change.shows(in: row)
      else { continue }
      complain(.lastWish, "\(row.words) does not show \(last.words)")
    }
  }

  /// The property that a change concerns.
  private enum Wish {
    case pin, tags, unread, other

    init(_ change: Change) {
      switch change {
      case .pin, .unpin: self = .pin
      case .editTags: self = .tags
      case .markRead, .markUnread, .restoreUnread: self = .unread
      case .markDelivered, .reset: self = .other
      }
    }
  }
}

extension Change {
  /// Returns true when a row has the state that the change requests, as far as the change
  /// concerns the row's present messages.
  fileprivate func shows(in row: Conversation) -> Bool {
    switch self {
    case .pin: row.pin != nil
    case .unpin: row.pin?.scope != .own
    case .editTags(let edit):
      edit.adding.isSubset(of: row.tagList) && edit.removing.isDisjoint(with: row.tagList)
    case .markRead(let seen):
      row.unread == .count(0) || row.unread == .untracked || row.hasMessage(after: seen)
    case .markUnread(let seen), .restoreUnread(_, _, let seen):
      row.unread != .count(0) || row.hasMessage(after: seen)
    case .markDelivered, .reset: true
    }
  }
}
