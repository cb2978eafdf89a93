import Conversations

extension Call {
  /// Returns the first request of a change.
  static func firstHop(of change: OutgoingChange, mergingTags: Bool) -> Hop {
    switch change.change {
    case .markRead(let message): .markRead(upTo: message?.number.map { Int($0) })
    case .markUnread, .restoreUnread: .messages
    case .markDelivered: .markDelivered
    case .editTags(let edit):
      mergingTags ? .row : .tags(edit.applied(to: change.knownTags), since: nil)
    case .pin: .pin
    case .unpin: .unpin
    case .reset(let scope, _): .reset(scope)
    }
  }

  /// Continues a change after an answer, as the client does.
  mutating func proceed(_ change: OutgoingChange, after answer: Hop.Answer, _ quota: Quota) -> Turn
  {
    switch (change.change, answer) {
    case (.editTags(let edit), .row(let row, let version)):
      return merge(edit, into: row, version, quota)
    case (.editTags, .done) where rounds > 0: return .ask(.row)
    case (.editTags(let edit), .done):
      let tags = edit.applied(to: change.knownTags)
      return .end(.success(ChangeReceipt(tags: tags, quota: quota)))
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

  /// Applies the edit to the server's list, once, and reads it back.
  private mutating func merge(
    _ edit: TagEdit, into row: Conversation, _ version: Int, _ quota: Quota
  ) -> Turn {
    let wanted = edit.applied(to: row.tagList, limit: Tag.maximumCount)
    guard wanted != row.tagList, sentTags == nil else {
      return .end(
        .success(
          ChangeReceipt(
            tags: row.tagList, sentTags: sentTags, unfit: edit.unfit(in: row.tagList),
            quota: quota)))
    }
    rounds += 1
    sentTags = wanted
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
