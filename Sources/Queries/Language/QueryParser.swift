internal import Diagnostics

extension Query {
  /// Parses a query.
  ///
  /// Conditions side by side all hold, and bind more closely than `OR`. A text without conditions
  /// is the empty query.
  ///
  /// - Parameter text: The text as typed.
  /// - Throws: `QueryError` with the place of the first error.
  public init(parsing text: String) throws(QueryError) {
    let (tokens, lexer) = try QueryLexer.tokens(of: text)
    var parser = QueryParser(tokens: tokens, lexer: lexer)
    self = tokens.isEmpty ? .everything : try parser.query()
  }
}

/// Parses the tokens of a query from left to right.
private struct QueryParser {
  private let tokens: [QueryToken]
  private let lexer: QueryLexer
  private var next = 0
  private var depth = 0

  /// The largest number of parentheses and negations around a condition.
  private static let deepest = 50

  init(tokens: [QueryToken], lexer: QueryLexer) {
    self.tokens = tokens
    self.lexer = lexer
  }

  private var token: QueryToken? { next < tokens.count ? tokens[next] : nil }

  /// Parses all tokens.
  mutating func query() throws(QueryError) -> Query {
    let query = try alternatives()
    guard let token else { return query }
    // Only a closing parenthesis ends alternatives before the end of the text.
    throw error(.unopenedParenthesis, at: token)
  }

  private mutating func alternatives() throws(QueryError) -> Query {
    var operands = [try conditions()]
    while let token, case .or = token.kind {
      next += 1
      try expectCondition(after: token)
      operands.append(try conditions())
    }
    return .any(of: operands)
  }

  /// Parses conditions side by side, or with `AND` between them.
  private mutating func conditions() throws(QueryError) -> Query {
    var operands: [Query] = []
    while let token {
      switch token.kind {
      case .open, .not, .text: operands.append(try condition(token))
      case .and where !operands.isEmpty:
        next += 1
        try expectCondition(after: token)
      case .close where !operands.isEmpty, .or where !operands.isEmpty: return .all(of: operands)
      case .close where depth == 0: throw error(.unopenedParenthesis, at: token)
      case .close: throw error(.nothingBefore(")"), at: token)
      case .and, .or: throw error(.nothingBefore(text(of: token)), at: token)
      }
    }
    return .all(of: operands)
  }

  private mutating func condition(_ token: QueryToken) throws(QueryError) -> Query {
    next += 1
    switch token.kind {
    case .open: return try parenthesized(token)
    case .not:
      try expectCondition(after: token)
      guard let operand = self.token else { throw error(.nothingAfter("-"), at: token) }
      try enter(token)
      defer { depth -= 1 }
      return .not(try condition(operand))
    case .text(let pieces): return .predicate(try predicate(pieces, of: token))
    case .close, .and, .or: throw error(.nothingBefore(text(of: token)), at: token)
    }
  }

  private mutating func parenthesized(_ open: QueryToken) throws(QueryError) -> Query {
    if let token, case .close = token.kind {
      throw QueryError(
        .empty("()"), at: lexer.place(open.range.lowerBound..<token.range.upperBound))
    }
    try enter(open)
    guard token != nil else { throw error(.unclosedParenthesis, at: open) }
    let query = try alternatives()
    depth -= 1
    guard token != nil else { throw error(.unclosedParenthesis, at: open) }
    next += 1
    return query
  }

  private mutating func enter(_ token: QueryToken) throws(QueryError) {
    depth += 1
    if depth > Self.deepest { throw error(.tooDeep, at: token) }
  }

  /// Throws unless a condition begins at the next token.
  private func expectCondition(after operation: QueryToken) throws(QueryError) {
    let problem = QueryError.Problem.nothingAfter(text(of: operation))
    guard let token else { throw QueryError(problem, at: lexer.end) }
    switch token.kind {
    case .open, .not, .text: return
    case .close, .and, .or: throw error(problem, at: token)
    }
  }

  private func text(of token: QueryToken) -> String { lexer.text(token.range) }

  private func error(_ problem: QueryError.Problem, at token: QueryToken) -> QueryError {
    QueryError(problem, at: lexer.place(token.range))
  }
}

extension QueryParser {
  /// Parses a word, a tag with `#`, or a field with its value.
  private func predicate(
    _ pieces: [QueryToken.Piece], of token: QueryToken
  ) throws(QueryError) -> Query.Predicate {
    if let first = pieces.first, !first.isQuoted {
      if first.scalars.first == "#" { return .tagPrefix(Self.joined(pieces, after: 1)) }
      if let value = try FieldValue(pieces, at: token.range, lexer) { return try value.predicate() }
    }
    let word = Self.joined(pieces)
    guard !word.isEmpty else { throw error(.empty("\"\""), at: token) }
    return .word(word)
  }

  /// Returns the text of a word, from a scalar on, without its quotation marks.
  private static func joined(_ pieces: [QueryToken.Piece], after count: Int = 0) -> String {
    String(pieces.flatMap(\.scalars).dropFirst(count))
  }
}

