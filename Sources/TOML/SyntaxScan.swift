/// A scan for the mistakes that crash the parser, which relies on conditions that it does not
/// check.
///
/// Everything else is left to the parser: this scan understands only as much TOML as it takes to
/// distinguish these places from similar ones in strings and comments.
///
/// - Shape: A table header without a name (`[=]`), a brace that closes a bracket (`[ }`), a date
///   without its time (`1979-05-27T-`, `1979-05-27 7 `), and characters other than ASCII outside
///   strings and comments.
/// - Source: TOML 1.0.0; the assertions of toml++ 3.4.0, `is_non_ascii_horizontal_whitespace`.
struct SyntaxScan {
  let bytes: [UInt8]
  var position = 0
  private var line = 1
  private var lineStart = 0
  /// The keys and headers up to the mistake, or all of them.
  private(set) var statements: [Statement] = []
  /// The first mistake; nil if there is none.
  private(set) var mistake: Mistake?
  /// The start of the current key or header.
  private var statementStart = 0
  /// The brackets and braces that are open.
  private var open: [UInt8] = []
  /// True when a value is expected here, not a key.
  private var isValue = false

  /// Scans a file up to the first mistake.
  init(_ text: String) {
    bytes = Array(text.utf8)
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { position = 3 }
    noteStatement()
    mistake = run()
  }

  private mutating func run() -> Mistake? {
    var isFresh = true
    while let byte = byte(at: position) {
      if let mistake = mistake(atStart: isFresh && open.isEmpty, byte) { return mistake }
      take(byte)
      isFresh = byte == UInt8(ascii: "\n") || isFresh && Self.isBlank(byte)
    }
    return nil
  }

  private func mistake(atStart isStart: Bool, _ byte: UInt8) -> Mistake? {
    if isStart, byte == UInt8(ascii: "["), let place = placeOfMissingName {
      return mistake("table header: expected a name", at: place)
    }
    if byte == UInt8(ascii: "}"), open.last == UInt8(ascii: "[") {
      return mistake("array: expected a value or closing ']', saw '}'", at: position)
    }
    if byte >= 0x80 {
      return mistake("value: only strings and comments may hold such a character", at: position)
    }
    if isValue || !open.isEmpty, isHalfDate {
      return mistake("date-time: expected a time", at: position)
    }
    return nil
  }

  private func mistake(_ what: String, at place: Int) -> Mistake {
    Mistake(
      statementStart: statementStart,
      error: SyntaxError(
        "Error while parsing \(what)", line: line, column: place - lineStart + 1))
  }

  private mutating func take(_ byte: UInt8) {
    switch byte {
    case UInt8(ascii: "\n"): endLine()
    case UInt8(ascii: "#"): skip { $0 != UInt8(ascii: "\n") }
    case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
    // The brackets of a header open and close like those of an array.
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      open.append(byte)
      position += 1
    case UInt8(ascii: "]"), UInt8(ascii: "}"):
      _ = open.popLast()
      position += 1
    case UInt8(ascii: "="):
      isValue = true
      position += 1
    default: skipWord(byte)
    }
  }

  private mutating func endLine() {
    position += 1
    line += 1
    lineStart = position
    guard open.isEmpty else { return }
    statementStart = position
    isValue = false
    noteStatement()
  }

  private mutating func noteStatement() {
    guard let statement = statement(at: position, line: line) else { return }
    statements.append(statement)
  }

  private mutating func skip(while matches: (UInt8) -> Bool) {
    while let byte = byte(at: position), matches(byte) { position += 1 }
  }

  /// Skips a whole word, so that no word starts inside another.
  private mutating func skipWord(_ byte: UInt8) {
    position += 1
    if Self.isWord(byte) { skip(while: Self.isWord) }
  }

  /// Skips a string; a single-line string ends with its line, closed or not.
  private mutating func skipString(_ quote: UInt8) {
    let isLong = byte(at: position + 1) == quote && byte(at: position + 2) == quote
    position += isLong ? 3 : 1
    while let byte = byte(at: position) {
      if byte == UInt8(ascii: "\n") {
        guard isLong else { return }
        position += 1
        line += 1
        lineStart = position
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += self.byte(at: position + 1) == UInt8(ascii: "\n") ? 1 : 2
      } else if byte == quote, !isLong || closesLong(quote) {
        position += isLong ? 3 : 1
        // A multi-line string may contain quotes at its end.
        if isLong { skip { $0 == quote } }
        return
      } else {
        position += 1
      }
    }
  }

