extension Markup {
  /// Drops the fences of code blocks, and the language after the first; the code is copied as it
  /// is.
  mutating func dropFences() {
    let fence: [Unicode.Scalar] = ["`", "`", "`"]
    var index = 0
    while index < source.count {
      guard stands(fence, at: index) else {
        index += 1
        continue
      }
      let body = endOfOpening(at: index + fence.count)
      let close = place(from: body, to: source.count) { stands(fence, at: $0) }
      guard close != nil || isCut else { return }
      let end = close ?? source.count
      mark(index..<body, .blank)
      mark(body..<end, .literal)
      let next = min(end + fence.count, source.count)
      mark(end..<next, .blank)
      index = next
    }
  }

  /// Returns the start of the code: after the language if that is alone on its line, else at once.
  private func endOfOpening(at start: Int) -> Int {
    let end = lineEnd(from: start)
    let isLanguage = end < source.count && source[start..<end].allSatisfy { !$0.isBlank }
    return isLanguage ? end : start
  }

  /// Drops the marks around inline code.
  mutating func dropCodeMarks() {
    var index = 0
    while let open = place(from: index, to: source.count, where: { stands(["`"], at: $0) }) {
      let end = lineEnd(from: open)
      guard let close = place(from: open + 1, to: end, where: { stands(["`"], at: $0) }) else {
        index = end
        continue
      }
      if close > open + 1, !isWord(before: open), !isWord(from: close + 1) {
        actions[open] = .dropped
        actions[close] = .dropped
        mark(open + 1..<close, .literal)
      }
      index = close + 1
    }
  }
}

extension Markup {
  /// The marks around bold, underlined, struck and italic text, longest first.
  private static let emphasis: [[Unicode.Scalar]] = [
    ["*", "*", "*"], ["*", "*"], ["_", "_", "_"], ["_", "_"], ["~", "~"], ["_"],
  ]

  /// Drops pairs of emphasis marks.
  mutating func dropEmphasis() {
    for mark in Self.emphasis where source.contains(mark[0]) { dropPairs(of: mark) }
  }

  private mutating func dropPairs(of mark: [Unicode.Scalar]) {
    var index = 0
    while index < source.count {
      guard opens(mark, at: index) else {
        index += 1
        continue
      }
      let end = lineEnd(from: index)
      let start = index + mark.count
      guard let close = place(from: start + 1, to: end, where: { closes(mark, at: $0) }) else {
        // A mark that does not close here does not close later in this line either.
        index = end
        continue
      }
      self.mark(index..<start, .dropped)
      self.mark(close..<close + mark.count, .dropped)
      index = start
    }
  }

  /// Returns true when a text begins at the mark: not inside a word, an address, a power or a face.
  private func opens(_ mark: [Unicode.Scalar], at index: Int) -> Bool {
    guard stands(mark, at: index), let next = place(after: index + mark.count - 1),
      source[next].mayBegin
    else { return false }
    return outerPlace(before: index).map { source[$0].mayStandBefore } ?? true
  }

  /// Returns true when a text ends at the mark.
  private func closes(_ mark: [Unicode.Scalar], at index: Int) -> Bool {
    guard stands(mark, at: index), let last = place(before: index), source[last].mayEnd else {
      return false
    }
    return outerPlace(after: index + mark.count - 1).map { source[$0].mayStandAfter } ?? true
  }
}

extension Markup {
  /// Returns true when a word ends at the nearest place to the left.
  func isWord(before index: Int) -> Bool {
    place(before: index).map { source[$0].isWordPart || source[$0] == "_" } ?? false
  }

  /// Returns true when a word begins at a place.
  func isWord(from index: Int) -> Bool {
    guard index < source.count else { return false }
    return actions[index] != .dropped && (source[index].isWordPart || source[index] == "_")
  }

  /// Returns the nearest place to the left of a mark that is not a mark itself.
  private func outerPlace(before index: Int) -> Int? {
    var found = place(before: index)
    while let index = found, source[index].isEmphasis { found = place(before: index) }
    return found
  }

  /// Returns the nearest place to the right of a mark that is not a mark itself.
  private func outerPlace(after index: Int) -> Int? {
    place(from: index + 1, to: source.count) { actions[$0] != .dropped && !source[$0].isEmphasis }
  }

  /// Returns the nearest index before another that is not dropped.
  private func place(before index: Int) -> Int? {
    var place = index - 1
    while place >= 0, actions[place] == .dropped { place -= 1 }
    return place >= 0 ? place : nil
  }

