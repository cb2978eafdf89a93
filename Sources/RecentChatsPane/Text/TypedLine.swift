import RecentChats
import Screen

/// A line that is being typed, moved to the left as far as needed to show the cursor.
struct TypedLine: Hashable, Sendable {
  /// The part that is shown.
  let visible: String
  /// How many columns lie between the start of the visible part and the cursor.
  let cursorColumn: Int

  /// Fits a line into a room.
  ///
  /// - Parameters:
  ///   - text: The whole line.
  ///   - cursor: How many graphemes stand left of the cursor.
  ///   - columns: How much room there is, the cursor's own cell included.
  ///   - form: Which characters may be drawn.
  init(_ text: String, cursor: Int, columns: Int, form: TextForm) {
    var before = text.prefix(max(0, cursor))
    var width = DisplayText.columns(of: before, form: form)
    while width > max(0, columns - 1), let first = before.first {
      width -= DisplayText.columns(of: String(first), form: form)
      before = before.dropFirst()
    }
    cursorColumn = max(0, width)
    visible = String(before) + String(text.dropFirst(max(0, cursor)))
  }
}
