import Conversations

/// The selection and the part of the list on the screen.
///
/// The selection is a conversation, not an index, so it is stable when rows move. Moving rows may
/// take it out of the window; keys that make a change then ask first.
struct ListWindow: Equatable, Sendable {
  /// The conversation that the keys act on.
  private(set) var selection: ConversationID?
  /// The row that the user last moved to; selected again when the filter shows it again.
  private(set) var aim: ConversationID?
  /// True when the selected row replaced one that left the list, so that the user did not choose
  /// it.
  private(set) var isSubstitute = false
  /// The zero-based index of the selection at the last update.
  private(set) var index = 0
  /// The zero-based index of the first row on the screen.
  private(set) var top = 0
  /// The number of rows that fit on the screen; 1 while it is unknown.
  private(set) var height = 1
  /// True when there is a screen; without one every row counts as visible.
  private(set) var hasScreen = false

  /// True when the selected row is on the screen.
  var isSelectionVisible: Bool { !hasScreen || (top..<(top + height)).contains(index) }

  /// True when the user has chosen the selected row and can see it.
  var isAimed: Bool { isSelectionVisible && !isSubstitute }

  /// Returns the indices on the screen of a list with that many rows.
  func range(of count: Int) -> Range<Int> {
    let end = min(count, top + height)
    return min(top, end)..<end
  }

  /// Adapts to the number of rows that fit on the screen and keeps a visible selected row visible.
  mutating func resize(to rows: Int, count: Int) {
    let wasVisible = isSelectionVisible
    height = max(1, rows)
    hasScreen = true
    if wasVisible { showSelection() }
    fit(count)
  }

  /// Copies the screen of another window.
  mutating func adoptScreen(of former: ListWindow) {
    (height, hasScreen) = (former.height, former.hasScreen)
  }

  /// Adapts to the screen of the window that it replaces.
  mutating func take(screenOf former: ListWindow, count: Int) {
    if former.hasScreen { resize(to: former.height, count: count) } else { fit(count) }
  }

  /// Selects a row that the user moved to.
  mutating func aim(at id: ConversationID?, at index: Int, count: Int) {
    aim = id
    select(id, at: index, count: count)
  }

  /// Selects a row and scrolls it into view.
  mutating func select(_ id: ConversationID?, at index: Int, count: Int) {
    (selection, self.index, isSubstitute) = (id, index, false)
    showSelection()
    fit(count)
  }

  /// Selects the row that replaced one that left the list, without scrolling.
  mutating func substitute(_ id: ConversationID?, at index: Int, count: Int) {
    (selection, self.index, isSubstitute) = (id, index, true)
    fit(count)
  }

  /// Follows the selected row to another index, without scrolling.
  mutating func follow(to newIndex: Int, count: Int) {
    index = newIndex
    fit(count)
  }

  /// Scrolls to a row without selecting one.
  mutating func scroll(to newTop: Int, count: Int) {
    top = newTop
    fit(count)
  }

  /// Returns the start index of a move: that of the selection or, if it is outside the window, of
  /// the row next to the window, so that the move ends inside it.
  func start(ofMoveDown isDown: Bool, count: Int) -> Int {
    if isSelectionVisible { return index }
    return isDown ? top - 1 : min(count, top + height)
  }

  private mutating func showSelection() { top = min(max(top, index - height + 1), index) }

  private mutating func fit(_ count: Int) { top = max(0, min(top, count - height)) }
}
