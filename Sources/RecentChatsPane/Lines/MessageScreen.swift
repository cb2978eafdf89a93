import Screen

/// A text in the middle of the screen, in place of rows.
struct MessageScreen: Sendable {
  /// The headline.
  let title: String
  /// The text.
  let lines: [String]

  /// The widest line that still reads well.
  private static let widest = 72

  /// Draws it.
  ///
  /// - Parameters:
  ///   - frame: Where to.
  ///   - rect: The place of the list.
  func draw(on frame: inout Frame, in rect: Rect) {
    let columns = min(Self.widest, rect.size.columns - 2 * RowLayout.margin(rect.size.columns))
    var content = wrapped(title, .messageTitle, columns, frame.form)
    let text = lines.flatMap { wrapped($0, .messageText, columns, frame.form) }
    if !text.isEmpty {
      // The blank line is the first thing to go when there is no room.
      if content.count + text.count < rect.size.rows { content.append(.empty) }
      content += text
    }
    // A little above the middle, where the eye looks first.
    let top = rect.origin.row + max(0, (rect.size.rows - content.count) * 2 / 5)
    for (row, line) in content.prefix(rect.size.rows).enumerated() {
      let width = line.columns(frame.form)
      let start = rect.origin.column + max(0, (rect.size.columns - width) / 2)
      line.write(on: &frame[top + row], at: start, limit: rect.columns.upperBound)
    }
  }

  private func wrapped(
    _ text: String, _ role: Role, _ columns: Int, _ form: TextForm
  ) -> [StyledText] {
    WrappedText(text, columns: columns, form: form).lines
      .map { StyledText($0, role) }
  }
}
