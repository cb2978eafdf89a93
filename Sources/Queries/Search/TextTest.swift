/// A test of the folded texts of a row.
struct TextTest: Equatable, Sendable {
  /// The texts of a row: those that the list shows, or those that only fields search.
  enum Column { case shown, details }

  /// Where the term must occur.
  enum Extent: Equatable {
    /// Anywhere.
    case anywhere
    /// In a text with this mark.
    case within(mark: UInt8)
    /// In a text with this mark that the pattern matches as a whole.
    case whole(mark: UInt8, FoldedPattern)
  }

  let column: Column
  /// A term that occurs in every row that passes.
  let term: SearchTerm
  private let extent: Extent

  /// Creates a test that passes where a term occurs.
  init(_ term: SearchTerm, in column: Column = .shown, mark: UInt8? = nil) {
    (self.column, self.term) = (column, term)
    extent = mark.map { .within(mark: $0) } ?? .anywhere
  }

  /// Creates a test that passes where a pattern matches a text with a mark.
  init(_ pattern: FoldedPattern, in column: Column, mark: UInt8) {
    self.column = column
    term = pattern.term(after: mark)
    extent = .whole(mark: mark, pattern)
  }

  /// True when a row passes if the term occurs in it.
  var needsTermOnly: Bool { extent == .anywhere }

  /// Returns true when the texts of a row pass.
  func passes(_ texts: UnsafeRawBufferPointer) -> Bool {
    switch extent {
    case .anywhere: term.occurs(in: texts)
    case .within(let mark): occurs(within: mark, of: texts)
    case .whole(let mark, let pattern):
      Self.texts(in: texts, after: mark).contains { pattern.matches($0) }
    }
  }

  private func occurs(within mark: UInt8, of texts: UnsafeRawBufferPointer) -> Bool {
    var start = 0
    while let place = term.place(in: texts, from: start) {
      let head = texts[..<place].last { $0 < SearchText.Mark.count }
      if head == mark { return true }
      start = place + 1
    }
    return false
  }

  /// Returns the texts of a row that have a mark.
  private static func texts(
    in texts: UnsafeRawBufferPointer, after mark: UInt8
  ) -> [UnsafeRawBufferPointer] {
    var found: [UnsafeRawBufferPointer] = []
    var start = 0
    while start < texts.count {
      var end = start + 1
      while end < texts.count, texts[end] >= SearchText.Mark.count { end += 1 }
      if texts[start] == mark {
        found.append(UnsafeRawBufferPointer(rebasing: texts[start + 1..<end]))
      }
      start = end
    }
    return found
  }
}

/// A pattern with folded texts between its asterisks.
struct FoldedPattern: Equatable, Sendable {
  private let parts: [[UInt8]]
  /// The texts other than the first and the last.
  private let inner: [SearchTerm]

  init(_ pattern: Query.Pattern) {
    parts = pattern.parts.map { part in
      var bytes: [UInt8] = []
      TextFolding.append(part, to: &bytes)
      return bytes
    }
    inner = parts.dropFirst().dropLast().filter { !$0.isEmpty }.map { SearchTerm(bytes: $0) }
  }

  /// Returns a term that occurs in every marked text that the pattern matches.
  func term(after mark: UInt8) -> SearchTerm {
    let longest = parts.max { $0.count < $1.count } ?? []
    guard let first = parts.first, first.isEmpty, !longest.isEmpty else {
      return SearchTerm(bytes: [mark] + (parts.first ?? []))
    }
    return SearchTerm(bytes: longest)
  }

  /// Returns true when the pattern matches a folded text as a whole.
  func matches(_ text: UnsafeRawBufferPointer) -> Bool {
    guard let first = parts.first, let last = parts.last else { return false }
    guard parts.count > 1 else { return text.elementsEqual(first) }
    guard text.count >= first.count + last.count, text.starts(with: first),
      text.suffix(last.count).elementsEqual(last)
    else { return false }
    var rest = UnsafeRawBufferPointer(rebasing: text[first.count..<text.count - last.count])
    for part in inner {
      guard let place = part.place(in: rest, from: 0) else { return false }
      rest = UnsafeRawBufferPointer(rebasing: rest[(place + part.bytes.count)...])
    }
    return true
  }
}
