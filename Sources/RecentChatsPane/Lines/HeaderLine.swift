import RecentChats
import Screen

/// The first line: whose list this is, how much is unread, what the filter hides.
///
/// Of a header that does not fit, the number of rows leaves first, then the profile and the acting user;
/// the unread total stays. With a filter, how many rows it found stays longest: the filter is cut before
/// the unread total leaves, and leaves after it.
struct HeaderLine: Equatable, Sendable {
  private enum Rank: Int {
    case rows, profile, account, filter, longFilter, unread, shortFilter, found
  }

  private let header: HeaderView
  private let glyphs: GlyphSet

  init(_ header: HeaderView, glyphs: GlyphSet) {
    self.header = header
    self.glyphs = glyphs
  }

  /// The parts.
  var segments: SegmentLine {
    let left = [
      segment(header.profile, .headerTitle, .profile),
      segment(header.account, .headerAccount, .account), filter,
    ].compactMap(\.self)
    // Before the first list there is nothing to count.
    guard let unread else { return SegmentLine(left: left, right: []) }
    let found = header.filter == nil ? Rank.rows : .found
    return SegmentLine(
      left: left, right: [segment(rows, .header, found), unread].compactMap(\.self))
  }

  /// A part that stays or leaves as a whole; nil when it says nothing.
  private func segment(_ text: String, _ role: Role, _ rank: Rank) -> Segment? {
    text.isEmpty ? nil : Segment(StyledText(text, role), rank: rank.rawValue)
  }

  /// The filter, or its beginning.
  private var filter: Segment? {
    guard let filter = header.filter else { return nil }
    let forms: [(columns: Int, rank: Rank)] = [
      (.max, .filter), (16, .longFilter), (8, .shortFilter),
    ]
    return Segment(
      forms.map { form in
        (CutText(filter, columns: form.columns, form: glyphs.form).text, form.rank.rawValue)
      }, .headerFilter)
  }

  private var rows: String {
    let total = CountWords.grouped(header.total)
    guard header.filter == nil else { return "\(CountWords.grouped(header.shown)) of \(total)" }
    return header.total == 1 ? "1 chat" : "\(total) chats"
  }

  private var unread: Segment? {
    guard let unread = header.unread else { return nil }
    let bound = header.isLowerBound ? glyphs[.atLeast] + " " : ""
    let isCalm = unread == 0 && !header.isLowerBound
    return segment(
      "\(bound)\(CountWords.grouped(unread)) unread", isCalm ? .header : .headerUnread, .unread)
  }
}
