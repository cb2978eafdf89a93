public import Diagnostics
internal import TOMLKit

extension TOMLNode {
  /// Parses a file.
  ///
  /// - Parameters:
  ///   - text: The whole file.
  ///   - file: The name of the file, for the places of its values.
  /// - Throws: The first syntax error; the file cannot be parsed beyond it.
  public init(parsing text: String, file: String) throws(Diagnostic) {
    // The parser and its values are C strings, which would silently end at a NUL.
    guard !["\0", #"\u0000"#, #"\U00000000"#].contains(where: text.contains) else {
      throw Diagnostic(.file(file), Problem("contains a NUL character, which no value can have"))
    }
    do throws(SyntaxError) {
      let scan = SyntaxScan(text)
      let table = try Self.table(text, scan)
      self = TreeReading(file: file, positions: PositionIndex(scan)).root(table)
    } catch {
      throw Diagnostic(
        .file(file, position: .init(line: error.line, column: error.column)),
        Problem(Self.withoutQuotedSecrets(error.text)))
    }
  }

  private static func table(_ text: String, _ scan: SyntaxScan) throws(SyntaxError) -> TOMLTable {
    guard let mistake = scan.mistake else { return try parsed(text) }
    // An earlier error takes precedence.
    _ = try parsed(String(decoding: text.utf8.prefix(mistake.statementStart), as: UTF8.self))
    throw mistake.error
  }

  private static func parsed(_ text: String) throws(SyntaxError) -> TOMLTable {
    do {
      return try TOMLTable(string: text)
    } catch let error as TOMLParseError {
      let begin = error.source.begin
      throw SyntaxError(error.description, line: begin.line, column: begin.column)
    } catch {
      throw SyntaxError("is not valid TOML", line: 1, column: 1)
    }
  }

  /// Returns the parser's message without long words that contain a digit: no word of its own does,
  /// and it quotes parts of the file, which may include an unquoted API key.
  private static func withoutQuotedSecrets(_ message: String) -> String {
    message.split(separator: " ", omittingEmptySubsequences: false)
      .map { $0.count >= shortestSecret && $0.contains(where: \.isNumber) ? "***" : $0 }
      .joined(separator: " ")
  }

  private static let shortestSecret = 12
}

/// A copy of the parser's tree, whose nodes point to memory of their own, with the place of each
/// node.
private struct TreeReading {
  let file: String
  let positions: PositionIndex

  func root(_ table: TOMLTable) -> TOMLNode {
    withExtendedLifetime(table) {
      TOMLNode(.table(entries(of: table, at: .root, nil)), at: .file(file))
    }
  }

  private func entries(
    of table: TOMLTable, at path: DottedPath, _ line: Int?
  ) -> [TOMLNode.Entry] {
    // The table's own iterator is not used: it traps on a key with an escaped NUL inside.
    table.keys.compactMap { name in
      table[name].map {
        TOMLNode.Entry(name: name, node: node($0, at: path.appending(.key(name)), line))
      }
    }
  }

  /// Returns a node; without a line of its own it has the line of the value that contains it.
  private func node(
    _ value: any TOMLValueConvertible, at path: DottedPath, _ outerLine: Int?
  ) -> TOMLNode {
    let line = positions.line(of: path) ?? outerLine
    return TOMLNode(
      self.value(value, at: path, line),
      at: .file(file, at: path, position: line.map { Place.Position(line: $0) }))
  }

  private func value(
    _ value: any TOMLValueConvertible, at path: DottedPath, _ line: Int?
  ) -> TOMLNode.Value {
    switch value.type {
    case .string: value.string.map(TOMLNode.Value.string) ?? .moment
    case .int: value.int.map(TOMLNode.Value.integer) ?? .moment
    case .double: value.double.map(TOMLNode.Value.number) ?? .moment
    case .bool: value.bool.map(TOMLNode.Value.boolean) ?? .moment
    case .array:
      .array(
        value.array.map { array in
          (0..<array.count).map { node(array[$0], at: path.appending(.index($0)), line) }
        } ?? [])
    case .table: .table(value.table.map { entries(of: $0, at: path, line) } ?? [])
    case .date, .time, .dateTime: .moment
    }
  }
}

/// The lines of the keys and headers of a valid file, which the parser does not provide.
struct PositionIndex {
  private var lines: [DottedPath: Int] = [:]
  /// The number of elements so far of each array of tables.
  private var counts: [DottedPath: Int] = [:]
  private var table = DottedPath.root

  init(_ scan: SyntaxScan) {
    for statement in scan.statements { add(statement) }
  }

  /// Returns the line of a key or of the header of a table, from 1; nil inside other values.
  func line(of path: DottedPath) -> Int? { lines[path] }

  private mutating func add(_ statement: SyntaxScan.Statement) {
    let keys = Self.keys(of: statement.name)
    switch statement.kind {
    case .key: note(resolved(table, keys), statement.line)
    case .table:
      table = resolved(.root, keys)
      note(table, statement.line)
    case .element:
      guard let last = keys.last else { return }
      let array = resolved(.root, keys.dropLast()).appending(.key(last))
      table = array.appending(.index(counts[array, default: 0]))
      counts[array, default: 0] += 1
      note(table, statement.line)
    }
  }

  /// Records the line of a path and of all paths that it leads through; the first line counts.
  private mutating func note(_ path: DottedPath, _ line: Int) {
    for count in path.steps.indices {
      let path = DottedPath(steps: Array(path.steps[...count]))
      lines[path] = lines[path] ?? line
    }
  }

  /// Returns the path of keys below a table; through an array of tables, it leads to the last
  /// element so far.
  private func resolved(_ table: DottedPath, _ keys: some Sequence<String>) -> DottedPath {
    keys.reduce(table) { path, key in
      let path = path.appending(.key(key))
      return counts[path].map { path.appending(.index($0 - 1)) } ?? path
    }
  }

  /// Splits a dotted key into keys.
  private static func keys(of name: String) -> [String] {
    guard name.contains(where: { $0 == "\"" || $0 == "'" }) else {
      return name.split(separator: ".").map { String($0.filter { $0 != " " && $0 != "\t" }) }
    }
    // The parser handles quotes and escapes: each key becomes a table with a single entry.
    guard var table = try? TOMLTable(string: name + " = 0") else { return [] }
    var keys: [String] = []
    while let key = table.keys.first {
      keys.append(key)
      guard let next = table[key]?.table else { break }
      table = next
    }
    return keys
  }
}
