import Screen

/// An overlay's place on the screen and the part of its text that is visible.
struct OverlayFrame: Sendable {
  /// The whole box, including its border.
  let rect: Rect
  /// True when the box has a border; without one it covers the screen and
  /// the title is the first line.
  let isBordered: Bool
  /// The visible lines of the text.
  let shown: [StyledText]
  /// The lines below them.
  let foot: [StyledText]
  /// The number of lines hidden above.
  let above: Int
  /// The number of lines hidden below.
  let hidden: Int
  /// The index of the visible line that a screen reader is to read; nil for the title or the top.
  let selectedRow: Int?
  /// The screen position of the text cursor, if the overlay has one.
  let cursor: Position?

  /// The smallest screen on which a border is drawn.
  private static let smallestBordered = Size(rows: 8, columns: 30)
  /// The columns of a border and the blank beside it, on both sides together.
  private static let frameColumns = 4
  /// The minimum text width of a bordered box.
  private static let leastColumns = 16

  /// Lays out a text on a screen.
  ///
  /// The border is omitted on a small screen, or when it would hide text that the user must read.
  ///
  /// - Parameters:
  ///   - content: The text.
  ///   - size: The size of the screen.
  ///   - form: The characters that may be drawn.
  init(_ content: some OverlayContent, in size: Size, form: TextForm) {
    let smallest = Self.smallestBordered
    if size.rows >= smallest.rows, size.columns >= smallest.columns {
      self.init(content, in: size, form: form, isBordered: true)
      if hidden == 0 || content.scrolls { return }
    }
    self.init(content, in: size, form: form, isBordered: false)
  }

  private init(
    _ content: some OverlayContent, in size: Size, form: TextForm, isBordered: Bool
  ) {
    // With a border, the header and the status line stay visible.
    let room = isBordered ? Rect(size).inset(rows: 1, columns: 0) : Rect(size)
    let aside = isBordered ? Self.frameColumns : 0
    let around = isBordered ? 2 : 1
    let columns = max(1, min(content.widest, room.size.columns - aside))
    let text = OverlayText(content, columns: columns, rows: room.size.rows - around)
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
    selectedRow = content.selectedLine.map { $0 - text.above }
      .flatMap { text.shown.indices.contains($0) ? $0 : nil }
    // The title occupies the first line, with or without a border.
    let top = rect.origin.row + 1 + text.rowsAboveFoot
    let left = rect.origin.column + aside / 2
    cursor = content.cursor(columns: columns).map {
      Position(row: top + $0.row, column: left + $0.column)
    }
  }
}

extension OverlayFrame {
  /// Draws the box over the current contents.
  ///
  /// - Parameters:
  ///   - frame: The frame to draw on.
  ///   - title: The title.
  ///   - hint: The keys of the box with their effects, the most important first.
  ///   - glyphs: The glyphs.
  func draw(on frame: inout Frame, title: String, hint: [String], glyphs: GlyphSet) {
    frame.fill(rect, Paint(.overlayText))
    let inner = rect.inset(rows: 0, columns: isBordered ? 2 : 0).columns
    if isBordered { drawBorder(on: &frame, glyphs) }
    drawTitle(title, on: &frame, glyphs)
    var row = rect.origin.row + 1
    for line in shown + foot where row < frame.size.rows {
      line.write(on: &frame[row], at: inner.lowerBound, limit: inner.upperBound)
      row += 1
    }
    drawHint(hint, beside: more(beside: title, glyphs), on: &frame)
    drawMore(beside: title, on: &frame, glyphs)
    for row in rect.rows {
      frame[row].keepColumnsApart(
        at: [rect.columns.lowerBound, inner.upperBound, rect.columns.upperBound])
    }
    // A screen reader reads the title first, and after scrolling the first visible line.
    let line = selectedRow.map { $0 + 1 } ?? (above > 0 ? 1 : 0)
    let read = Position(row: rect.origin.row + line, column: inner.lowerBound)
    frame.cursor = cursor ?? read
  }

