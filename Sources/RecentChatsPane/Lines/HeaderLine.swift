import RecentChats
import Screen

/// The first line: whose list this is, how much is unread, what the filter hides.
///
/// Of a header that does not fit, the number of rows leaves first, then the profile, the acting user
/// and the filter; the unread total stays.
struct HeaderLine: Equatable, Sendable {
  private enum Rank {
    static let rows = 0
    static let profile = 1
    static let account = 2
    static let filter = 3
    static let unread = 4
  }

  private let header: HeaderView
  private let glyphs: GlyphSet

  init(_ header: HeaderView, glyphs: GlyphSet) {
    self.header = header
    self.glyphs = glyphs
  }

  /// The parts.
  var segments: SegmentLine {
    var left = [
      Segment(StyledText(header.profile, .headerTitle), rank: Rank.profile),
      Segment(StyledText(header.account, .headerAccount), rank: Rank.account),
    ].filter { $0.text.spans.contains { !$0.text.isEmpty } }
    if let filter = header.filter {
      left.append(
        Segment(StyledText(filter, .headerFilter), rank: Rank.filter))
    }
    // Before the first list there is nothing to count.
    guard let unread else { return SegmentLine(left: left, right: []) }
    return SegmentLine(
      left: left,
      right: [
        Segment(StyledText(rows, .header), rank: Rank.rows), Segment(unread, rank: Rank.unread),
      ])
  }

  private var rows: String {
    header.shown == header.total ? chats : "\(header.shown) of \(header.total)"
  }

  private var chats: String { header.total == 1 ? "1 chat" : "\(header.total) chats" }

  private var unread: StyledText? {
    guard let unread = header.unread else { return nil }
    let bound = header.isLowerBound ? glyphs[.atLeast] + " " : ""
    let isCalm = unread == 0 && !header.isLowerBound
    return StyledText("\(bound)\(unread) unread", isCalm ? .header : .headerUnread)
  }
}
