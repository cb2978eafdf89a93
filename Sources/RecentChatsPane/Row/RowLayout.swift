import RecentChats

/// The columns of the parts of a row, the same for all rows on a screen of this width, so that
/// parts line up and never move.
///
/// From left to right: row number while one is shown; selection bar, pending mark, pin; unread number, mentions; kind and
/// presence; name; ticks; sender and preview; tags; time.
///
/// - Units: Columns, zero-based.
struct RowLayout: Equatable, Sendable {
  /// The width of the screen.
  let columns: Int
  /// The row number, right-aligned; empty while none is shown.
  let number: Range<Int>
  /// The first column after it.
  private let start: Int
  /// The unread number, right-aligned.
  let badge: Range<Int>
  /// The glyph for mentions; empty where the preview begins with their number.
  let mentions: Range<Int>
  /// The kind and presence.
  let glyph: Int
  /// The name.
  let name: Range<Int>
  /// The ticks; empty when they are dropped.
  let ticks: Range<Int>
  /// The preview with the tags at its end; empty when it is dropped.
  let preview: Range<Int>
  /// The number of columns of the preview that the tags may take; 0 when tags are dropped.
  let tagRoom: Int
  /// The column after the tags: that after the preview, unless the tags have columns of their own.
  let tagEnd: Int
  /// True when the tags have columns of their own, and are not at the end of those of the preview.
  let hasOwnTags: Bool
  /// The time for which the conversation has waited, right-aligned; empty unless it is shown.
  let waiting: Range<Int>
  /// The time, right-aligned; empty when it is dropped.
  let time: Range<Int>

  /// The column of the selection bar, or of the mark of a stale list.
  var bar: Int { start }
  /// The column of the mark of a pending change.
  var pendingMark: Int { start + 1 }
  /// The column of the pin.
  var pin: Int { start + 2 }
}

extension RowLayout {
  /// The minimum widths of the parts, and the maximum ones.
  private enum Bound {
    static let nameBesideTime = 10
    static let name = 12...36
    static let preview = 12
    static let previewBesideTicks = 16
    static let previewBesideTags = 26
    static let tags = 48
  }

  /// The columns between two parts that are separate for the reader.
  private static let gap = 2
  /// The columns of the selection bar, the pending mark and the pin.
  static let gutter = 3
  /// The columns of the ticks, including the gap after them.
  private static let tickColumns = 3

  /// Returns the number of blank columns at the right edge, where there is space for them.
  static func margin(_ columns: Int) -> Int { columns >= 60 ? 1 : 0 }

  /// Returns the width of the unread number, the same for all rows, so that no
  /// number moves the names beside it.
  private static func badgeColumns(_ columns: Int) -> Int { columns >= 60 ? 5 : 4 }

  /// Returns the width of the time, the same for all rows, so that a
  /// date among hours moves nothing.
  private static func timeColumns(_ columns: Int) -> Int { columns >= 60 ? longestTime : 6 }

  /// The width of a month of another year, `2024-11`; on a narrow screen
  /// it takes a column of the gap.
  private static let longestTime = 7

  /// Returns the columns that a narrow screen saves on the margin and the smaller parts; without
  /// them a part that was dropped on a wider screen would reappear.
  private static func sparedColumns(_ columns: Int) -> Int { columns >= 60 ? 0 : 3 }

  /// Plans a row.
  ///
  /// As the width shrinks, tags, ticks, preview and time are dropped, in this order; unread number
  /// and name always stay. The contents of the rows have no influence.
  ///
  /// - Parameters:
  ///   - columns: The width of the screen.
  ///   - numberColumns: The width of the row numbers; 0 while none are shown.
  init(columns: Int, numberColumns: Int = 0) {
    let numbers = numberColumns > 0 ? numberColumns + 1 : 0
    let lead = Lead(columns: columns, start: numbers)
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
    number = 0..<numberColumns
    start = numbers
    badge = lead.badge
    mentions = hasPreview ? lead.badge.upperBound..<lead.badge.upperBound : lead.gap
    glyph = lead.glyph
    name = lead.end..<nameEnd
    ticks = hasTicks ? afterName..<(afterName + Self.tickColumns - 1) : nameEnd..<nameEnd
    preview = hasPreview ? previewStart..<previewEnd : nameEnd..<nameEnd
    let hasTags = hasTicks && previewEnd - previewStart >= Bound.previewBesideTags
    tagRoom = hasTags ? min((previewEnd - previewStart) * 2 / 5, Bound.tags) : 0
    tagEnd = preview.upperBound
    hasOwnTags = false
    waiting = end..<end
    time = hasTime ? (end - Self.longestTime)..<end : end..<end
  }

