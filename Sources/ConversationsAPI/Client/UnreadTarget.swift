import Conversations

/// Which messages to name so that the last one received becomes unread.
///
/// - Source: Contract §6.3.
struct UnreadTarget: Equatable {
  /// The ids to try, in order.
  let candidates: [Int64]

  /// Finds the last message that somebody else sent and that still stands.
  ///
  /// What happened to members and messages is passed over where there is anything else, for an app may
  /// not count it. Messages after the one the person saw are too: they are unread anyway, and marking
  /// from the last of them would make the others read.
  ///
  /// - Parameters:
  ///   - messages: Oldest first.
  ///   - seen: The last message the person saw; nil means the newest.
  ///   - user: The acting user.
  init?(in messages: [LastMessage], seen: MessageID?, user: UserID) {
    let incoming = messages.indices.filter {
      messages[$0].sender.id != user && messages[$0].content != .deleted
        && messages[$0].id.number != nil
    }
    let known = incoming.filter { index in seen.map { messages[index].id <= $0 } ?? true }
    let pool = known.isEmpty ? incoming : known
    guard let index = pool.last(where: { messages[$0].content.isCounted }) ?? pool.last,
      let first = messages[index].id.number
    else { return nil }
    let previous = index > 0 ? messages[index - 1].id.number : nil
    candidates = Inferred.unreadCandidates(lastRead: previous ?? first - 1, firstUnread: first)
  }
}

extension MessageContent {
  fileprivate var isCounted: Bool {
    switch self {
    case .groupAction, .edited, .deleted: false
    default: true
    }
  }
}