  private func closesLong(_ quote: UInt8) -> Bool {
    byte(at: position + 1) == quote && byte(at: position + 2) == quote
  }
}

/// The first syntax error of a file.
struct SyntaxError: Error {
  /// The error message of the parser.
  let text: String
  /// The line, from 1.
  let line: Int
  /// The column, from 1.
  let column: Int

  init(_ text: String, line: Int, column: Int) {
    self.text = text
    self.line = line
    self.column = column
  }
}

extension SyntaxScan {
  /// The start of a line that contains a key and its value, or a header.
  struct Statement {
    enum Kind {
      /// `name = value`
      case key
      /// `[name]`
      case table
      /// `[[name]]`
      case element
    }

    let kind: Kind
    /// The dotted key as written.
    let name: String
    /// The line, from 1.
    let line: Int
  }

  /// Returns the statement that starts on the line at a place; nil for an empty line, a comment,
  /// and anything that is neither key nor header.
  private func statement(at place: Int, line: Int) -> Statement? {
    var place = place
    while let byte = byte(at: place), Self.isBlank(byte) { place += 1 }
    var brackets = 0
    while byte(at: place) == UInt8(ascii: "["), brackets < 2 {
      place += 1
      brackets += 1
    }
    let kind: Statement.Kind = [.key, .table, .element][brackets]
    guard let end = endOfName(at: place, UInt8(ascii: brackets == 0 ? "=" : "]")) else {
      return nil
    }
    let name = String(decoding: bytes[place..<end], as: UTF8.self)
    return Statement(kind: kind, name: name, line: line)
  }

  /// Returns the place of the byte that ends a dotted key; nil if the line ends before it.
  private func endOfName(at place: Int, _ end: UInt8) -> Int? {
    var place = place
    var quote: UInt8?
    while let byte = byte(at: place), byte != UInt8(ascii: "\n") {
      if let open = quote {
        if byte == UInt8(ascii: "\\"), open == UInt8(ascii: "\"") { place += 1 }
        if byte == open { quote = nil }
      } else if byte == end {
        return place
      } else if byte == UInt8(ascii: "#") {
        return nil
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        quote = byte
      }
      place += 1
    }
    return nil
  }

  /// A mistake that the parser must not see.
  struct Mistake {
    /// The number of bytes before the key or header that contains it.
    let statementStart: Int
    /// The error.
    let error: SyntaxError
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  /// Returns true for the bytes of names, numbers and dates.
  static func isWord(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }

  func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  /// The place where the name of the header that starts here is expected; nil if the name is there,
  /// or if the parser reports its absence.
  var placeOfMissingName: Int? {
    var place = firstNonBlank(after: position)
    if byte(at: place) == UInt8(ascii: "[") {
      // The parser reports two brackets with a blank between them.
      guard place == position + 1 else { return nil }
      place = firstNonBlank(after: place)
    }
    guard let first = byte(at: place), !Self.isWord(first) else { return nil }
    let reported = [UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]")]
    return reported.contains(first) ? nil : place
  }

  /// True when a word starts here that is a date with an incomplete time.
  var isHalfDate: Bool {
    guard let first = byte(at: position), Self.isDigit(first) else { return false }
    let word = bytes[position...].prefix { !Self.endsValue($0) }
    if Self.isDate(Array(word.prefix(10))), word.count > 10 {
      let time = word.dropFirst(10)
      return time.first.map { $0 | 0x20 } == UInt8(ascii: "t")
        && time.dropFirst().first.map(Self.isDigit) != true
    }
    // When it searches for a time after a blank, the parser ignores underscores.
    return Self.isDate(word.filter { $0 != UInt8(ascii: "_") }) && isHalfTime(at: word.endIndex)
  }

  private static func isDate(_ word: [UInt8]) -> Bool {
    word.count == 10 && word[4] == UInt8(ascii: "-") && word[7] == UInt8(ascii: "-")
  }

  /// Returns true when a blank and a single digit follow a date.
  private func isHalfTime(at place: Int) -> Bool {
    guard byte(at: place) == UInt8(ascii: " "), byte(at: place + 1).map(Self.isDigit) == true else {
      return false
    }
    return byte(at: place + 2).map(Self.endsValue) ?? false
  }

  private func firstNonBlank(after place: Int) -> Int {
    var place = place + 1
    while let byte = byte(at: place), Self.isBlank(byte) { place += 1 }
    return place
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func endsValue(_ byte: UInt8) -> Bool {
    byte <= 0x20 || "]},#".utf8.contains(byte)
  }
}
