import RecentChats
import Screen
import Wording

/// A one-line prompt in place of the status line, for a filter or a command.
struct LinePrompt: Sendable {
  private let label: String
  private let text: String
  /// The number of graphemes left of the cursor.
  private let cursor: Int
  /// The text that Tab would append.
  private var completion = ""
  /// The note at the right end, shown where there is space.
  private let note: StyledText

  /// True when the note reports a problem.
  private var isProblem = false
  /// True when the note may be cut: a long name is better than none.
  private var isCut = false

  /// The columns for typing that the note does not take.
  private static let least = 24

  /// Creates the prompt for a filter.
  ///
  /// - Parameters:
  ///   - filter: The typed text.
  ///   - cursor: The number of graphemes left of the cursor.
  init(filter: String, cursor: Int) {
    label = "/"
    text = filter
    self.cursor = cursor
    note = StyledText("Enter apply  Esc cancel", .statusHint)
  }

  /// Creates the prompt for a command.
  init(_ prompt: CommandPromptView) {
    label = ":"
    text = prompt.text
    cursor = prompt.cursor
    completion = prompt.completion
    isProblem = prompt.problem != nil
    isCut = isProblem || !prompt.meaning.isEmpty
    note =
      if let problem = prompt.problem {
        StyledText(problem.text, .promptError)
      } else if prompt.meaning.isEmpty {
        StyledText("Tab complete  Enter run  Esc cancel", .statusHint)
      } else {
        StyledText(prompt.meaning, .statusHint)
      }
  }

  /// Draws the prompt.
  ///
  /// - Parameters:
  ///   - frame: The frame to draw on.
  ///   - row: The row.
  func draw(on frame: inout Frame, row: Int) {
    let margin = RowLayout.margin(frame.size.columns)
    let end = frame.size.columns - margin
    frame[row].fill(0..<frame.size.columns, Paint(.promptText))
    let start = frame.write(label, at: Position(row: row, column: margin), Paint(.promptLabel))
    let limit = drawNote(on: &frame[row], from: start, to: end)
    let typed = TypedLine(text, cursor: cursor, columns: limit - start, form: frame.form)
    let next = frame.write(
      typed.visible, at: Position(row: row, column: start), limit: limit, Paint(.promptText))
    if !completion.isEmpty {
      frame.write(
        completion, at: Position(row: row, column: next), limit: limit, Paint(.promptCompletion))
    }
    frame.cursor = Position(row: row, column: min(start + typed.cursorColumn, end - 1))
  }

  /// Draws the note where it leaves enough columns for typing.
  ///
  /// A long problem is truncated; any other note is shown in full or not at all.
  ///
  /// - Returns: The first column that is not for typing.
  private func drawNote(on line: inout Line, from start: Int, to end: Int) -> Int {
    let typed = DisplayText.columns(of: text + completion, form: line.form) + 1
    let room = end - start - max(Self.least, typed) - Self.gap
    let needed = note.columns(line.form)
    guard needed <= room || isCut && room >= Self.least else { return end }
    let column = end - min(needed, room)
    note.write(on: &line, at: column, limit: end)
    return column - Self.gap
  }

  /// The columns between the typed text and the note.
  private static let gap = 2
}

/// A line of typed text, scrolled to the left as far as needed to show the cursor.
struct TypedLine: Hashable, Sendable {
  /// The visible part.
  let visible: String
  /// The number of columns between the start of the visible part and the cursor.
  let cursorColumn: Int

  /// Fits a line into a number of columns.
  ///
  /// - Parameters:
  ///   - text: The whole line.
  ///   - cursor: The number of graphemes left of the cursor.
  ///   - columns: The number of columns available, including the cursor's own cell.
  ///   - form: The characters that may be drawn.
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
