import Screen

/// The line in which a filter is typed.
struct FilterPrompt: Sendable {
  /// What is typed.
  let text: String
  /// How many graphemes of it stand left of the cursor.
  let cursor: Int

  private static let label = "/"
  private static let hint = "Enter keep  Esc drop"
  /// Room for typing that the hint does not take.
  private static let least = 24

  /// Draws the prompt.
  ///
  /// - Parameters:
  ///   - frame: Where to.
  ///   - row: The row.
  func draw(on frame: inout Frame, row: Int) {
    let margin = RowLayout.margin(frame.size.columns)
    let end = frame.size.columns - margin
    let start = frame.write(
      Self.label, at: Position(row: row, column: margin), Paint(.promptLabel))
    let hintStart = end - Self.hint.count
    let hasHint = hintStart - start >= Self.least
    let limit = hasHint ? hintStart - 2 : end
    let typed = TypedLine(text, cursor: cursor, columns: limit - start, form: frame.form)
    frame.write(
      typed.visible, at: Position(row: row, column: start), limit: limit, Paint(.promptText))
    if hasHint {
      frame.write(Self.hint, at: Position(row: row, column: hintStart), Paint(.statusHint))
    }
    frame.cursor = Position(row: row, column: min(start + typed.cursorColumn, end - 1))
  }
}
