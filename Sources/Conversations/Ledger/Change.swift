/// What a person wants of a conversation: an intention with its basis, never a stored result.
///
/// - Source: Rule R6.
public enum Change: Hashable, Sendable {
  /// Everything up to the message the person saw is read; nil means all.
  case markRead(upTo: MessageID?)
  /// It asks for attention again; the message is the last one the person saw.
  case markUnread(last: MessageID?)
  /// It is as unread again as it was before it was marked read: what was unread then, the last
  /// message that had been read, where the server said so, and the last message the person saw.
  case restoreUnread(Unread, lastRead: MessageID?, last: MessageID?)
  /// Everything up to the message reached this user; nil means all.
  case markDelivered(upTo: MessageID?)
  /// Tags to add and to remove; the others stay.
  case editTags(adding: Set<Tag>, removing: Set<Tag>)
  /// It stands above the others; the moment is when the person asked for it.
  case pin(at: Timestamp)
  /// It goes back to its place.
  case unpin
  /// The row leaves the list until a message newer than the one the person saw arrives.
  case reset(ResetScope, seen: MessageID?)
}

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
    case .markUnread(let last): changed.markUnread(last: last, reported: receipt?.unread)
    case .restoreUnread(let before, _, let last):
      changed.markUnread(last: last, reported: receipt?.unread ?? before)
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

  fileprivate mutating func markUnread(last: MessageID?, reported: Unread?) {
    guard unread != .untracked, !hasMessage(after: last) else { return }
    if let reported {
      unread = reported
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

extension Change {
  /// The one change that does what this and a later one together do; nil when both are needed.
  ///
  /// Only what has not been sent may be folded.
  ///
  /// - Source: Rule R4, a queued change that a later one makes pointless is dropped.
  func folded(with later: Change) -> Change? {
    switch (self, later) {
    case (.markRead, .markRead), (.markRead, .markUnread), (.markUnread, .markRead),
      (.markUnread, .markUnread), (.markRead, .restoreUnread), (.markUnread, .restoreUnread),
      (.restoreUnread, .markRead), (.restoreUnread, .restoreUnread),
      (.markDelivered, .markDelivered), (.markDelivered, .markRead),
      (.pin, .pin), (.pin, .unpin), (.unpin, .pin), (.unpin, .unpin):
      later
    case (.editTags(let adding, let removing), .editTags(let laterAdding, let laterRemoving)):
      .editTags(
        adding: adding.subtracting(laterRemoving).union(laterAdding),
        removing: removing.subtracting(laterAdding).union(laterRemoving))
    default: nil
    }
  }
}

extension Change {
  /// What takes the change back; nil for one that cannot be taken back.
  ///
  /// - Parameters:
  ///   - row: The row as it is before the change.
  ///   - now: When that is.
  /// - Returns: The intention that leads back.
  public func inverse(on row: Conversation, at now: Timestamp) -> Change? {
    switch self {
    case .markRead:
      // Where the server keeps no count, nobody can tell what was unread.
      row.unread.isUnread && row.unread != .untracked
        ? .restoreUnread(row.unread, lastRead: row.lastRead, last: row.lastMessage?.id) : nil
    case .markUnread(let last), .restoreUnread(_, _, let last): .markRead(upTo: last)
    case .editTags(let adding, let removing):
      .editTags(
        adding: removing.intersection(row.tagList), removing: adding.subtracting(row.tagList))
    case .pin: .unpin
    case .unpin: .pin(at: now)
    case .markDelivered, .reset: nil
    }
  }
}

/// What a reset destroys.
///
/// - Source: docs/api.md §6.4 and §6 row 12.
public enum ResetScope: Hashable, Sendable {
  /// The row of the acting user; nobody else notices.
  case ownList
  /// The row, and the messages for good; one-to-one conversations only.
  case messages
  /// The conversation, for all users (deprecated call).
  case everyone
}
