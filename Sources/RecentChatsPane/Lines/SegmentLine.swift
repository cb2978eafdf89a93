import Screen

/// A line with parts at the left and parts at the right, of which the less important give way first.
struct SegmentLine: Hashable, Sendable {
  /// The parts at the left, from left to right.
  var left: [Segment]
  /// The parts at the right, from left to right.
  var right: [Segment]

  /// Blanks between two parts.
  static let gap = 2

  /// Draws the line.
  ///
  /// The last part that is left is cut if even that does not fit.
  ///
  /// - Parameters:
  ///   - columns: The width of the screen.
  ///   - form: Which characters may be drawn.
  ///   - background: What the line means where nothing is written.
  /// - Returns: The line.
  func drawn(columns: Int, form: TextForm, background: Role) -> Line {
    var line = Line(columns: columns, form: form)
    line.fill(0..<columns, Paint(background))
    let margin = RowLayout.margin(columns)
    let end = columns - margin
    let fit = SegmentFit(left + right, columns: end - margin, form)
    var next = margin
    for text in fit.texts(0..<left.count) {
      next = text.write(on: &line, at: next, limit: end) + Self.gap
    }
    let atRight = fit.texts(left.count..<(left.count + right.count))
    next = max(margin, end - SegmentFit.width(of: atRight, form))
    for text in atRight {
      next = text.write(on: &line, at: next, limit: end) + Self.gap
    }
    line.keepColumnsApart()
    return line
  }
}
