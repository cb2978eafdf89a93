import Screen

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
