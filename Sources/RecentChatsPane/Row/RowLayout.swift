/// Where the parts of a row stand: one plan for all rows on a screen of this width, so that they line up
/// and stay where they are.
///
/// From left to right: selection bar, pending mark, pin; unread number, mentions; kind and presence;
/// name; ticks; sender and preview; tags; time.
///
/// - Units: Columns, zero-based.
struct RowLayout: Equatable, Sendable {
  /// The width of the screen.
  let columns: Int
  /// The unread number, right-aligned.
  let badge: Range<Int>
  /// The sign for mentions; empty where the preview begins with their number.
  let mentions: Range<Int>
  /// The kind and presence.
  let glyph: Int
  /// The name.
  let name: Range<Int>
  /// The ticks; empty when they had to leave.
  let ticks: Range<Int>
  /// The preview, and at its end the tags; empty when it had to leave.
  let preview: Range<Int>
  /// How many columns of the preview the tags of a row may take; 0 when they had to leave.
  let tagRoom: Int
  /// The time, right-aligned; empty when it had to leave.
  let time: Range<Int>

  /// Where the selection bar stands, or the mark of a list that is old.
  static let bar = 0
  /// Where the mark of an unconfirmed change stands.
  static let pendingMark = 1
  /// Where the pin stands.
  static let pin = 2
}

extension RowLayout {
  /// The smallest useful parts, and the largest.
  private enum Bound {
    static let nameBesideTime = 10
    static let name = 12...36
    static let preview = 12
    static let previewBesideTicks = 16
    static let previewBesideTags = 26
    static let tags = 48
  }

  /// Columns between two parts that are read apart.
  private static let gap = 2
  /// What the ticks take, the gap behind them included.
  private static let tickColumns = 3

  /// Blank columns at the right edge, where there is room for them.
  static func margin(_ columns: Int) -> Int { columns >= 60 ? 1 : 0 }

  /// The unread number, whatever the rows say, so that no number moves the names beside it.
  private static func badgeColumns(_ columns: Int) -> Int { columns >= 60 ? 5 : 4 }

  /// The time, whatever the rows say, so that a date among hours moves nothing.
  private static func timeColumns(_ columns: Int) -> Int { columns >= 60 ? longestTime : 6 }

  /// A month of another year, `2024-11`; where there is little room it takes a column of the gap.
  private static let longestTime = 7

  /// What the margin and the smaller parts of a narrow screen save: without it a column that left
  /// would come back there.
  private static func sparedColumns(_ columns: Int) -> Int { columns >= 60 ? 0 : 3 }

  /// Plans a row.
  ///
  /// As the width shrinks, tags, ticks, preview and time leave, in this order; unread number and
  /// name never do. What the rows hold moves nothing.
  ///
  /// - Parameter columns: The width of the screen.
  init(columns: Int) {
    let lead = Lead(columns: columns)
    let end = max(lead.end, columns - Self.margin(columns))
    let room = end - lead.end
    let timeWidth = Self.timeColumns(columns)
    let hasTime = room >= Bound.nameBesideTime + Self.gap + timeWidth
    let middle = hasTime ? room - Self.gap - timeWidth : room
    let share = min(max(columns * 28 / 100, Bound.name.lowerBound), Bound.name.upperBound)
    let rest = middle - share - Self.gap
    let spared = Self.sparedColumns(columns)
    let hasPreview = hasTime && rest - spared >= Bound.preview
    let hasTicks = hasPreview && rest - spared - Self.tickColumns >= Bound.previewBesideTicks
    let nameEnd = lead.end + (hasPreview ? share : middle)
    let afterName = nameEnd + Self.gap
    let previewStart = hasTicks ? afterName + Self.tickColumns : afterName
    let previewEnd = lead.end + middle

    self.columns = columns
    badge = lead.badge
    mentions = hasPreview ? lead.badge.upperBound..<lead.badge.upperBound : lead.gap
    glyph = lead.glyph
    name = lead.end..<nameEnd
    ticks = hasTicks ? afterName..<(afterName + Self.tickColumns - 1) : nameEnd..<nameEnd
    preview = hasPreview ? previewStart..<previewEnd : nameEnd..<nameEnd
    let hasTags = hasTicks && previewEnd - previewStart >= Bound.previewBesideTags
    tagRoom = hasTags ? min((previewEnd - previewStart) * 2 / 5, Bound.tags) : 0
    time = hasTime ? (end - Self.longestTime)..<end : end..<end
  }

  /// Everything in front of the name.
  private struct Lead {
    let badge: Range<Int>
    let gap: Range<Int>
    let glyph: Int
    let end: Int

    init(columns: Int) {
      let start = RowLayout.pin + 1
      badge = start..<(start + RowLayout.badgeColumns(columns))
      gap = badge.upperBound..<(badge.upperBound + 1)
      glyph = gap.upperBound
      end = glyph + 2
    }
  }
}

/// A number in a column that is as wide as it is: whole, or in thousands, or in more than that.
///
/// - Shape: `12345`, and where that is too wide `12k`: as many as that, and some.
struct ShortNumber: Hashable, Sendable {
  /// What is drawn.
  let text: String

  /// Fits a number into a column.
  ///
  /// - Parameters:
  ///   - number: The number.
  ///   - columns: The width of the column.
  init(_ number: Int, columns: Int) {
    var text = String(number)
    var rest = number
    for unit in ["k", "M", "G", "T", "P", "E"] where text.utf8.count > columns {
      rest /= 1_000
      text = "\(rest)\(unit)"
    }
    self.text = text
  }
}