  /// Returns the nearest place to the right that is not dropped yet.
  private func place(after index: Int) -> Int? {
    place(from: index + 1, to: source.count) { actions[$0] != .dropped }
  }
}

extension Unicode.Scalar {
  fileprivate var isEmphasis: Bool { self == "*" || self == "_" || self == "~" }

  /// True when a marked text may begin with it: letters, digits, symbols such as emoji and
  /// currencies, and opening punctuation.
  fileprivate var mayBegin: Bool {
    isTextPart || "@#&".unicodeScalars.contains(self) || isOpening || isQuote
  }

  /// True when a marked text may end with it.
  fileprivate var mayEnd: Bool {
    isTextPart || "%&.,:;!?…".unicodeScalars.contains(self) || isClosing || isQuote
  }

  /// True when it may precede an opening mark.
  fileprivate var mayStandBefore: Bool {
    isBlank || isOpening || isQuote || ",;:.!?—–…".unicodeScalars.contains(self)
  }

  /// True when it may follow a closing mark.
  fileprivate var mayStandAfter: Bool {
    isBlank || isClosing || isQuote || ",;:.!?—–…-".unicodeScalars.contains(self)
  }

  private var isTextPart: Bool {
    switch properties.generalCategory {
    case .currencySymbol, .otherSymbol: true
    case .modifierSymbol: !isASCII
    case .format, .nonspacingMark, .enclosingMark, .spacingMark: true
    default: isWordPart
    }
  }

  private var isOpening: Bool {
    let category = properties.generalCategory
    return category == .openPunctuation || category == .initialPunctuation || self == "¿"
      || self == "¡"
  }

  private var isClosing: Bool {
    let category = properties.generalCategory
    return category == .closePunctuation || category == .finalPunctuation
  }

  private var isQuote: Bool { self == "\"" || self == "'" }
}

extension Markup {
  /// Tags that change how text looks; any other tag is text.
  private static let styling: Set<String> = [
    "b", "strong", "i", "em", "u", "ins", "s", "strike", "del", "code", "pre", "mark", "small",
  ]
  /// Tags that start a line.
  private static let breaking: Set<String> = ["br", "p", "blockquote", "ul", "ol", "li"]
  /// The length of the longest tag name.
  private static let longestName = 10

  /// A tag in the text.
  private struct Tag {
    let name: String
    let isClosing: Bool
    let range: Range<Int>
  }

  /// Drops tags that only affect the appearance of text.
  ///
  /// A tag counts only together with the one that closes it: `a <b` and `c> d` are comparisons.
  mutating func dropTags() {
    var open: [Tag] = []
    var index = 0
    while let start = place(from: index, to: source.count, where: { stands(["<"], at: $0) }) {
      index = start + 1
      guard let tag = tag(at: start) else { continue }
      index = tag.range.upperBound
      if tag.name == "br" {
        mark(tag.range, .blank)
      } else if !tag.isClosing {
        open.append(tag)
      } else if let partner = open.lastIndex(where: { $0.name == tag.name }) {
        let action: Action = Self.breaking.contains(tag.name) ? .blank : .dropped
        mark(open[partner].range, action)
        mark(tag.range, action)
        open.removeSubrange(partner...)
      }
    }
  }

  /// Returns the tag that begins at a place; nil if there is none or it is text.
  private func tag(at start: Int) -> Tag? {
    let isClosing = stands(["/"], at: start + 1)
    let nameStart = isClosing ? start + 2 : start + 1
    let limit = min(nameStart + Self.longestName + 1, source.count)
    guard
      let nameEnd = place(from: nameStart, to: limit, where: { !source[$0].isASCIILetter }),
      nameEnd > nameStart,
      let end = place(from: nameEnd, to: lineEnd(from: start), where: { source[$0] == ">" }),
      isAttributes(nameEnd..<end)
    else { return nil }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: source[nameStart..<nameEnd])
    let tag = String(name).lowercased()
    guard Self.styling.contains(tag) || Self.breaking.contains(tag) else { return nil }
    return Tag(name: tag, isClosing: isClosing, range: start..<end + 1)
  }

  /// Returns true when a range may follow the name in a tag: nothing, a slash, or attributes with
  /// values.
  private func isAttributes(_ range: Range<Int>) -> Bool {
    let text = source[range]
    guard let first = text.first else { return true }
    if text.allSatisfy({ $0.isBlank || $0 == "/" }) { return true }
    return first.isBlank && text.contains("=")
  }
}

extension Unicode.Scalar {
  fileprivate var isASCIILetter: Bool {
    ("a"..."z").contains(self) || ("A"..."Z").contains(self)
  }
}
