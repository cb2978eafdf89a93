import RecentChats
import Screen

extension RowContext {
  /// Draws the tags at the end of the preview's columns.
  ///
  /// - Returns: The first column that the preview must leave free.
  func drawTags(_ row: Chat, _ states: PaintStates, on line: inout Line) -> Int {
    let places = tags(of: row)
    for place in places.shown {
      highlight.write(
        tagLabel: place.text, on: &line, at: place.columns.lowerBound, limit: places.overflowStart,
        place.tag.map { Paint(.tag, states, tagStyle: tagStyles.number(of: $0)) }
          ?? Paint(.tagProposed, states))
    }
    line.write(
      places.overflow, at: places.overflowStart, limit: layout.tagEnd,
      Paint(.tagMore, states))
    return layout.hasOwnTags ? layout.preview.upperBound : places.previewEnd
  }

  /// Returns the columns of a row's tags.
  func tags(of row: Chat) -> TagPlaces {
    TagPlaces(
      mostTelling(row.tags), proposed: row.proposals, room: layout.tagRoom, end: layout.tagEnd,
      form: form)
  }

  /// Returns the tags with those that match the filter first: they are
  /// the reason the row is listed.
  private func mostTelling(_ tags: [String]) -> [String] {
    guard !highlight.isEmpty else { return tags }
    let isFound = tags.map { highlight.occurs(inTagLabel: "#" + $0) }
    let telling = zip(tags, isFound)
    return telling.filter(\.1).map(\.0) + telling.filter { !$0.1 }.map(\.0)
  }
}

/// The choice of the tags of a row that fit.
///
/// - Shape: The proposed tags and the first others that fit, then the number of the others; at least one
///   tag, truncated if necessary.
struct TagChoice: Equatable, Sendable {
  /// The tags shown, each with its `#`.
  private(set) var shown: [String] = []
  /// The number of tags that are not shown.
  private(set) var hidden = 0

  /// Chooses tags.
  ///
  /// - Parameters:
  ///   - tags: The tags, the most relevant first.
  ///   - proposed: The tags that rules propose.
  ///   - room: The number of columns available.
  ///   - form: The characters that may be drawn.
  init(_ tags: [String], proposed: [String] = [], room: Int, form: TextForm) {
    let texts = proposed.map { "?" + $0 } + tags.map { "#" + $0 }
    var used = 0
    for (index, text) in texts.enumerated() {
      let behind = texts.count - index - 1
      let width = (used == 0 ? 0 : 1) + DisplayText.columns(of: text, form: form)
      guard used + width + Self.overflowColumns(behind) <= room || index == 0 else {
        hidden = texts.count - index
        return
      }
      shown.append(text)
      used += width
    }
  }

  /// The text after the tags, such as ` +2`; empty when all are shown.
  var overflow: String { hidden == 0 ? "" : " +\(hidden)" }

  /// Returns the columns that the overflow count takes for a number of hidden tags.
  private static func overflowColumns(_ hidden: Int) -> Int {
    hidden == 0 ? 0 : 2 + String(hidden).utf8.count
  }
}

/// The columns of a row's tags.
///
/// - Units: Columns, zero-based.
struct TagPlaces: Equatable, Sendable {
  /// A tag that is shown.
  struct Place: Equatable, Sendable {
    /// The tag; nil for one that is only proposed.
    let tag: String?
    /// The full text of the tag, with its `#`, or its `?` if it is only proposed.
    let text: String
    /// The columns of the tag.
    let columns: Range<Int>
  }

  /// The tags shown, from left to right.
  let shown: [Place]
  /// The number of tags not shown, as text.
  let overflow: String
  /// The column in which the overflow text begins.
  let overflowStart: Int
  /// The first column that the preview must leave free.
  let previewEnd: Int

  /// Places tags so that they end at the last available column.
  ///
  /// - Parameters:
  ///   - tags: The tags, the most relevant first.
  ///   - proposed: The tags that rules propose.
  ///   - room: The number of columns available; 0 when tags are not shown.
  ///   - end: The column after the last available one.
  ///   - form: The characters that may be drawn.
  init(_ tags: [String], proposed: [String], room: Int, end: Int, form: TextForm) {
    guard room > 0, !tags.isEmpty || !proposed.isEmpty else {
      (shown, overflow, overflowStart, previewEnd) = ([], "", end, end)
      return
    }
    let choice = TagChoice(tags, proposed: proposed, room: room, form: form)
    let widths = choice.shown.map { DisplayText.columns(of: $0, form: form) }
    let tagsEnd = end - choice.overflow.utf8.count
    let start = max(end - room, tagsEnd - widths.reduce(-1) { $0 + 1 + $1 })
    var places: [Place] = []
    var next = start
    for (index, text) in choice.shown.enumerated() {
      let columns = next..<max(next, min(tagsEnd, next + widths[index]))
      let tag = index < proposed.count ? nil : tags[index - proposed.count]
      places.append(Place(tag: tag, text: text, columns: columns))
      next = columns.upperBound + 1
    }
    (shown, overflow, overflowStart, previewEnd) = (places, choice.overflow, tagsEnd, start - 2)
  }

  /// Returns the tag at a column.
  func tag(at column: Int) -> String? {
    shown.first { $0.columns.contains(column) }?.tag
  }
}
