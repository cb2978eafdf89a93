import RecentChats
import Screen

/// The rows of the last frame, so that unchanged rows are not drawn again.
struct DrawnRows: Sendable {
  private var context: RowContext?
  private var drawn: [DrawnRow] = []

  /// Draws rows, or reuses their lines from the last frame.
  ///
  /// Only the rows on the screen are cached.
  ///
  /// - Parameters:
  ///   - rows: The rows, from top to bottom.
  ///   - context: The values that all rows depend on.
  /// - Returns: A line for each row.
  mutating func lines(for rows: [ChatRow], in context: RowContext) -> [Line] {
    let known = context == self.context ? drawn : []
    // A scrolled list moves as a whole, so the position of one row predicts that of the next.
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

/// A row and its drawn line.
///
/// A class, because a row contains many strings: keeping it for the next frame then counts one
/// reference instead of a dozen.
final class DrawnRow: Sendable {
  /// The row.
  let row: ChatRow
  /// The drawn line.
  let line: Line

  /// Draws a row.
  init(_ row: ChatRow, in context: RowContext) {
    self.row = row
    line = context.draw(row)
  }
}
