/// The smallest part of a query that has a meaning.
struct QueryToken {
  /// The kinds of tokens.
  enum Kind {
    case open, close, or, and, not
    /// A word or a field with its value.
    case text([Piece])
  }

  /// A part of a word, which may be quoted.
  struct Piece {
    var scalars: ArraySlice<Unicode.Scalar>
    var isQuoted: Bool
  }

  var kind: Kind
  /// The place in the text, in scalars.
  var range: Range<Int>
}

/// Splits the text of a query into tokens.
///
/// The text is read scalar by scalar, because a combining mark would merge with a quotation mark or
/// a colon before it; places are reported in characters.
struct QueryLexer {
  private let scalars: [Unicode.Scalar]
  /// The number of the character of each scalar, and of the end.
  private let characters: [Int]
  private var next = 0

  init(_ text: String) {
    scalars = Array(text.unicodeScalars)
    var numbers: [Int] = []
    numbers.reserveCapacity(scalars.count + 1)
    for (number, character) in text.enumerated() {
      for _ in character.unicodeScalars { numbers.append(number) }
    }
    characters = numbers + [(numbers.last ?? -1) + 1]
  }

  /// Returns all tokens.
  static func tokens(of text: String) throws(QueryError) -> (tokens: [QueryToken], lexer: Self) {
    var lexer = Self(text)
    var tokens: [QueryToken] = []
    while let token = try lexer.token() { tokens.append(token) }
    return (tokens, lexer)
  }

  /// Returns the place of a range of scalars, in characters.
  func place(_ range: Range<Int>) -> Range<Int> {
    let start = characters[range.lowerBound]
    guard !range.isEmpty else { return start..<start }
    return start..<characters[range.upperBound - 1] + 1
  }

  /// The place after the last character.
  var end: Range<Int> { place(scalars.count..<scalars.count) }

  /// Returns the text of a range of scalars.
  func text(_ range: Range<Int>) -> String { String(scalars[range]) }

  private mutating func token() throws(QueryError) -> QueryToken? {
    while next < scalars.count, scalars[next].properties.isWhitespace { next += 1 }
    guard next < scalars.count else { return nil }
    let start = next
    if let kind = Self.sign(scalars[next]) {
      next += 1
      return QueryToken(kind: kind, range: start..<next)
    }
    let pieces = try pieces()
    let word = pieces.count == 1 && !pieces[0].isQuoted ? String(pieces[0].scalars) : ""
    return QueryToken(kind: Self.operators[word] ?? .text(pieces), range: start..<next)
  }

  /// The tokens of one character.
  private static func sign(_ scalar: Unicode.Scalar) -> QueryToken.Kind? {
    switch scalar {
    case "(": .open
    case ")": .close
    case "|": .or
    case "-": .not
    default: nil
    }
  }

  private static let operators: [String: QueryToken.Kind] = ["OR": .or, "AND": .and, "NOT": .not]

  /// Reads a word: quoted and other parts side by side.
  private mutating func pieces() throws(QueryError) -> [QueryToken.Piece] {
    var pieces: [QueryToken.Piece] = []
    while next < scalars.count, !Self.endsWord(scalars[next]) {
      if scalars[next] == "\"" {
        pieces.append(QueryToken.Piece(scalars: try quoted(), isQuoted: true))
      } else {
        let start = next
        while next < scalars.count, scalars[next] != "\"", !Self.endsWord(scalars[next]) {
          next += 1
        }
        pieces.append(QueryToken.Piece(scalars: scalars[start..<next], isQuoted: false))
      }
    }
    return pieces
  }

  /// Returns true for white space, parentheses and the vertical bar.
  static func endsWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "(", ")", "|": true
    default: scalar.properties.isWhitespace
    }
  }

  /// Reads a quoted text; a backslash stands before a quotation mark or another backslash.
  private mutating func quoted() throws(QueryError) -> ArraySlice<Unicode.Scalar> {
    let start = next
    var text: [Unicode.Scalar] = []
    next += 1
    while next < scalars.count {
      let scalar = scalars[next]
      next += 1
      if scalar == "\"" { return text[...] }
      if scalar == "\\", next < scalars.count, scalars[next] == "\"" || scalars[next] == "\\" {
        text.append(scalars[next])
        next += 1
      } else {
        text.append(scalar)
      }
    }
    throw QueryError(.unclosedQuote, at: place(start..<start + 1))
  }
}

extension String {
  /// Creates a text from scalars.
  init(_ scalars: some Sequence<Unicode.Scalar>) {
    var view = UnicodeScalarView()
    view.append(contentsOf: scalars)
    self.init(view)
  }
}
