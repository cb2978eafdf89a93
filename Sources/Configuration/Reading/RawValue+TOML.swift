internal import TOMLKit

extension RawValue {
  /// Reads a whole file.
  ///
  /// - Throws: The diagnostic of the first error of syntax; TOML cannot be read beyond it.
  static func entries(of file: SettingsFile) throws(SettingsDiagnostic) -> [Entry] {
    // The parser and its values are C strings, which would silently end at a NUL.
    let written = ["\0", #"\u0000"#, #"\U00000000"#]
    guard !written.contains(where: file.text.contains) else {
      throw SettingsDiagnostic(.file(file.name, key: nil), "holds a NUL, which no setting can have")
    }
    do {
      return entries(of: try TOMLTable(string: file.text))
    } catch let error as TOMLParseError {
      throw SettingsDiagnostic(
        .file(file.name, key: nil),
        position: .init(line: error.source.begin.line, column: error.source.begin.column),
        SyntaxMessage.withoutQuotedText(error.description))
    } catch {
      throw SettingsDiagnostic(.file(file.name, key: nil), "is not valid TOML")
    }
  }

  private static func entries(of table: TOMLTable) -> [Entry] {
    // Not the table's own iterator: it traps on a key with an escaped NUL inside.
    table.keys.compactMap { name in
      table[name].map { Entry(name: name, value: RawValue($0)) }
    }
  }

  private static func values(of array: TOMLArray) -> [RawValue] {
    (0..<array.count).map { RawValue(array[$0]) }
  }

  private init(_ value: any TOMLValueConvertible) {
    switch value.type {
    case .string: self = value.string.map(RawValue.string) ?? .moment
    case .int: self = value.int.map(RawValue.integer) ?? .moment
    case .double: self = value.double.map(RawValue.number) ?? .moment
    case .bool: self = value.bool.map(RawValue.boolean) ?? .moment
    case .array: self = .array(value.array.map(Self.values) ?? [])
    case .table: self = .table(value.table.map(Self.entries) ?? [])
    case .date, .time, .dateTime: self = .moment
    }
  }
}
