import Screen

/// Pieces side by side of which those that do not fit are counted.
struct SpanRow: Hashable, Sendable {
  /// The pieces, from left to right.
  var spans: [Span]
  /// Blanks between two of them.
  var gap = 1
  /// The piece that must be seen: pieces in front of it leave when there is no room.
  var chosen: Int?

  /// Writes the pieces that fit, and `+3` for the others.
  ///
  /// - Parameters:
  ///   - line: Where to.
  ///   - column: Where it begins.
  ///   - limit: The first column that must stay untouched.
  func write(on line: inout Line, at column: Int, limit: Int) {
    let widths = spans.map { DisplayText.columns(of: $0.text, form: line.form) }
    var next = column
    for index in first(widths, room: limit - column - 4)..<spans.count {
      let isLast = index == spans.count - 1
      if next > column, next + widths[index] > limit - (isLast ? 0 : 4) {
        line.write("+\(spans.count - index)", at: next, limit: limit, Paint(.tagMore))
        return
      }
      next = line.write(spans[index].text, at: next, limit: limit, spans[index].paint()) + gap
    }
  }

  private func first(_ widths: [Int], room: Int) -> Int {
    guard let chosen, widths.indices.contains(chosen) else { return 0 }
    var first = chosen
    var used = widths[chosen]
    while first > 0, used + gap + widths[first - 1] <= room {
      first -= 1
      used += gap + widths[first]
    }
    return first
  }
}
