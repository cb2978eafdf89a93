import Conversations

/// What part of the list is on the screen, and what the keys act on.
///
/// The selection is a conversation, never a place: rows that move do not move what a person aims at.
struct ListWindow: Equatable, Sendable {
  /// What the keys act on.
  var selection: ConversationID?
  /// What the person last went to themselves; found again when the filter shows it again.
  private(set) var aim: ConversationID?
  /// The place of the selection when the list was last looked at, zero-based.
  private(set) var index = 0
  /// The place of the first row on the screen, zero-based.
  private(set) var top = 0
  /// How many rows fit on the screen.
  private(set) var height = 1

  /// The places on the screen, given how many rows there are.
  func range(of count: Int) -> Range<Int> {
    let end = min(count, top + height)
    return min(top, end)..<end
  }

  /// Another number of rows fits on the screen.
  mutating func resize(to rows: Int, count: Int) {
    height = max(1, rows)
    scroll(count: count)
  }

  /// The person moved to a row.
  mutating func aim(at id: ConversationID?, at index: Int, count: Int) {
    aim = id
    select(id, at: index, count: count)
  }

  /// A row took the place of the one that was selected.
  mutating func select(_ id: ConversationID?, at index: Int, count: Int) {
    selection = id
    self.index = index
    scroll(count: count)
  }

  /// The list changed and the selected row stands at another place.
  ///
  /// The row stays on its line of the screen, unless the top of the list is shown: there new rows
  /// must be seen to arrive.
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
