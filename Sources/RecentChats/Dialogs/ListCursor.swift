/// The selected entry of an open list, and the part of the list on the screen.
struct ListCursor: Equatable, Sendable {
  /// The index of the selected entry.
  private(set) var selected = 0
  /// The index of the first line on the screen.
  private(set) var scrolled = 0

  /// Moves by a command in a list with one line per entry.
  ///
  /// - Parameters:
  ///   - command: The command.
  ///   - times: The number that was typed before it.
  ///   - count: The number of entries.
  ///   - limit: The number of lines that do not fit on the screen.
  /// - Returns: False for a command that does not move.
  mutating func move(by command: Command, times: Int?, among count: Int, limit: Int) -> Bool {
    let page = max(1, count - limit)
    let times = max(1, min(times ?? 1, count))
    switch command {
    case .moveDown: select(selected + times, among: count)
    case .moveUp: select(selected - times, among: count)
    case .halfPageDown, .pageDown: select(selected + page, among: count)
    case .halfPageUp, .pageUp: select(selected - page, among: count)
    case .toTop: select(0, among: count)
    case .toBottom: select(count - 1, among: count)
    default: return false
    }
    scroll(among: count, limit: limit)
    return true
  }

  /// Scrolls the selected entry into view in a list with one line per entry.
  mutating func scroll(among count: Int, limit: Int) {
    let shown = max(1, count - limit)
    scrolled = min(max(scrolled, selected - shown + 1), selected)
    scrolled = max(0, min(scrolled, limit))
  }

  /// Selects another entry in a list with two or more lines per entry, and scrolls to it.
  mutating func move(by entries: Int, amongBlocks count: Int, limit: Int) {
    select(selected + entries, among: count)
    // The last one scrolls to the end.
    scrolled = selected == count - 1 ? limit : min(limit, 2 * max(0, selected - 1))
  }

  /// Selects an entry, or the nearest one.
  mutating func select(_ index: Int, among count: Int) { selected = max(0, min(index, count - 1)) }
}
