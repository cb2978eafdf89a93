import Screen

/// A line of text in spans of different roles.
struct StyledText: Hashable, Sendable, ExpressibleByArrayLiteral {
  /// The spans, from left to right.
  var spans: [Span]

  init(_ spans: [Span]) { self.spans = spans }

  init(_ text: String, _ role: Role) { spans = [Span(text, role)] }

  init(arrayLiteral spans: Span...) { self.spans = spans }

  /// An empty line.
  static let empty = StyledText([])

  /// Returns the number of columns without truncation.
  func columns(_ form: TextForm) -> Int {
    spans.reduce(0) { $0 + DisplayText.columns(of: $1.text, form: form) }
  }

  /// Writes the spans one after the other.
  ///
  /// - Parameters:
  ///   - line: The line to write on.
  ///   - column: The first column of the text.
  ///   - limit: The first column that must not be changed.
  ///   - states: The states of the line.
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

/// A piece of text of one role.
struct Span: Hashable, Sendable {
  /// The text; it may contain anything, drawing makes it safe.
  var text: String
  /// The role of the text.
  var role: Role
  /// True when it is highlighted as the chosen one among its neighbours.
  var isChosen = false

  init(_ text: String, _ role: Role, isChosen: Bool = false) {
    self.text = text
    self.role = role
    self.isChosen = isChosen
  }

  /// Returns the paint of the span in a line with the given states.
  func paint(_ states: PaintStates = []) -> Paint {
    Paint(role, isChosen ? states.union(.selected) : states)
  }
}

/// Spans side by side, with a count of those that do not fit.
struct SpanRow: Hashable, Sendable {
  /// The spans, from left to right.
  var spans: [Span]
  /// The number of blanks between two spans.
  var gap = 1
  /// The span that must be visible: spans before it are dropped when space is short.
  var chosen: Int?

  /// Writes the spans that fit, and a count such as `+3` for the others.
  ///
  /// - Parameters:
  ///   - line: The line to write on.
  ///   - column: The first column of the spans.
  ///   - limit: The first column that must not be changed.
  func write(on line: inout Line, at column: Int, limit: Int) {
    let widths = spans.map { DisplayText.columns(of: $0.text, form: line.form) }
    var next = column
    for index in first(widths, room: limit - column - 4)..<spans.count {
      let isLast = index == spans.count - 1
      if next > column, next + widths[index] > limit - (isLast ? 0 : 4) {
        line.write("+\(spans.count - index)", at: next, limit: limit, Paint(.promptCompletion))
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

/// A text in a column of a given width, truncated with a mark if necessary.
struct CutText: Hashable, Sendable {
  /// The text.
  let text: String
  /// The number of columns of the text.
  let columns: Int

  /// Fits a text into a column.
  ///
  /// - Parameters:
  ///   - whole: The text; it may contain anything, drawing makes it safe.
  ///   - room: The width of the column.
  ///   - form: The characters that may be drawn.
  init(_ whole: String, columns room: Int, form: TextForm) {
    let wholeColumns = DisplayText.columns(of: whole, form: form)
    guard wholeColumns > room else {
      (text, columns) = (whole, wholeColumns)
      return
    }
    var kept = ""
    var used = 0
    // The mark takes a column, so a character that reaches the last one is left out.
    for character in whole {
      let width = DisplayText.columns(of: String(character), form: form)
      guard used + width < room else { break }
      kept.append(character)
      used += width
    }
    if room > 0 { kept.unicodeScalars.append(form.cutMark) }
    text = kept
    columns = room > 0 ? used + 1 : 0
  }

  /// Returns the text padded with blanks to the end of its column.
  func padded(to room: Int) -> String {
    text + String(repeating: " ", count: max(0, room - columns))
  }
}

/// A label at the left and a text beside it, each wrapped to its own width.
struct LabelledText: Hashable, Sendable {
  /// The lines, from top to bottom.
  let lines: [StyledText]

  /// Wraps the label and the text into lines.
  ///
  /// - Parameters:
  ///   - label: The label at the left.
  ///   - text: The text beside it.
  ///   - labelColumns: The width of the label, without the blanks after it.
  ///   - gap: The number of blanks after the label.
  ///   - columns: The total width.
  ///   - form: The characters that may be drawn.
  init(
    _ label: Span, _ text: Span, labelColumns: Int, gap: Int, columns: Int, form: TextForm
  ) {
    let left = WrappedText(label.text, columns: labelColumns, form: form).lines
    let right = WrappedText(text.text, columns: columns - labelColumns - gap, form: form).lines
    lines = (0..<max(left.count, right.count)).map { row in
      let start = row < left.count ? left[row] : ""
      let padding = labelColumns + gap - DisplayText.columns(of: start, form: form)
      return [
        Span(start + String(repeating: " ", count: max(0, padding)), label.role),
        Span(row < right.count ? right[row] : "", text.role),
      ]
    }
  }
}