  /// The parts before the name.
  private struct Lead {
    let badge: Range<Int>
    let gap: Range<Int>
    let glyph: Int
    let end: Int

    init(columns: Int, start numbers: Int) {
      let start = numbers + RowLayout.gutter
      badge = start..<(start + RowLayout.badgeColumns(columns))
      gap = badge.upperBound..<(badge.upperBound + 1)
      glyph = gap.upperBound
      end = glyph + 2
    }
  }
}

extension RowLayout {
  /// The widths of columns that have an order of their own.
  private enum Width {
    static let waiting = 6
    static let tags = 12...48
  }

  /// The columns that are dropped as the width shrinks, in this order; the name always stays.
  private static let dropped: [ListColumn] = [.tags, .preview, .time, .waiting, .unread]

  /// Plans a row whose columns have an order of their own.
  ///
  /// - Parameters:
  ///   - columns: The width of the screen.
  ///   - numberColumns: The width of the row numbers; 0 while none are shown.
  ///   - order: The columns from left to right, with the name among them.
  init(columns: Int, numberColumns: Int, order: [ListColumn]) {
    let numbers = numberColumns > 0 ? numberColumns + 1 : 0
    // A number that is aligned to the right needs no blank after the pin.
    let left = numbers + Self.gutter + (order.first == .unread ? 0 : 1)
    let room = max(0, columns - Self.margin(columns) - left)
    let widths = Self.widths(of: order, columns: columns, room: room)
    var places: [ListColumn: Range<Int>] = [:]
    var next = left
    for (index, column) in widths.enumerated() {
      if index > 0 { next += widths[index - 1].column == .unread ? 1 : Self.gap }
      places[column.column] = next..<(next + column.width)
      next += column.width
    }
    let none = next..<next
    let name = places[.name] ?? none
    let preview = places[.preview] ?? none
    let hasTicks = preview.count >= Bound.previewBesideTicks + Self.tickColumns
    let badge = places[.unread] ?? none

    self.columns = columns
    number = 0..<numberColumns
    start = numbers
    self.badge = badge
    mentions =
      preview.isEmpty && badge.upperBound < name.lowerBound
      ? badge.upperBound..<(badge.upperBound + 1) : none
    glyph = name.lowerBound
    self.name = min(name.lowerBound + 2, name.upperBound)..<name.upperBound
    ticks =
      hasTicks
      ? preview.lowerBound..<(preview.lowerBound + Self.tickColumns - 1) : none
    self.preview = (preview.lowerBound + (hasTicks ? Self.tickColumns : 0))..<preview.upperBound
    tagRoom = places[.tags]?.count ?? 0
    tagEnd = places[.tags]?.upperBound ?? next
    hasOwnTags = true
    waiting = places[.waiting] ?? none
    time = places[.time] ?? none
  }

  /// Returns the columns that fit, with their widths; preview or name take what is left.
  private static func widths(
    of order: [ListColumn], columns: Int, room: Int
  ) -> [(column: ListColumn, width: Int)] {
    var shown = order
    func needed(_ column: ListColumn) -> Int {
      switch column {
      case .unread: badgeColumns(columns)
      case .name: 2 + Bound.nameBesideTime
      case .preview: Bound.preview
      case .tags: min(max(columns / 6, Width.tags.lowerBound), Width.tags.upperBound)
      case .waiting: Width.waiting
      case .time: longestTime
      }
    }
    func total() -> Int {
      let gaps = shown.dropLast().reduce(0) { $0 + ($1 == .unread ? 1 : gap) }
      return shown.reduce(gaps) { $0 + needed($1) }
    }
    for column in dropped where total() > room { shown.removeAll { $0 == column } }
    let spare = max(0, room - total())
    let share = min(max(columns * 28 / 100, Bound.name.lowerBound), Bound.name.upperBound)
    let hasPreview = shown.contains(.preview)
    // Beside a preview the name has its usual share; without one it takes all.
    let extra = hasPreview ? min(spare, max(0, share - Bound.nameBesideTime)) : spare
    return shown.map { column in
      switch column {
      case .name: (column, min(room, needed(column) + extra))
      case .preview: (column, needed(column) + spare - extra)
      default: (column, needed(column))
      }
    }
  }
}

/// A number that fits a column: in full, or rounded down to thousands or a larger unit.
///
/// - Shape: `12345`, and where that is too wide `12k`.
struct ShortNumber: Hashable, Sendable {
  /// The text to draw.
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
