internal import Conversations
internal import RecentChats

/// Says what has changed in a row, as far as somebody wants to hear of it.
///
/// Who is online, how far a message of mine got, and where a row stands are looked up when wanted; told
/// as they change, they would drown what matters.
struct RowNews {
  /// The row as it was last told, and as it is.
  let (before, after): (ChatRow, ChatRow)

  /// The name, then what has changed, then the message when it is a new one; nil when nothing has.
  var line: String? {
    let words = RowWords(row: after)
    let parts = [called, unread, mentions, tags, pin, blocked].compactMap(\.self)
    guard !parts.isEmpty || hasMessage else { return nil }
    return ([words.name] + parts).joined(separator: ", ") + (hasMessage ? ": \(words.news)" : "")
  }

  /// Whether there are more unread messages than before.
  var isMoreUnread: Bool { after.unread.known > before.unread.known }

  /// Of two messages that say the same the second is told by the count and the clock.
  private var hasMessage: Bool {
    before.preview != after.preview || before.sender != after.sender
      || (isMoreUnread && before.time != after.time)
  }

  private var called: String? {
    before.name == after.name ? nil : "called \(RowWords(row: before).name) before"
  }

  private var unread: String? {
    before.unread == after.unread ? nil : RowWords(row: after).unread
  }

  private var mentions: String? {
    after.mentions > before.mentions ? RowWords(row: after).mentions : nil
  }

  private var tags: String? {
    guard before.tags != after.tags else { return nil }
    return after.tags.isEmpty
      ? "no tags" : "tags " + RowWords(row: after).tags.joined(separator: " ")
  }

  /// What was pinned here has a sentence of its own.
  private var pin: String? {
    guard before.pin != after.pin, !after.isPending else { return nil }
    return RowWords(row: after).pin ?? "not pinned any more"
  }

  private var blocked: String? {
    guard before.isBlocked != after.isBlocked else { return nil }
    return after.isBlocked ? "blocked" : "not blocked any more"
  }
}

extension Unread {
  /// The number of messages as far as it is known: one for a row that is marked.
  var known: Int {
    switch self {
    case .count(let count): count
    case .marked: 1
    case .untracked: 0
    }
  }
}
