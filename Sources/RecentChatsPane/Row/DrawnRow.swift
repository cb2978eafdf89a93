import RecentChats
import Screen

/// A row and how it was drawn.
///
/// A class, because a row holds many strings: keeping it for the next frame then counts one reference
/// in place of a dozen.
final class DrawnRow: Sendable {
  /// The row.
  let row: ChatRow
  /// How it was drawn.
  let line: Line

  /// Draws a row.
  init(_ row: ChatRow, in context: RowContext) {
    self.row = row
    line = context.draw(row)
  }
}
