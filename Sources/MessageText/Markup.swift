/// Finds the mark-up in a message, which plain text leaves out.
///
/// Every pass reads a bounded number of scalars, so no message takes long, whatever it contains.
///
/// - Shape: One action for each scalar of the source.
/// - Source: docs/api.md §10, "Text clean-up for one line".
struct Markup {
  /// What becomes of a scalar in plain text.
  enum Action {
    /// It stays.
    case kept
    /// It stays and is not mark-up, because it is inside code.
    case literal
    /// It is left out.
    case dropped
    /// A blank takes its place.
    case blank
  }

  /// The message, or its start.
  let source: [Unicode.Scalar]
  /// Whether the message goes on after `source`.
  let isCut: Bool
  /// The action for each scalar.
  var actions: [Action]

  /// The actions for all scalars of a message.
  static func actions(of source: [Unicode.Scalar], isCut: Bool) -> [Action] {
    var markup = Markup(
      source: source, isCut: isCut, actions: Array(repeating: .kept, count: source.count))
    // Code first: nothing in it is mark-up. Links before emphasis: an address is no emphasis.
    markup.dropFences()
    markup.dropCodeMarks()
    markup.dropQuoteMarks()
    markup.dropTags()
    markup.dropLinks()
    markup.dropEmphasis()
    return markup.actions
  }

  /// Whether mark-up can begin with a scalar; texts without any are not worth a closer look.
  static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "_", "~", "`", "[", "<", ">": true
    default: false
    }
  }

  /// Whether a scalar is there and may be mark-up.
  func isOpen(_ index: Int) -> Bool { source.indices.contains(index) && actions[index] == .kept }

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

  /// Sets the action of a range.
  mutating func mark(_ range: Range<Int>, _ action: Action) {
    for index in range { actions[index] = action }
  }
}

extension Markup {
  /// Drops the `>` before quoted lines.
  mutating func dropQuoteMarks() {
    var isAtStart = true
    for index in source.indices {
      let scalar = source[index]
      if scalar.isLineBreak {
        isAtStart = true
      } else if isAtStart, isQuoteMark(at: index) {
        actions[index] = .blank
      } else if !scalar.isBlank {
        isAtStart = false
      }
    }
  }

  /// A mark is followed by a blank, another mark, or the end of the line.
  private func isQuoteMark(at index: Int) -> Bool {
    guard isOpen(index), source[index] == ">" else { return false }
    guard index + 1 < source.count else { return true }
    return source[index + 1].isBlank || source[index + 1] == ">"
  }
}

extension Markup {
  /// Makes `[text](address)` its text, and `![text](address)` too.
  mutating func dropLinks() {
    var index = 0
    while let open = place(from: index, to: source.count, where: { stands(["["], at: $0) }) {
      index = open + 1
      let end = lineEnd(from: open)
      guard let middle = endOfText(from: open + 1, to: end),
        let close = endOfAddress(from: middle + 2, to: end)
      else { continue }
      actions[open] = .dropped
      mark(middle..<close, .dropped)
      if isImage(at: open) { actions[open - 1] = .dropped }
      index = middle
    }
  }

  /// Where the text of a link ends, if an address follows.
  private func endOfText(from start: Int, to end: Int) -> Int? {
    let edge = place(from: start, to: end) { source[$0] == "]" || stands(["["], at: $0) }
    guard let edge, edge > start, stands(["]", "("], at: edge) else { return nil }
    return edge
  }

  /// The place behind the address; a text that was cut ends it, parentheses in it do not.
  private func endOfAddress(from start: Int, to end: Int) -> Int? {
    var depth = 1
    let close = place(from: start, to: end) { index in
      if source[index] == "(" { depth += 1 }
      if source[index] == ")" { depth -= 1 }
      return depth == 0
    }
    if let close { return close + 1 }
    return isCut && end == source.count ? end : nil
  }

  private func isImage(at open: Int) -> Bool {
    stands(["!"], at: open - 1) && (open == 1 || source[open - 2].isBlank)
  }
}
