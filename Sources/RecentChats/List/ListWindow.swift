import Conversations

/// The selection and the part of the list on the screen.
///
/// The selection is a conversation, not an index, so that it stays the same when rows move.
struct ListWindow: Equatable, Sendable {
  /// The conversation that the keys act on.
  var selection: ConversationID?
  /// The row that the user last moved to; selected again when the filter shows it again.
  private(set) var aim: ConversationID?
  /// The zero-based index of the selection at the last update.
  private(set) var index = 0
  /// The zero-based index of the first row on the screen.
  private(set) var top = 0
  /// The number of rows that fit on the screen.
  private(set) var height = 1

  /// Returns the indices on the screen of a list with that many rows.
  func range(of count: Int) -> Range<Int> {
    let end = min(count, top + height)
    return min(top, end)..<end
  }

  /// Adapts to the number of rows that fit on the screen.
  mutating func resize(to rows: Int, count: Int) {
    height = max(1, rows)
    scroll(count: count)
  }

  /// Selects a row that the user moved to.
  mutating func aim(at id: ConversationID?, at index: Int, count: Int) {
    aim = id
    select(id, at: index, count: count)
  }

  /// Selects a row that took the place of the selected one.
  mutating func select(_ id: ConversationID?, at index: Int, count: Int) {
    selection = id
    self.index = index
    scroll(count: count)
  }

  /// Follows the selected row to another index after the list changed.
  ///
  /// The row stays on its line of the screen, unless the top of the list is shown: there, new rows
  /// must be visible as they arrive.
  mutating func follow(to newIndex: Int, count: Int) {
    if top > 0 { top += newIndex - index }
    index = newIndex
    scroll(count: count)
  }

  private mutating func scroll(count: Int) {
    top = min(max(top, index - height + 1), index)
    top = max(0, min(top, count - height))
  }
}
