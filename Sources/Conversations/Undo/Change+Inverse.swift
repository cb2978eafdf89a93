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
