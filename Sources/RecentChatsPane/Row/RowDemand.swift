import Conversations
import RecentChats
import Screen

/// How much room the rows on the screen ask for, so that one plan can serve them all.
///
/// - Units: Columns.
struct RowDemand: Equatable, Sendable {
  /// The widest unread number.
  var badge = 1
  /// The widest number of mentions, its `@` included; 0 when no row has any.
  var mentions = 0
  /// The widest time.
  var time = 0

  init(badge: Int = 1, mentions: Int = 0, time: Int = 0) {
    self.badge = badge
    self.mentions = mentions
    self.time = time
  }

  /// Measures rows.
  init(of rows: [ChatRow], form: TextForm) {
    for row in rows {
      if case .count(let count) = row.unread { badge = max(badge, Self.digits(count)) }
      if row.mentions > 0 { mentions = max(mentions, 1 + Self.digits(row.mentions)) }
      time = max(time, Self.columns(of: row.time, form))
    }
  }

  /// Times are nearly always ASCII, where a byte is a column and no grapheme has to be looked at.
  private static func columns(of time: String, _ form: TextForm) -> Int {
    let isPlain = time.utf8.allSatisfy { (0x20..<0x7f).contains($0) }
    return isPlain ? time.utf8.count : DisplayText.columns(of: time, form: form)
  }

  private static func digits(_ number: Int) -> Int {
    var rest = number
    var count = 1
    while rest >= 10 {
      rest /= 10
      count += 1
    }
    return count
  }
}
