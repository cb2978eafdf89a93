import Screen

extension Box {
  /// Draws the box over what is there.
  ///
  /// - Parameters:
  ///   - frame: Where to.
  ///   - title: The title.
  ///   - hint: Which key closes the box.
  ///   - glyphs: The signs.
  func draw(on frame: inout Frame, title: String, hint: String, glyphs: GlyphSet) {
    frame.fill(rect, Paint(.overlayText))
    let inner = rect.inset(rows: 0, columns: isBordered ? 2 : 0).columns
    if isBordered { drawBorder(on: &frame, glyphs) }
    drawTitle(title, on: &frame, glyphs)
    var row = rect.origin.row + 1
    for line in shown + foot where row < frame.size.rows {
      line.write(on: &frame[row], at: inner.lowerBound, limit: inner.upperBound)
      row += 1
    }
    drawHint(hint, on: &frame)
    drawMore(beside: title, on: &frame, glyphs)
    for row in rect.rows {
      frame[row].keepColumnsApart(
        at: [rect.columns.lowerBound, inner.upperBound, rect.columns.upperBound])
    }
    // A screen reader reads the title first, and then the line that scrolling brought to the top.
    let read = Position(row: rect.origin.row + (above > 0 ? 1 : 0), column: inner.lowerBound)
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

  private func drawHint(_ hint: String, on frame: inout Frame) {
    guard isBordered, !hint.isEmpty else { return }
    let place = Position(row: rect.rows.upperBound - 1, column: rect.origin.column + 2)
    frame.write(" \(hint) ", at: place, limit: rect.columns.upperBound - 2, Paint(.overlayDim))
  }

  /// Says at the right end of the box's last line how much of the text is out of sight.
  private func drawMore(beside title: String, on frame: inout Frame, _ glyphs: GlyphSet) {
    let text = more(beside: title, glyphs)
    let width = DisplayText.columns(of: text, form: frame.form)
    // Without a border it shares the title's line, so that no line of text is covered.
    let row = isBordered ? rect.rows.upperBound - 1 : rect.origin.row
    let end = rect.columns.upperBound - (isBordered ? 2 : 0)
    frame.write(
      text, at: Position(row: row, column: max(rect.origin.column, end - width)), limit: end,
      Paint(.overlayDim))
  }

  /// How much of the text is out of sight, in words, or in numbers where the title needs the room;
  /// empty when nothing is.
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
