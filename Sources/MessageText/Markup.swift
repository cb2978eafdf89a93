/// The markup in a message, which plain text leaves out.
///
/// Every pass reads a bounded number of scalars, so the time is limited for any message.
///
/// - Shape: One action for each scalar of the source.
/// - Source: docs/api.md §10, "Text clean-up for one line".
struct Markup {
  /// The treatment of a scalar in plain text.
  enum Action {
    /// It is copied.
    case kept
    /// It is copied and is not markup, because it is inside code.
    case literal
    /// It is omitted.
    case dropped
    /// It is replaced with a blank.
    case blank
  }

  /// The message, or its start.
  let source: [Unicode.Scalar]
  /// True when the message continues after `source`.
  let isCut: Bool
  /// The action for each scalar.
  var actions: [Action]

  /// Returns the actions for all scalars of a message.
  static func actions(of source: [Unicode.Scalar], isCut: Bool) -> [Action] {
    var markup = Markup(
      source: source, isCut: isCut, actions: Array(repeating: .kept, count: source.count))
    // Code comes first: nothing in it is markup. Links come before emphasis: a URL contains none.
    markup.dropFences()
    markup.dropCodeMarks()
    markup.dropQuoteMarks()
    markup.dropTags()
    markup.dropLinks()
    markup.keepAddresses()
    markup.dropEmphasis()
    return markup.actions
  }

  /// Returns true when markup can start with a scalar; a text without such a scalar has none.
  static func mayBegin(with scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "*", "_", "~", "`", "[", "<", ">": true
    default: false
    }
  }

  /// Returns true when there is a scalar at an index and it may be markup.
  func isOpen(_ index: Int) -> Bool { source.indices.contains(index) && actions[index] == .kept }

  /// Returns true when a mark is at an index and no other markup includes it.
  func stands(_ mark: [Unicode.Scalar], at index: Int) -> Bool {
    guard index >= 0, index + mark.count <= source.count else { return false }
    return mark.indices.allSatisfy { source[index + $0] == mark[$0] && isOpen(index + $0) }
  }

  /// Returns the first index in a range that satisfies a predicate.
  func place(from start: Int, to end: Int, where matches: (Int) -> Bool) -> Int? {
    var index = start
    while index < end {
      if matches(index) { return index }
      index += 1
    }
    return nil
  }

  /// Returns the end of the line that contains an index.
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

  /// Returns true when the mark is followed by a blank or another mark, and then by words: `> 5` is
  /// a comparison, and `> <` is a face.
  private func isQuoteMark(at index: Int) -> Bool {
    guard isOpen(index), source[index] == ">", index + 1 < source.count,
      source[index + 1].isBlank || source[index + 1] == ">"
    else { return false }
    let end = lineEnd(from: index)
    let first = place(from: index, to: end) { !source[$0].isBlank && source[$0] != ">" }
    guard let first, !source[first].isDigit, source[first] != "<" else { return false }
    return place(from: first, to: end) { source[$0].isWordPart } != nil
  }
}

extension Markup {
  /// Replaces `[text](address)` and `![text](address)` with the text.
  mutating func dropLinks() {
    var index = 0
    while let open = place(from: index, to: source.count, where: { stands(["["], at: $0) }) {
      index = open + 1
      let end = lineEnd(from: open)
      guard !isWord(before: open), let middle = endOfText(from: open + 1, to: end),
        let close = endOfAddress(from: middle + 2, to: end)
      else { continue }
      actions[open] = .dropped
      mark(middle..<close, .dropped)
      if isImage(at: open) { actions[open - 1] = .dropped }
      index = middle
    }
  }

  /// Returns the end of the text of a link; nil if no address follows.
  private func endOfText(from start: Int, to end: Int) -> Int? {
    let edge = place(from: start, to: end) { source[$0] == "]" || stands(["["], at: $0) }
    guard let edge, edge > start, stands(["]", "("], at: edge) else { return nil }
    return edge
  }

  /// Returns the index after the address; the end of a cut text ends it, parentheses in it do not.
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

extension Markup {
  /// Protects addresses: apparent emphasis in an address belongs to it.
  mutating func keepAddresses() {
    let mark: [Unicode.Scalar] = [":", "/", "/"]
    var index = 0
    while let found = place(from: index, to: source.count, where: { stands(mark, at: $0) }) {
      let end = place(from: found, to: source.count) { !isPartOfAddress($0) } ?? source.count
      var last = end
      while last > found, "*_~.,;:!?)".unicodeScalars.contains(source[last - 1]) { last -= 1 }
      self.mark(found..<last, .literal)
      index = end
    }
  }

  private func isPartOfAddress(_ index: Int) -> Bool {
    isOpen(index) && !source[index].isBlank && !"<>\"`".unicodeScalars.contains(source[index])
  }
}

extension Unicode.Scalar {
  fileprivate var isDigit: Bool { ("0"..."9").contains(self) }
}
