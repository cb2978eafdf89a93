import Screen

/// Which lines of a box's text are seen when there is room for so many.
struct BoxText: Sendable {
  /// The lines that are seen.
  let shown: [StyledText]
  /// The lines below them, with a blank line in front where there is room for one.
  let foot: [StyledText]
  /// How many lines are hidden above.
  let above: Int
  /// How many lines are hidden below.
  let hidden: Int
  /// How many columns its widest line takes, seen or not.
  let columns: Int
  /// The rows in front of the content's own foot.
  let rowsAboveFoot: Int

  /// Chooses lines; the foot comes before the text.
  ///
  /// - Parameters:
  ///   - content: The text.
  ///   - columns: The width of a line.
  ///   - rows: How many lines there is room for.
  init(_ content: some BoxContent, columns: Int, rows: Int) {
    let body = content.body(columns: columns)
    let foot = content.foot(columns: columns, rows: rows)
    let free = max(0, rows - foot.count)
    let seen = min(body.count, free)
    let spacer = !foot.isEmpty && seen > 0 && seen < free ? [StyledText.empty] : []
    above = min(max(0, content.scrolled), body.count - seen)
    hidden = body.count - seen - above
    shown = Array(body[above..<(above + seen)])
    self.foot = Array((spacer + foot).prefix(max(0, rows - seen)))
    self.columns = foot.reduce(content.width(of: body)) { max($0, $1.columns(content.glyphs.form)) }
    rowsAboveFoot = seen + spacer.count
  }

  /// How many rows it takes.
  var rows: Int { shown.count + foot.count }
}
