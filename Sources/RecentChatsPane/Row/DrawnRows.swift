import Queries
import RecentChats
import Screen

/// The rows of the last frame, so that unchanged rows are not drawn again.
///
/// The line of a row depends on its chat, its number, its marks, and the `Key`.
struct DrawnRows: Sendable {
  /// Everything that the lines of all rows depend on.
  struct Key: Equatable, Sendable {
    let columns: Int
    let numberColumns: Int
    let order: [ListColumn]?
    let matching: QueryHighlights
    let isStale: Bool
    let tagStyles: TagStyles

    init(_ viewModel: RecentChatsViewModel, columns: Int, tagStyles: TagStyles) {
      self.columns = columns
      self.tagStyles = tagStyles
      numberColumns = viewModel.numberColumns
      order = viewModel.columns
      matching = viewModel.matching
      isStale = viewModel.isStale
    }
  }

  private var context = Remembered<Key, RowContext>()
  private var drawn: [DrawnRow] = []
  /// The selected row of the last frame, and its line.
  private var selected: (row: DrawnRow, line: Line)?

  /// Draws rows, or reuses their lines from the last frame.
  ///
  /// Only the rows on the screen are cached.
  ///
  /// - Parameters:
  ///   - rows: The rows, from top to bottom.
  ///   - key: The values that all rows depend on.
  ///   - makeContext: Computes from them what drawing a row needs.
  /// - Returns: A line for each row.
  mutating func lines(
    for rows: ArraySlice<ChatRow>, _ key: Key, makeContext: () -> RowContext
  ) -> [Line] {
    if !context.isValid(for: key) { (drawn, selected) = ([], nil) }
    let context = context.value(for: key, make: makeContext)
    if !isWhole(rows) { draw(rows, in: context) }
    var lines = drawn.map(\.line)
    for (index, row) in rows.enumerated() where row.isSelected {
      lines[index] = line(ofSelected: drawn[index], in: context)
    }
    return lines
  }

  /// Returns true when the rows are those of the last frame, whichever is selected.
  private func isWhole(_ rows: ArraySlice<ChatRow>) -> Bool {
    drawn.count == rows.count && zip(drawn, rows).allSatisfy { $0.isLine(of: $1) }
  }

  private mutating func draw(_ rows: ArraySlice<ChatRow>, in context: RowContext) {
    let known = drawn
    // A scrolled list moves as a whole, so the position of one row predicts that of the next.
    var shift = 0
    drawn = rows.enumerated().map { index, row in
      let place = Self.place(of: row, in: known, guess: index + shift)
      if let place { shift = place - index }
      let kept = place.flatMap { known[$0].isLine(of: row) ? known[$0] : nil }
      return kept ?? DrawnRow(row, in: context)
    }
  }

  private mutating func line(ofSelected row: DrawnRow, in context: RowContext) -> Line {
    if let selected, selected.row === row { return selected.line }
    let line = context.select(row.line, isMarked: row.row.isMarked)
    selected = (row, line)
    return line
  }

  private static func place(of row: ChatRow, in known: [DrawnRow], guess: Int) -> Int? {
    if known.indices.contains(guess), known[guess].isLine(of: row) { return guess }
    return known.firstIndex { $0.row.id == row.id }
  }
}

/// A row and its line while another one is selected.
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

  /// Returns true when a row has the same line while another one is selected.
  func isLine(of row: ChatRow) -> Bool {
    self.row.number == row.number && self.row.isMarked == row.isMarked
      && self.row.isDimmed == row.isDimmed && self.row.isMuted == row.isMuted
      && self.row.waiting == row.waiting
      && self.row.showsChat(of: row)
  }
}