/// A field and the value after it.
private struct FieldValue {
  let field: Query.Field
  /// The comparison; nil after a colon.
  let comparison: Query.Comparison?
  let pieces: [QueryToken.Piece]
  let fieldPlace: Range<Int>
  let valuePlace: Range<Int>

  /// Splits a word at the sign after its first letters; nil if there is none.
  init?(
    _ pieces: [QueryToken.Piece], at range: Range<Int>, _ lexer: QueryLexer
  ) throws(QueryError) {
    let first = pieces[0].scalars
    let name = first.prefix { $0.isASCII && $0.properties.isAlphabetic }
    let rest = first[name.endIndex...]
    guard !name.isEmpty, let sign = Self.sign(rest) else { return nil }
    let afterName = range.lowerBound + name.count
    let afterSign = afterName + sign.unicodeScalars.count
    fieldPlace = lexer.place(range.lowerBound..<afterName)
    valuePlace =
      afterSign < range.upperBound
      ? lexer.place(afterSign..<range.upperBound) : lexer.place(range.lowerBound..<afterSign)
    let typed = String(name)
    guard let field = Query.Field(rawValue: typed.lowercased()) else {
      let nearest = NearestName.find(typed, in: Query.Field.allCases.map(\.rawValue))
      throw QueryError(.unknownField(typed, nearest: nearest), at: fieldPlace)
    }
    self.field = field
    comparison = Query.Comparison(rawValue: sign)
    var value = pieces
    value[0].scalars = rest.dropFirst(sign.unicodeScalars.count)
    self.pieces = value.filter { $0.isQuoted || !$0.scalars.isEmpty }
  }

  /// Returns the colon or comparison that a text begins with.
  private static func sign(_ text: ArraySlice<Unicode.Scalar>) -> String? {
    [":", ">=", "<=", ">", "<", "="].first { text.starts(with: $0.unicodeScalars) }
  }

  /// The value without its quotation marks.
  private var text: String { String(pieces.flatMap(\.scalars)) }

  /// Returns the condition on the field.
  func predicate() throws(QueryError) -> Query.Predicate {
    if field.isCompared, comparison == nil { throw error(.missingComparison(field)) }
    if !field.isCompared, comparison != nil { throw error(.missingColon(field)) }
    guard !text.isEmpty else { throw error(.missingValue(field)) }
    return switch field {
    case .is: .state(try state())
    case .tag: .tag(try tagTest())
    case .name: .text(.name, text)
    case .from: .text(.from, text)
    case .text: .text(.text, text)
    case .id: .id(try pattern())
    case .type: .type(text.lowercased())
    case .unread: .number(.unread, relation, try number())
    case .members: .number(.members, relation, try number())
    case .age: .age(.age, relation, try span())
    case .waiting: .age(.waiting, relation, try span())
    case .since: .since(try day())
    case .before: .before(try day())
    }
  }

  private var relation: Query.Comparison { comparison ?? .equal }

  private func state() throws(QueryError) -> Query.State {
    if let state = Query.State(rawValue: text.lowercased()) { return state }
    let nearest = NearestName.find(text, in: Query.State.allCases.map(\.rawValue))
    throw error(.unknownState(text, nearest: nearest))
  }

  /// Reads `any`, `none` or a pattern; in quotation marks, the words are names of tags.
  private func tagTest() throws(QueryError) -> Query.TagTest {
    guard pieces.count == 1, !pieces[0].isQuoted else { return .matching(try pattern()) }
    return switch text.lowercased() {
    case "any": .any
    case "none": .none
    default: .matching(try pattern())
    }
  }

  /// Splits the value at its asterisks, except those in quotation marks.
  private func pattern() throws(QueryError) -> Query.Pattern {
    var parts: [[Unicode.Scalar]] = [[]]
    for piece in pieces {
      for scalar in piece.scalars {
        if scalar == "*", !piece.isQuoted {
          parts.append([])
        } else {
          parts[parts.count - 1].append(scalar)
        }
      }
    }
    guard let pattern = Query.Pattern(parts.map { String($0) }) else {
      throw error(.missingValue(field))
    }
    return pattern
  }

  private func number() throws(QueryError) -> Int {
    let isPlain = text.utf8.allSatisfy { (0x30...0x39).contains($0) }
    guard isPlain, let number = Int(text) else { throw error(.noNumber(text, field)) }
    return number
  }

  private func span() throws(QueryError) -> Query.TimeSpan {
    guard let span = Query.TimeSpan(text) else { throw error(.noSpan(text, field)) }
    return span
  }

  private func day() throws(QueryError) -> Query.Day {
    if let day = Query.Day(text) { return day }
    throw error(.unknownDay(text, nearest: NearestName.find(text, in: Query.Day.names)))
  }

  private func error(_ problem: QueryError.Problem) -> QueryError {
    switch problem {
    case .missingColon, .missingComparison: QueryError(problem, at: fieldPlace)
    case .missingValue where text.isEmpty:
      QueryError(problem, at: valuePlace.upperBound..<valuePlace.upperBound)
    default: QueryError(problem, at: valuePlace)
    }
  }
}
