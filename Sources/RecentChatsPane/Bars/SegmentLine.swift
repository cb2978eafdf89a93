import Screen

/// A line with segments at the left and right that drops the less
/// important ones when space is short.
struct SegmentLine: Hashable, Sendable {
  /// The segments at the left, from left to right.
  var left: [Segment]
  /// The segments at the right, from left to right.
  var right: [Segment]

  /// The number of blanks between two segments.
  static let gap = 2

  /// Draws the line.
  ///
  /// The last remaining segment is truncated if even that does not fit.
  ///
  /// - Parameters:
  ///   - columns: The width of the screen.
  ///   - form: The characters that may be drawn.
  ///   - background: The role of the cells without text.
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

/// A part of the header or status line that is shortened or dropped when space is short.
struct Segment: Hashable, Sendable {
  /// One form of the text.
  struct Form: Hashable, Sendable {
    /// The text.
    let text: StyledText
    /// The order in which forms give way to the next form, or are dropped: the smallest rank first.
    let rank: Int
  }

  /// The forms, from the longest to the shortest; at least one.
  let forms: [Form]

  /// Creates a segment that is shown as a whole or not at all.
  init(_ text: StyledText, rank: Int) {
    forms = [Form(text: text, rank: rank)]
  }

  /// Creates a segment with forms of different lengths.
  ///
  /// A form that equals a later one is left out.
  ///
  /// - Parameters:
  ///   - texts: The texts of the forms, from the longest to the shortest, each
  ///     with its rank; at least one.
  ///   - role: The role of the text.
  init(_ texts: [(text: String, rank: Int)], _ role: Role) {
    precondition(!texts.isEmpty, "a part says something")
    forms = texts.enumerated().compactMap { index, form in
      // Of two equal forms the later one is used: it gives way later.
      texts.dropFirst(index + 1).contains { $0.text == form.text }
        ? nil : Form(text: StyledText(form.text, role), rank: form.rank)
    }
  }

  /// The longest form.
  var text: StyledText { forms[0].text }
}

/// The choice of a form for each segment of a line of limited width.
struct SegmentFit: Sendable {
  private let segments: [Segment]
  /// The index of each segment's form; the number of forms when the segment is dropped.
  private var shown: [Int]
  /// The segments that were shortened or dropped, in order.
  private var steps: [Int] = []

  /// Chooses forms: the least important segment gives way until the rest fits or one is left.
  ///
  /// - Parameters:
  ///   - segments: The segments.
  ///   - columns: The columns available for all of them, including the gaps between them.
  ///   - form: The characters that may be drawn.
  init(_ segments: [Segment], columns: Int, _ form: TextForm) {
    self.segments = segments
    shown = segments.map { _ in 0 }
    while width(form) > columns, let next = weakest { giveWay(next) }
    restore(columns, form)
  }

  /// Returns the texts shown for the given segments, without those that were dropped.
  func texts(_ parts: Range<Int>) -> [StyledText] {
    parts.compactMap { isThere($0) ? segments[$0].forms[shown[$0]].text : nil }
  }

  /// Returns true when any form of a segment is shown.
  func isThere(_ part: Int) -> Bool { shown[part] < segments[part].forms.count }

  /// Returns the columns that texts take side by side.
  static func width(of texts: [StyledText], _ form: TextForm) -> Int {
    texts.reduce(max(0, texts.count - 1) * SegmentLine.gap) { $0 + $1.columns(form) }
  }

  private func width(_ form: TextForm) -> Int {
    Self.width(of: texts(segments.indices), form)
  }

  /// The segment that gives way next; nil when only one is left, in its last form.
  private var weakest: Int? {
    let there = segments.indices.filter(isThere)
    guard let least = there.min(by: { rank($0) < rank($1) }) else { return nil }
    let isLast = there.count == 1 && shown[least] == segments[least].forms.count - 1
    return isLast ? nil : least
  }

  private func rank(_ part: Int) -> Int { segments[part].forms[shown[part]].rank }

  private mutating func giveWay(_ part: Int) {
    shown[part] += 1
    steps.append(part)
  }

  /// Restores segments that were shortened in vain because another one had to be dropped anyway.
  ///
  /// A dropped segment is not restored, so that a narrower line never shows more than a wider one.
  private mutating func restore(_ columns: Int, _ form: TextForm) {
    for part in steps.reversed() where isThere(part) {
      shown[part] -= 1
      if width(form) > columns { shown[part] += 1 }
    }
  }
}
