import Screen

/// A line with parts at the left and parts at the right, of which the less important leave first.
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
    let fitted = fitted(to: end - margin, form)
    var next = margin
    for segment in fitted.left {
      next = segment.text.write(on: &line, at: next, limit: end) + Self.gap
    }
    next = max(margin, end - Self.width(of: fitted.right, form))
    for segment in fitted.right {
      next = segment.text.write(on: &line, at: next, limit: end) + Self.gap
    }
    return line
  }

  private func fitted(to columns: Int, _ form: TextForm) -> SegmentLine {
    var line = self
    while Self.width(of: line.left + line.right, form) > columns, line.dropLeast() {}
    return line
  }

  /// Drops or shortens the least important part; false when only one is left.
  private mutating func dropLeast() -> Bool {
    guard left.count + right.count > 1, let least = (left + right).map(\.rank).min() else {
      return false
    }
    left = left.compactMap { $0.rank == least ? $0.shortened : $0 }
    right = right.compactMap { $0.rank == least ? $0.shortened : $0 }
    return true
  }

  private static func width(of segments: [Segment], _ form: TextForm) -> Int {
    segments.reduce(max(0, segments.count - 1) * gap) { $0 + $1.text.columns(form) }
  }
}
