import Conversations
import RecentChats

/// How much room the rows on the screen ask for, so that one plan can serve them all.
///
/// - Units: Columns.
struct RowDemand: Equatable, Sendable {
  /// The widest unread number.
  var badge = 1
  /// The widest number of mentions, its `@` included; 0 when no row has any.
  var mentions = 0

  init(badge: Int = 1, mentions: Int = 0) {
    self.badge = badge
    self.mentions = mentions
  }

  /// Measures rows.
  init(of rows: [ChatRow]) {
    for row in rows {
      if case .count(let count) = row.unread { badge = max(badge, Self.digits(count)) }
      if row.mentions > 0 { mentions = max(mentions, 1 + Self.digits(row.mentions)) }
    }
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
