extension Change {
  /// Replays the intention on whatever is newest.
  ///
  /// - Parameters:
  ///   - row: The row as the server told it, with earlier changes applied; nil hides the row.
  ///   - receipt: What the server told when it accepted the change.
  /// - Source: Rules R2 and R6.
  func apply(to row: inout Conversation?, receipt: ChangeReceipt?) {
    guard var changed = row else { return }
    switch self {
    case .markRead(let seen): changed.markRead(upTo: seen)
    case .markUnread(let last): changed.markUnread(last: last, told: receipt?.unread)
    case .restoreUnread(let before, _, let last):
      changed.markUnread(last: last, told: receipt?.unread ?? before)
    case .markDelivered: return
    case .editTags(let adding, let removing):
      changed.tags = receipt?.tags ?? changed.tagList.editing(adding: adding, removing: removing)
    case .pin(let moment): if changed.pin == nil { changed.pin = Pin(scope: .own, since: moment) }
    case .unpin: if changed.pin?.scope == .own { changed.pin = nil }
    case .reset(_, let seen):
      if !changed.hasMessage(after: seen) {
        row = nil
        return
      }
    }
    row = changed
  }
}

extension Conversation {
  /// The tags, none where the answer did not tell.
  public var tagList: [Tag] { tags ?? [] }

  /// Whether the last message is newer than the one the person saw.
  ///
  /// Without knowing what they saw, nothing counts as newer: an intention about all messages
  /// covers what is there now.
  public func hasMessage(after seen: MessageID?) -> Bool {
    guard let seen, let last = lastMessage?.id else { return false }
    return last > seen
  }

  fileprivate mutating func markRead(upTo seen: MessageID?) {
    // A new message must never be hidden by an old intention.
    guard unread != .untracked, !hasMessage(after: seen) else { return }
    unread = .count(0)
    unreadMentions = unreadMentions.map { _ in 0 }
  }

  fileprivate mutating func markUnread(last: MessageID?, told: Unread?) {
    guard unread != .untracked, !hasMessage(after: last) else { return }
    if let told {
      unread = told
    } else if !unread.isUnread {
      unread = .marked
    }
  }
}

extension [Tag] {
  /// The list without some tags and with others behind; what is there already keeps its place.
  package func editing(adding: Set<Tag>, removing: Set<Tag>) -> [Tag] {
    let kept = filter { !removing.contains($0) }
    return kept + adding.subtracting(kept).sorted()
  }
}
