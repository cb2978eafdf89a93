import Screen

/// A box in front of the list: where it stands, and which part of its text is seen.
struct Box: Sendable {
  /// The whole box, its border included.
  let rect: Rect
  /// Whether it has a border; without one it covers the screen and the title is the first line.
  let isBordered: Bool
  /// The lines that are seen.
  let shown: [StyledText]
  /// The lines below them.
  let foot: [StyledText]
  /// How many lines are hidden above.
  let above: Int
  /// How many lines are hidden below.
  let hidden: Int
  /// Where something is typed, on the screen.
  let cursor: Position?

  /// The smallest screen on which a border is worth its room.
  private static let smallestBordered = Size(rows: 8, columns: 30)
  /// What a border and the blank beside it take, on both sides together.
  private static let frameColumns = 4
  /// The smallest text of a bordered box.
  private static let leastColumns = 16

  /// Fits a text into a screen.
  ///
  /// The border goes when there is little room, or when it would hide what a person must read.
  ///
  /// - Parameters:
  ///   - content: The text.
  ///   - size: The size of the screen.
  ///   - form: Which characters may be drawn.
  init(_ content: some BoxContent, in size: Size, form: TextForm) {
    let smallest = Self.smallestBordered
    if size.rows >= smallest.rows, size.columns >= smallest.columns {
      self.init(content, in: size, form: form, isBordered: true)
      if hidden == 0 || content.scrolls { return }
    }
    self.init(content, in: size, form: form, isBordered: false)
  }

  private init(
    _ content: some BoxContent, in size: Size, form: TextForm, isBordered: Bool
  ) {
    // The header and the status line stay in sight when there is room for a border.
    let room = isBordered ? Rect(size).inset(rows: 1, columns: 0) : Rect(size)
    let aside = isBordered ? Self.frameColumns : 0
    let around = isBordered ? 2 : 1
    let columns = max(1, min(content.widest, room.size.columns - aside))
    let text = BoxText(content, columns: columns, rows: room.size.rows - around)
    // On a border the title has a blank on either side.
    let title = DisplayText.columns(of: content.title, form: form) + (isBordered ? 2 : 0)
    let width = max(text.columns, title, Self.leastColumns)
    let wished = Size(rows: text.rows + around, columns: min(columns, width) + aside)

    self.isBordered = isBordered
    rect = isBordered ? room.centered(wished) : room
    shown = text.shown
    foot = text.foot
    above = text.above
    hidden = text.hidden
    // The title takes the first line, on the border or without one.
    let top = rect.origin.row + 1 + text.rowsAboveFoot
    let left = rect.origin.column + aside / 2
    cursor = content.cursor(columns: columns).map {
      Position(row: top + $0.row, column: left + $0.column)
    }
  }
}
