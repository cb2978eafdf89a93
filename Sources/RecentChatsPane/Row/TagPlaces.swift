import Screen

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
