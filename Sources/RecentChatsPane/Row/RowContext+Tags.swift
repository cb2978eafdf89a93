import RecentChats
import Screen

extension RowContext {
  /// Draws the tags at the end of the preview's place.
  ///
  /// - Returns: The first column the preview must leave alone.
  func drawTags(_ row: ChatRow, _ states: PaintStates, on line: inout Line) -> Int {
    let end = layout.preview.upperBound
    guard layout.tagRoom > 0, !row.tags.isEmpty else { return end }
    let choice = TagChoice(mostTelling(row.tags), room: layout.tagRoom, form: form)
    let tagsWidth = choice.shown.reduce(-1) {
      $0 + 1 + DisplayText.columns(of: $1, form: form)
    }
    let overflowWidth = choice.overflow.utf8.count
    let tagsEnd = end - overflowWidth
    let start = max(end - layout.tagRoom, tagsEnd - tagsWidth)
    var next = start
    for tag in choice.shown {
      next = highlight.write(tag, on: &line, at: next, limit: tagsEnd, Paint(.tag, states)) + 1
    }
    line.write(choice.overflow, at: tagsEnd, limit: end, Paint(.tagMore, states))
    return start - 2
  }

  /// The tags the filter found come first: they are why the row is listed.
  private func mostTelling(_ tags: [String]) -> [String] {
    guard !highlight.isEmpty else { return tags }
    return tags.filter { highlight.isFound(in: $0) } + tags.filter { !highlight.isFound(in: $0) }
  }
}
