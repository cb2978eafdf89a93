internal import TOMLKit
internal import TOMLText

/// The only place that knows the library: what it hands out points into memory of its own.
extension ThemeValue {
  /// Reads a file.
  ///
  /// - Parameter text: What it says.
  /// - Returns: Its keys and values.
  /// - Throws: `TOMLSyntaxError` with the first thing that is no TOML.
  static func file(_ text: String) throws(TOMLSyntaxError) -> [String: ThemeValue] {
    let root = try TOMLText.table(text)
    return withExtendedLifetime(root) { contents(of: root) }
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
