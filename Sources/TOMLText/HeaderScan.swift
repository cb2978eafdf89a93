/// Finds a table header that begins with something that is no name.
///
/// The parser asserts that a name follows `[`, so it ends the program on `[=]`, where it should have
/// reported a mistake. Everything else is left to it: this scan knows of TOML only what tells a header from
/// a bracket in a string, a comment or a value.
///
/// - Source: TOML 1.0.0, "Table" and "Array of Tables"; toml++ 3.4.0, `parse_key`.
struct HeaderScan {
  /// A header that cannot be read.
  struct Header {
    /// How many bytes stand before its line.
    let lineStart: Int
    /// What is wrong with it.
    let error: TOMLSyntaxError
  }

  private let bytes: [UInt8]
  private var position = 0
  private var line = 1
  private var lineStart = 0
  /// How many arrays and inline tables are open.
  private var depth = 0

  /// The first such header; nil when there is none.
  static func unreadable(in text: String) -> Header? {
    var scan = HeaderScan(bytes: Array(text.utf8))
    return scan.run()
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private mutating func run() -> Header? {
    var isFresh = true
    while let byte = byte(at: position) {
      if isFresh, depth == 0, byte == UInt8(ascii: "["), let header = header() { return header }
      switch byte {
      case UInt8(ascii: "\n"): endLine()
      case UInt8(ascii: "#"): skip { $0 != UInt8(ascii: "\n") }
      case UInt8(ascii: "\""), UInt8(ascii: "'"): skipString(byte)
      // A header's own brackets open and close as those of an array do.
      case UInt8(ascii: "["), UInt8(ascii: "{"): step(depth: 1)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): step(depth: -1)
      default: position += 1
      }
      isFresh = byte == UInt8(ascii: "\n") || isFresh && Self.isBlank(byte)
    }
    return nil
  }

  /// The header that begins here, if no name follows its bracket.
  private func header() -> Header? {
    var place = firstNonBlank(after: position)
    if byte(at: place) == UInt8(ascii: "[") {
      // The parser itself reports two brackets with a blank between them.
      guard place == position + 1 else { return nil }
      place = firstNonBlank(after: place)
    }
    guard let first = byte(at: place), !Self.mayFollowBracket(first) else { return nil }
    return Header(
      lineStart: lineStart,
      error: TOMLSyntaxError(
        "Error while parsing table header: expected a name", line: line,
        column: place - lineStart + 1))
  }

  /// What begins a name, and what the parser itself reports.
  private static func mayFollowBracket(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "]"):
      true
    default: false
    }
  }

  private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 }

  private func byte(at place: Int) -> UInt8? { place < bytes.count ? bytes[place] : nil }

  private func firstNonBlank(after place: Int) -> Int {
    var place = place + 1
    while let byte = byte(at: place), Self.isBlank(byte) { place += 1 }
    return place
  }

  private mutating func endLine() {
    position += 1
    line += 1
    lineStart = position
  }

  private mutating func step(depth change: Int) {
    depth = max(0, depth + change)
    position += 1
  }

  private mutating func skip(while matches: (UInt8) -> Bool) {
    while let byte = byte(at: position), matches(byte) { position += 1 }
  }

  /// Steps over a string; one of a single line ends with its line, closed or not.
  private mutating func skipString(_ quote: UInt8) {
    let isLong = byte(at: position + 1) == quote && byte(at: position + 2) == quote
    let end = isLong ? 3 : 1
    position += end
    while let byte = byte(at: position) {
      if byte == UInt8(ascii: "\n") {
        guard isLong else { return }
        endLine()
      } else if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") {
        position += self.byte(at: position + 1) == UInt8(ascii: "\n") ? 1 : 2
      } else if byte == quote, isClosed(by: quote, count: end) {
        position += end
        // A long string may end in quotes of its own.
        if isLong { skip { $0 == quote } }
        return
      } else {
        position += 1
      }
    }
  }

  private func isClosed(by quote: UInt8, count: Int) -> Bool {
    (0..<count).allSatisfy { byte(at: position + $0) == quote }
  }
}
