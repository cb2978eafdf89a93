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

/// A piece of text of one role.
struct Span: Hashable, Sendable {
  /// The text; it may hold anything, drawing makes it safe.
  var text: String
  /// What it means.
  var role: Role
  /// Whether it is set apart as the chosen one among its neighbours.
  var isChosen = false

  init(_ text: String, _ role: Role, isChosen: Bool = false) {
    self.text = text
    self.role = role
    self.isChosen = isChosen
  }

  /// How it is painted in a line with the given states.
  func paint(_ states: PaintStates = []) -> Paint {
    Paint(role, isChosen ? states.union(.selected) : states)
  }
}

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

/// A text in a column of a given width: whole, or cut with a mark.
struct CutText: Hashable, Sendable {
  /// The text.
  let text: String
  /// How many columns it takes.
  let columns: Int

  /// Fits a text into a column.
  ///
  /// - Parameters:
  ///   - whole: The text; it may hold anything, drawing makes it safe.
  ///   - room: The width of the column.
  ///   - form: Which characters may be drawn.
  init(_ whole: String, columns room: Int, form: TextForm) {
    let wholeColumns = DisplayText.columns(of: whole, form: form)
    guard wholeColumns > room else {
      (text, columns) = (whole, wholeColumns)
      return
    }
    var kept = ""
    var used = 0
    // The mark takes a column, so what reaches the last one goes.
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

  /// The text with blanks behind it, up to the end of its column.
  func padded(to room: Int) -> String {
    text + String(repeating: " ", count: max(0, room - columns))
  }
}

/// A label at the left and a text beside it, each broken into lines of its own width.
struct LabelledText: Hashable, Sendable {
  /// The lines, from top to bottom.
  let lines: [StyledText]

  /// Breaks both into lines.
  ///
  /// - Parameters:
  ///   - label: What stands at the left.
  ///   - text: What stands beside it.
  ///   - labelColumns: The width of the label, the blanks behind it not included.
  ///   - gap: The blanks behind the label.
  ///   - columns: The width of the whole.
  ///   - form: Which characters may be drawn.
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
