import RecentChats
import Screen

extension RowContext {
  /// Draws the tags at the end of the preview's place.
  ///
  /// - Returns: The first column the preview must leave alone.
  func drawTags(_ row: ChatRow, _ states: PaintStates, on line: inout Line) -> Int {
    let places = tags(of: row)
    for place in places.shown {
      highlight.write(
        tagLabel: place.text, on: &line, at: place.columns.lowerBound, limit: places.overflowStart,
        Paint(.tag, states))
    }
    line.write(
      places.overflow, at: places.overflowStart, limit: layout.preview.upperBound,
      Paint(.tagMore, states))
    return places.previewEnd
  }

  /// Where the tags of a row stand.
  func tags(of row: ChatRow) -> TagPlaces {
    TagPlaces(
      mostTelling(row.tags), room: layout.tagRoom, end: layout.preview.upperBound, form: form)
  }

  /// The tags the filter found come first: they are why the row is listed.
  private func mostTelling(_ tags: [String]) -> [String] {
    guard !highlight.isEmpty else { return tags }
    let isFound = tags.map { highlight.occurs(inTagLabel: "#" + $0) }
    let telling = zip(tags, isFound)
    return telling.filter(\.1).map(\.0) + telling.filter { !$0.1 }.map(\.0)
  }
}

/// Which tags of a row fit.
///
/// - Shape: The first tags that fit, then how many did not; at least one tag, cut if need be.
struct TagChoice: Equatable, Sendable {
  /// The tags that are shown, each with its `#`.
  private(set) var shown: [String] = []
  /// How many are not.
  private(set) var hidden = 0

  /// Chooses tags.
  ///
  /// - Parameters:
  ///   - tags: The tags, the most telling first.
  ///   - room: How many columns there are.
  ///   - form: Which characters may be drawn.
  init(_ tags: [String], room: Int, form: TextForm) {
    var used = 0
    for (index, tag) in tags.enumerated() {
      let text = "#" + tag
      let behind = tags.count - index - 1
      let width = (used == 0 ? 0 : 1) + DisplayText.columns(of: text, form: form)
      guard used + width + Self.overflowColumns(behind) <= room || index == 0 else {
        hidden = tags.count - index
        return
      }
      shown.append(text)
      used += width
    }
  }

  /// The text behind the tags, such as ` +2`; empty when all are shown.
  var overflow: String { hidden == 0 ? "" : " +\(hidden)" }

  /// How many columns the overflow count takes when so many tags are hidden.
  private static func overflowColumns(_ hidden: Int) -> Int {
    hidden == 0 ? 0 : 2 + String(hidden).utf8.count
  }
}

/// Where the tags of a row stand.
///
/// - Units: Columns, zero-based.
struct TagPlaces: Equatable, Sendable {
  /// A tag that is shown.
  struct Place: Equatable, Sendable {
    /// The tag.
    let tag: String
    /// What is drawn of it where there is room.
    let text: String
    /// The columns it has.
    let columns: Range<Int>
  }

  /// The tags that are shown, from left to right.
  let shown: [Place]
  /// How many are not, as text.
  let overflow: String
  /// Where that begins.
  let overflowStart: Int
  /// The first column the preview must leave alone.
  let previewEnd: Int

  /// Places tags so that they end where their room ends.
  ///
  /// - Parameters:
  ///   - tags: The tags, the most telling first.
  ///   - room: How many columns they may take; 0 when they are not shown at all.
  ///   - end: The column behind their room.
  ///   - form: Which characters may be drawn.
  init(_ tags: [String], room: Int, end: Int, form: TextForm) {
    guard room > 0, !tags.isEmpty else {
      (shown, overflow, overflowStart, previewEnd) = ([], "", end, end)
      return
    }
    let choice = TagChoice(tags, room: room, form: form)
    let widths = choice.shown.map { DisplayText.columns(of: $0, form: form) }
    let tagsEnd = end - choice.overflow.utf8.count
    let start = max(end - room, tagsEnd - widths.reduce(-1) { $0 + 1 + $1 })
    var places: [Place] = []
    var next = start
    for (index, text) in choice.shown.enumerated() {
      let columns = next..<max(next, min(tagsEnd, next + widths[index]))
      places.append(Place(tag: tags[index], text: text, columns: columns))
      next = columns.upperBound + 1
    }
    (shown, overflow, overflowStart, previewEnd) = (places, choice.overflow, tagsEnd, start - 2)
  }

  /// The tag that stands at a column.
  func tag(at column: Int) -> String? {
    shown.first { $0.columns.contains(column) }?.tag
  }
}
