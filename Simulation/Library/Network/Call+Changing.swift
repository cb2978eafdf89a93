import Conversations

extension Call {
  /// The first request of a change.
  static func firstHop(of change: OutgoingChange, mergingTags: Bool) -> Hop {
    switch change.change {
    case .markRead(let message): .markRead(upTo: message?.number.map { Int($0) })
    case .markUnread, .restoreUnread: .messages
    case .markDelivered: .markDelivered
    case .editTags: mergingTags ? .row : .tags(change.tags, since: nil)
    case .pin: .pin
    case .unpin: .unpin
    case .reset(let scope, _): .reset(scope)
    }
  }

  /// Goes on with a change after an answer, as the client does.
  mutating func proceed(_ change: OutgoingChange, after answer: Hop.Answer, _ quota: Quota) -> Turn
  {
    switch (change.change, answer) {
    case (.editTags(let adding, let removing), .row(let row, let version)):
      return merge(adding, removing, into: row, version, quota)
    case (.editTags, .done) where rounds > 0: return .ask(.row)
    case (.editTags, .done): return .end(.success(ChangeReceipt(tags: change.tags, quota: quota)))
    case (.markUnread(let last), .messages(let messages)):
      return markUnread(1, of: messages, upTo: last)
    case (.restoreUnread(let before, _, let last), .messages(let messages)):
      let count = if case .count(let count) = before { count } else { 1 }
      return markUnread(count, of: messages, upTo: last)
    case (.markUnread, .done), (.restoreUnread, .done): return .ask(.row)
    case (.markUnread, .row(let row, _)), (.restoreUnread, .row(let row, _)):
      return .end(.success(ChangeReceipt(unread: row.unread, quota: quota)))
    default: return .end(.success(ChangeReceipt(quota: quota)))
    }
  }

  /// Lays the edit over what the server has: theirs without what is removed, with what is added.
  private mutating func merge(
    _ adding: Set<Tag>, _ removing: Set<Tag>, into row: Conversation, _ version: Int, _ quota: Quota
  ) -> Turn {
    let kept = row.tagList.filter { !removing.contains($0) }
    let missing = adding.subtracting(kept).sorted()
    let room = max(0, Tag.maximumCount - kept.count)
    let wanted = kept + missing.prefix(room)
    guard wanted != row.tagList, rounds < 3 else {
      return .end(
        .success(
          ChangeReceipt(tags: row.tagList, unfit: Array(missing.dropFirst(room)), quota: quota)))
    }
    rounds += 1
    return .ask(.tags(wanted, since: version))
  }

  private mutating func markUnread(_ count: Int, of messages: [Int], upTo last: MessageID?) -> Turn
  {
    let seen = last?.number.map { Int($0) } ?? .max
    guard let first = messages.filter({ $0 <= seen }).suffix(max(1, count)).first else {
      return .end(.failure(Server.refusal("NOTHING_RECEIVED")))
    }
    rounds += 1
    return .ask(.markUnread(after: first - 1))
  }
}
