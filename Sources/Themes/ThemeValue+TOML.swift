internal import TOMLKit

/// The only place that knows the library: what it hands out points into memory of its own.
extension ThemeValue {
  /// Why a text is not TOML.
  struct SyntaxError: Error {
    /// What is wrong.
    var text: String
    /// The line, counted from one.
    var line: Int
    /// The column, counted from one.
    var column: Int
  }

  /// Reads a file.
  ///
  /// - Parameter text: What it says.
  /// - Returns: Its keys and values.
  /// - Throws: `SyntaxError` with the first thing that is no TOML.
  static func file(_ text: String) throws(SyntaxError) -> [String: ThemeValue] {
    do {
      let root = try TOMLTable(string: text)
      return withExtendedLifetime(root) { contents(of: root) }
    } catch let error as TOMLParseError {
      throw SyntaxError(
        text: error.description, line: error.source.begin.line, column: error.source.begin.column)
    } catch {
      throw SyntaxError(text: "\(error)", line: 1, column: 1)
    }
  }

  private static func contents(of table: TOMLTable) -> [String: ThemeValue] {
    var values: [String: ThemeValue] = [:]
    for key in table.keys { values[key] = table[key].map(value) }
    return values
  }

  private static func value(_ value: any TOMLValueConvertible) -> ThemeValue {
    if let text = value.string { return .text(text) }
    if let number = value.int { return .number(number) }
    if let table = value.table { return .table(contents(of: table)) }
    if let list = value.array { return .list(list.map(Self.value)) }
    return .other(value.bool == nil ? "a \(value.type)" : "a boolean")
  }
}
