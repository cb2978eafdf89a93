import Screen

/// Pieces of text that follow each other on one line.
struct StyledText: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The pieces, from left to right.
  var spans: [Span]

  init(_ spans: [Span]) { self.spans = spans }

  init(_ text: String, _ role: Role) { spans = [Span(text, role)] }

  init(arrayLiteral spans: Span...) { self.spans = spans }

  /// A line with nothing on it.
  static let empty = StyledText([])

  /// How many columns it takes when nothing is cut.
  func columns(_ form: TextForm) -> Int {
    spans.reduce(0) { $0 + DisplayText.columns(of: $1.text, form: form) }
  }

  /// Writes the pieces one after the other.
  ///
  /// - Parameters:
  ///   - line: Where to.
  ///   - column: Where it begins.
  ///   - limit: The first column that must stay untouched.
  ///   - states: What is going on with the line.
  /// - Returns: The first free column.
  @discardableResult
  func write(on line: inout Line, at column: Int, limit: Int, states: PaintStates = []) -> Int {
    var next = column
    for span in spans where next < limit {
      next = line.write(span.text, at: next, limit: limit, span.paint(states))
    }
    return next
  }
}