  private func drawBorder(on frame: inout Frame, _ glyphs: GlyphSet) {
    let paint = Paint(.border)
    let (left, right) = (rect.columns.lowerBound, rect.columns.upperBound - 1)
    let (top, bottom) = (rect.rows.lowerBound, rect.rows.upperBound - 1)
    for row in [top, bottom] {
      let edge = String(repeating: glyphs[.horizontal], count: rect.size.columns)
      frame.write(edge, at: Position(row: row, column: left), limit: right + 1, paint)
    }
    for row in (top + 1)..<max(top + 1, bottom) {
      frame.write(glyphs[.vertical], at: Position(row: row, column: left), paint)
      frame.write(glyphs[.vertical], at: Position(row: row, column: right), paint)
    }
    let corners: [(Glyph, Int, Int)] = [
      (.topLeft, top, left), (.topRight, top, right), (.bottomLeft, bottom, left),
      (.bottomRight, bottom, right),
    ]
    for (glyph, row, column) in corners {
      frame.write(glyphs[glyph], at: Position(row: row, column: column), paint)
    }
  }

  private func drawTitle(_ title: String, on frame: inout Frame, _ glyphs: GlyphSet) {
    let start = rect.origin.column + (isBordered ? 2 : 0)
    let text = isBordered ? " \(title) " : title
    let taken =
      isBordered ? 2 : DisplayText.columns(of: more(beside: title, glyphs), form: frame.form)
    frame.write(
      text, at: Position(row: rect.origin.row, column: start),
      limit: rect.columns.upperBound - taken, Paint(.overlayTitle))
  }

  /// Draws the keys on the box's last line; those that the number of hidden lines leaves no space for
  /// are dropped from the end.
  private func drawHint(_ hint: [String], beside more: String, on frame: inout Frame) {
    guard isBordered, !hint.isEmpty else { return }
    let place = Position(row: rect.rows.upperBound - 1, column: rect.origin.column + 2)
    let limit = rect.columns.upperBound - 2
    let room = limit - place.column - 2 - DisplayText.columns(of: more, form: frame.form)
    var keys = hint
    while keys.count > 1,
      DisplayText.columns(of: keys.joined(separator: "  "), form: frame.form) > room
    {
      keys.removeLast()
    }
    frame.write(" \(keys.joined(separator: "  ")) ", at: place, limit: limit, Paint(.overlayDim))
  }

  /// Draws the number of hidden lines at the right end of the box's last line.
  private func drawMore(beside title: String, on frame: inout Frame, _ glyphs: GlyphSet) {
    let text = more(beside: title, glyphs)
    let width = DisplayText.columns(of: text, form: frame.form)
    // Without a border it shares the line of the title, so that it covers no line of text.
    let row = isBordered ? rect.rows.upperBound - 1 : rect.origin.row
    let end = rect.columns.upperBound - (isBordered ? 2 : 0)
    frame.write(
      text, at: Position(row: row, column: max(rect.origin.column, end - width)), limit: end,
      Paint(.overlayDim))
  }

  /// Returns the number of hidden lines as text, shortened where the title needs the columns;
  /// empty when no line is hidden.
  private func more(beside title: String, _ glyphs: GlyphSet) -> String {
    guard above + hidden > 0 else { return "" }
    let parts = [(Glyph.up, above), (Glyph.down, hidden)].filter { $0.1 > 0 }
      .map { "\(glyphs[$0.0]) \($0.1)" }
    let whole = " \(parts.joined(separator: "  ")) more "
    let needed =
      DisplayText.columns(of: title, form: glyphs.form)
      + DisplayText.columns(of: whole, form: glyphs.form)
    let isCrowded = !isBordered && needed > rect.size.columns
    return isCrowded ? " \(parts.joined(separator: " "))" : whole
  }
}

/// The lines of an overlay's text that are visible in a given number of rows.
struct OverlayText: Sendable {
  /// The visible lines of the text.
  let shown: [StyledText]
  /// The lines below them, preceded by a blank line where there is space for one.
  let foot: [StyledText]
  /// The number of lines hidden above.
  let above: Int
  /// The number of lines hidden below.
  let hidden: Int
  /// The columns of the widest line, visible or not.
  let columns: Int
  /// The number of rows before the content's own foot.
  let rowsAboveFoot: Int

  /// Chooses lines; the foot takes precedence over the text.
  ///
  /// - Parameters:
  ///   - content: The text.
  ///   - columns: The width of a line.
  ///   - rows: The number of lines available.
  init(_ content: some OverlayContent, columns: Int, rows: Int) {
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

  /// The number of rows used.
  var rows: Int { shown.count + foot.count }
}
