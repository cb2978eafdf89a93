import Screen

/// A box in front of the list: where it stands, and which part of its text is seen.
struct Box: Sendable {
  /// The whole box, its border included.
  let rect: Rect
  /// Whether it has a border; without one the title is the first line.
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

  /// What a border and the blank beside it take, on both sides together.
  private static let frameColumns = 4

  /// Fits a text into a screen.
  ///
  /// - Parameters:
  ///   - content: The text.
  ///   - size: The size of the screen.
  ///   - form: Which characters may be drawn.
  init(_ content: some BoxContent, in size: Size, form: TextForm) {
    isBordered = size.rows >= 8 && size.columns >= 30
    // The header and the status line stay in sight when there is room for a border.
    let room = isBordered ? Rect(size).inset(rows: 1, columns: 0) : Rect(size)
    let aside = isBordered ? Self.frameColumns : 0
    let columns = max(1, min(content.widest, room.size.columns - aside))
    let body = content.body(columns: columns)
    let foot = content.foot(columns: columns)
    let around = isBordered ? 2 : 1
    let free = max(0, room.size.rows - around - foot.count)
    let seen = min(body.count, free)
    // A blank line sets the foot apart when there is room for one.
    let spacer = !foot.isEmpty && seen > 0 && seen < free ? [StyledText.empty] : []
    let below = spacer + foot
    let title = DisplayText.columns(of: content.title, form: form)
    let widest = (body + foot).reduce(title) { max($0, $1.columns(form)) }
    let wished = Size(
      rows: isBordered ? seen + below.count + around : room.size.rows,
      columns: isBordered ? min(columns, max(widest, 16)) + aside : room.size.columns)

    rect = room.centered(wished)
    above = min(max(0, content.scrolled), body.count - seen)
    hidden = body.count - seen - above
    shown = Array(body[above..<(above + seen)])
    self.foot = Array(below.prefix(max(0, rect.size.rows - around - seen)))
    // The title takes the first line, on the border or without one.
    let first = Position(
      row: rect.origin.row + 1 + seen + spacer.count,
      column: rect.origin.column + aside / 2)
    cursor = content.cursor(columns: columns).map {
      Position(row: first.row + $0.row, column: first.column + $0.column)
    }
  }

  /// The number of lines of the text; more than `shown` when it scrolls.
  var lineCount: Int { above + shown.count + hidden }
}
