import Conversations
import RecentChats
import Screen

/// The rows of the last frame, so that one that did not change is not drawn again.
struct RowMemo: Sendable {
  /// A row and how it was drawn.
  private struct Drawn: Sendable {
    let row: ChatRow
    let line: Line
  }

  private var context: RowContext?
  private var drawn: [ConversationID: Drawn] = [:]

  /// Draws rows, or takes them from the last frame.
  ///
  /// Only what is on the screen is remembered.
  ///
  /// - Parameters:
  ///   - rows: The rows, from top to bottom.
  ///   - context: What they depend on besides themselves.
  /// - Returns: A line for each row.
  mutating func lines(for rows: [ChatRow], in context: RowContext) -> [Line] {
    let known = context == self.context ? drawn : [:]
    self.context = context
    drawn = Dictionary(minimumCapacity: rows.count)
    return rows.map { row in
      let line =
        if let entry = known[row.id], entry.row == row { entry.line } else { context.draw(row) }
      drawn[row.id] = Drawn(row: row, line: line)
      return line
    }
  }
}
