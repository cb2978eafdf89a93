internal import Conversations
internal import RecentChats

extension PlainReporter {
  /// Returns the changes of the rows since the last report, one line per row.
  mutating func rowNews(_ view: LinesView) -> [String] {
    let now = Dictionary((view.first + view.others).map { ($0.id, $0) }) { first, _ in first }
    let elsewhere = unreadElsewhere(view, now)
    let lines = numbers.ids.compactMap { line(about: $0, now[$0], view) } + newRows(view)
    rows = now
    return lines + elsewhere + completed(view)
  }

  /// Returns the change of a row that has a number.
  private func line(about id: ConversationID, _ now: ChatRow?, _ view: LinesView) -> String? {
    guard let number = numbers.number(of: id) else { return nil }
    return switch (rows[id], now) {
    case (nil, nil): nil
    case (nil, let row?): "\(number). \(RowWords(row: row).whole)"
    case (let row?, nil): "\(number). \(RowWords(row: row).name) is off the list."
    case (let before?, let after?):
      RowNews(before: before, after: after).line.map { "\(number). \($0)" }
    }
  }

  /// Returns rows that were not reported yet, if they have news.
  private mutating func newRows(_ view: LinesView) -> [String] {
    view.first.filter { numbers.number(of: $0.id) == nil && isNews($0, view) }.map { row in
      "\(numbers.give(to: row.id)). \(RowWords(row: row).whole)"
    }
  }

  /// Returns true when a row has news of its own, and is not only visible because others have gone.
  private func isNews(_ row: ChatRow, _ view: LinesView) -> Bool {
    if let before = rows[row.id] { return RowNews(before: before, after: row).isMoreUnread }
    guard let reported, reported.isWhole else { return false }
    let (before, now) = (reported.screen.header, view.screen.header)
    return now.total > before.total
      || row.unread.known > 0 && (now.unreadInAll ?? 0) > (before.unreadInAll ?? 0)
  }

  /// Returns the line with the number of new messages in rows that are not listed, if there are
  /// any.
  private func unreadElsewhere(_ view: LinesView, _ now: [ConversationID: ChatRow]) -> [String] {
    guard let reported, reported.isWhole, view.isWhole,
      let before = reported.screen.header.unreadInAll, let after = view.screen.header.unreadInAll
    else { return [] }
    let listed = now.values.reduce(0) { sum, row in
      if let before = rows[row.id] { return sum + row.counted - before.counted }
      return isNews(row, view) ? sum + row.counted : sum
    }
    let gone = rows.values.filter { now[$0.id] == nil && numbers.number(of: $0.id) != nil }
    let rest = after - before - listed + gone.reduce(0) { $0 + $1.counted }
    guard rest > 0 else { return [] }
    return [
      "\(rest) more unread in conversations that are not listed here; \(after) unread in all."
    ]
  }

  /// Returns the totals of the whole list, once it is complete after a part of it was reported.
  private func completed(_ view: LinesView) -> [String] {
    guard let reported, !reported.isWhole, view.isWhole else { return [] }
    let head = HeadWords(header: view.screen.header, isWhole: true)
    let words = [head.count, head.unread].compactMap(\.self).joined(separator: ", ")
    return ["The whole list has been read: \(words)."]
  }
}

/// The changes of a row that are worth reporting.
///
/// Presence, receipts and the order of rows are reported on request only: reported as they change,
/// they would drown what matters.
struct RowNews {
  /// The row as it was last reported, and as it is now.
  let (before, after): (ChatRow, ChatRow)

  /// The name, then the changes, then the message if it is new; nil if nothing has changed.
  var line: String? {
    let words = RowWords(row: after)
    let parts = [called, unread, mentions, tags, pin, blocked].compactMap(\.self)
    guard !parts.isEmpty || hasMessage else { return nil }
    return ([words.name] + parts).joined(separator: ", ") + (hasMessage ? ": \(words.news)" : "")
  }

  /// True when there are more unread messages than before.
  var isMoreUnread: Bool { after.unread.known > before.unread.known }

  /// True when the last message is a new one; of two with the same text, the count and the time
  /// distinguish the second.
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

  /// The pin, if another client changed it; the user's own change has a notice of its own.
  private var pin: String? {
    guard before.pin != after.pin, !after.isPending else { return nil }
    return RowWords(row: after).pin ?? "not pinned any more"
  }

  private var blocked: String? {
    guard before.isBlocked != after.isBlocked else { return nil }
    return after.isBlocked ? "blocked" : "not blocked any more"
  }
}

extension ChatRow {
  /// The number of unread messages that the totals count.
  fileprivate var counted: Int { isMuted && chat.mentions == 0 ? 0 : chat.unread.known }
}

extension Unread {
  /// The known number of messages; one for a row without a number.
  var known: Int {
    switch self {
    case .count(let count): count
    case .marked, .unknown: 1
    case .untracked: 0
    }
  }
}
