import Queries
import RecentChats
import Screen
import Wording

/// The prompt in which a query is typed: the line, and below it the number of matches, or the error
/// with a `^` at its place.
struct QueryPrompt: Sendable {
  private let prompt: QueryPromptView

  init(_ prompt: QueryPromptView) { self.prompt = prompt }

  /// Returns the number of rows of the prompt when there is space for all.
  ///
  /// An error that does not fit beside its mark has rows of its own below it.
  static func rows(for prompt: QueryPromptView, columns: Int) -> Int {
    guard let error = prompt.error else { return 2 }
    let margin = RowLayout.margin(columns)
    let length = error.sentence.count
    let mark = min(margin + 1 + error.place.lowerBound, columns - margin - 1)
    if length <= max(columns - margin - mark - 2, mark - 1 - margin) { return 2 }
    return length <= columns - 2 * margin ? 3 : 4
  }

  /// Draws the prompt.
  ///
  /// - Parameters:
  ///   - frame: The frame to draw on.
  ///   - rows: The rows of the prompt.
  func draw(on frame: inout Frame, rows: Range<Int>) {
    let margin = RowLayout.margin(frame.size.columns)
    let area = margin..<(frame.size.columns - margin)
    for row in rows { frame[row].fill(0..<frame.size.columns, Paint(.promptText)) }
    let mark = drawLine(on: &frame, row: rows.lowerBound, in: area)
    let below = rows.dropFirst()
    guard let first = below.first else { return }
    guard let error = prompt.error else { return drawCount(on: &frame[first], in: area) }
    if below.count > 1 {
      frame[first].write("^", at: mark, limit: area.upperBound, Paint(.promptError))
      let lines = WrappedText(error.sentence, columns: area.count, form: frame.form).lines
      for (row, line) in zip(below.dropFirst(), lines) {
        frame[row].write(line, at: area.lowerBound, limit: area.upperBound, Paint(.promptError))
      }
    } else {
      draw(error.sentence, beside: mark, on: &frame[first], in: area)
    }
  }

  /// Draws the typed text, and returns the column of the error, or of the cursor.
  private func drawLine(on frame: inout Frame, row: Int, in area: Range<Int>) -> Int {
    let start = frame.write(
      "\\", at: Position(row: row, column: area.lowerBound), Paint(.promptLabel))
    let limit = area.upperBound
    let typed = TypedLine(
      prompt.text, cursor: prompt.cursor, columns: limit - start, form: frame.form)
    let next = frame.write(
      typed.visible, at: Position(row: row, column: start), limit: limit, Paint(.promptText))
    frame.write(
      prompt.completion, at: Position(row: row, column: next), limit: limit,
      Paint(.promptCompletion))
    frame.cursor = Position(row: row, column: min(start + typed.cursorColumn, limit - 1))
    guard let error = prompt.error else { return start + typed.cursorColumn }
    let hidden = prompt.text.count - typed.visible.count
    let place = max(0, error.place.lowerBound - hidden)..<max(0, error.place.upperBound - hidden)
    let column =
      start + DisplayText.columns(of: typed.visible.prefix(place.lowerBound), form: frame.form)
    frame.write(
      String(typed.visible.prefix(place.upperBound).dropFirst(place.lowerBound)),
      at: Position(row: row, column: column), limit: limit, Paint(.promptError))
    return min(column, limit - 1)
  }

  /// Draws an error to the right of its mark or, where that leaves too little space, to the left.
  private func draw(
    _ sentence: String, beside mark: Int, on line: inout Line, in area: Range<Int>
  ) {
    let paint = Paint(.promptError)
    line.write("^", at: mark, limit: area.upperBound, paint)
    let width = DisplayText.columns(of: sentence, form: line.form)
    let left = mark - 1 - area.lowerBound
    let right = area.upperBound - mark - 2
    if width <= right || right >= left {
      line.write(sentence, at: mark + 2, limit: area.upperBound, paint)
    } else {
      line.write(sentence, at: max(area.lowerBound, mark - 1 - width), limit: mark - 1, paint)
    }
  }

  /// Draws the number of matches, and the keys where there is space.
  private func drawCount(on line: inout Line, in area: Range<Int>) {
    let hint = StyledText("Tab complete  Enter apply  Esc cancel", .statusHint)
    let forms = prompt.foundForms
    let count = forms.first { $0.count <= area.count } ?? ""
    let next = line.write(count, at: area.lowerBound, limit: area.upperBound, Paint(.promptLabel))
    let start = area.upperBound - hint.columns(line.form)
    if start >= next + 2 { hint.write(on: &line, at: start, limit: area.upperBound) }
  }
}
