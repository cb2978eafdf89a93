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

/// A part of the header or status line that gives way when there is no room.
struct Segment: Hashable, Sendable {
  /// One way to say it.
  struct Form: Hashable, Sendable {
    /// The words.
    let text: StyledText
    /// How early they give way to the next form, or leave: the smallest first.
    let rank: Int
  }

  /// From the fullest form to the shortest; at least one.
  let forms: [Form]

  /// Makes a part that stays or leaves as a whole.
  init(_ text: StyledText, rank: Int) {
    forms = [Form(text: text, rank: rank)]
  }

  /// Makes a part with forms of different lengths.
  ///
  /// A form that says no less than the one before it is left out.
  ///
  /// - Parameters:
  ///   - texts: What it says, from the fullest to the shortest, each with its rank; at least one.
  ///   - role: What it means.
  init(_ texts: [(text: String, rank: Int)], _ role: Role) {
    precondition(!texts.isEmpty, "a part says something")
    forms = texts.enumerated().compactMap { index, form in
      // Of two equal forms the later one stands: it gives way later.
      texts.dropFirst(index + 1).contains { $0.text == form.text }
        ? nil : Form(text: StyledText(form.text, role), rank: form.rank)
    }
  }

  /// What it says where there is room.
  var text: StyledText { forms[0].text }
}

/// Which form of each part of a line is shown when there is room for so much.
struct SegmentFit: Sendable {
  private let segments: [Segment]
  /// The form of each part; behind the last one when the part has left.
  private var shown: [Int]
  /// Which part gave way, in the order in which they did.
  private var steps: [Int] = []

  /// Chooses forms: what matters least gives way until the rest fits, or one part is left.
  ///
  /// - Parameters:
  ///   - segments: The parts.
  ///   - columns: The room for all of them, with the gaps between them.
  ///   - form: Which characters may be drawn.
  init(_ segments: [Segment], columns: Int, _ form: TextForm) {
    self.segments = segments
    shown = segments.map { _ in 0 }
    while width(form) > columns, let next = weakest { giveWay(next) }
    restore(columns, form)
  }

  /// What is shown of some of the parts.
  func texts(_ parts: Range<Int>) -> [StyledText] {
    parts.compactMap { isThere($0) ? segments[$0].forms[shown[$0]].text : nil }
  }

  /// Whether anything is shown of a part.
  func isThere(_ part: Int) -> Bool { shown[part] < segments[part].forms.count }

  /// How much room texts take side by side.
  static func width(of texts: [StyledText], _ form: TextForm) -> Int {
    texts.reduce(max(0, texts.count - 1) * SegmentLine.gap) { $0 + $1.columns(form) }
  }

  private func width(_ form: TextForm) -> Int {
    Self.width(of: texts(segments.indices), form)
  }

  /// The part that gives way next; nil when it is the last one, in its last form.
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

  /// Takes back what was shortened in vain, because something else had to leave all the same.
  ///
  /// What left does not come back: a line that shows less in less room is one a person can learn.
  private mutating func restore(_ columns: Int, _ form: TextForm) {
    for part in steps.reversed() where isThere(part) {
      shown[part] -= 1
      if width(form) > columns { shown[part] += 1 }
    }
  }
}
