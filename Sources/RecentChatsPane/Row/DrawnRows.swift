import RecentChats
import Screen

/// The rows of the last frame, so that one that did not change is not drawn again.
struct DrawnRows: Sendable {
  private var context: RowContext?
  private var drawn: [DrawnRow] = []

  /// Draws rows, or takes them from the last frame.
  ///
  /// Only what is on the screen is remembered.
  ///
  /// - Parameters:
  ///   - rows: The rows, from top to bottom.
  ///   - context: What they depend on besides themselves.
  /// - Returns: A line for each row.
  mutating func lines(for rows: [ChatRow], in context: RowContext) -> [Line] {
    let known = context == self.context ? drawn : []
    // A list that scrolled has moved as a whole, so the next row is where the last one suggests.
    var shift = 0
    drawn = rows.enumerated().map { index, row in
      guard let place = Self.place(of: row, in: known, guess: index + shift) else {
        return DrawnRow(row, in: context)
      }
      shift = place - index
      return known[place].row == row ? known[place] : DrawnRow(row, in: context)
    }
    self.context = context
    return drawn.map(\.line)
  }

  private static func place(of row: ChatRow, in known: [DrawnRow], guess: Int) -> Int? {
    if known.indices.contains(guess), known[guess].row.id == row.id { return guess }
    return known.firstIndex { $0.row.id == row.id }
  }
}

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
