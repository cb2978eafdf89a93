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
        place.text, on: &line, at: place.columns.lowerBound, limit: places.overflowStart,
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
    let isFound = tags.map { highlight.isFound(in: "#" + $0) }
    let telling = zip(tags, isFound)
    return telling.filter(\.1).map(\.0) + telling.filter { !$0.1 }.map(\.0)
  }
}
