/// Finds the mark-up in a message: what of it a plain line leaves out.
///
/// Every pass looks at a bounded number of scalars, so no message takes long, whatever it holds.
///
/// - Shape: One fate for each scalar of the source.
/// - Source: Contract §10, "Text clean-up for one line".
struct Markup {
  /// What a plain line does with a scalar.
  enum Fate {
    /// It stays.
    case kept
    /// It stays, and is no mark-up: it stands in code.
    case literal
    /// It goes.
    case dropped
    /// A blank stands for it.
    case blank
  }

  /// The message, or the start of it.
  let source: [Unicode.Scalar]
  /// Whether the message goes on behind it.
  let isCut: Bool
  /// What becomes of each scalar.
  var fates: [Fate]

  /// Decides what becomes of every scalar.
  static func fates(of source: [Unicode.Scalar], isCut: Bool) -> [Fate] {
    var markup = Markup(
      source: source, isCut: isCut, fates: Array(repeating: .kept, count: source.count))
    // Code first: nothing in it is mark-up. Links before emphasis: an address is no emphasis.
    markup.dropFences()
    markup.dropCodeMarks()
    markup.dropQuoteMarks()
    markup.dropTags()
    markup.dropLinks()
    markup.dropEmphasis()
    return markup.fates
  }

  /// Whether mark-up can begin with a scalar; texts without any are not worth a closer look.
  static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "_", "~", "`", "[", "<", ">": true
    default: false
    }
  }

  /// Whether a scalar is there and may be mark-up.
  func isOpen(_ index: Int) -> Bool { source.indices.contains(index) && fates[index] == .kept }

  /// Whether a mark stands at a place, untouched by another.
  func stands(_ mark: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + mark.count <= source.count else { return false }
    return mark.indices.allSatisfy { source[index + $0] == mark[$0] && isOpen(index + $0) }
  }

  /// The first place from an index on, before an end, that fulfils a condition.
  func place(from start: Int, to end: Int, where matches: (Int) -> Bool) -> Int? {
    var index = start
    while index < end {
      if matches(index) { return index }
      index += 1
    }
    return nil
  }

  /// Where the line ends that an index stands on.
  func lineEnd(from index: Int) -> Int {
    place(from: index, to: source.count) { source[$0].isLineBreak } ?? source.count
  }

  /// Gives a range one fate.
  mutating func mark(_ range: Range<Int>, _ fate: Fate) {
    for index in range { fates[index] = fate }
  }
}
