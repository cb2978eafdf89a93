internal import TOMLKit
internal import TOMLText

extension RawValue {
  /// Reads a whole file.
  ///
  /// - Throws: The diagnostic of the first error of syntax; TOML cannot be read beyond it.
  static func entries(of file: SettingsFile) throws(SettingsDiagnostic) -> [Entry] {
    guard !TOMLText.holdsNUL(file.text) else {
      throw SettingsDiagnostic(.file(file.name, key: nil), "holds a NUL, which no setting can have")
    }
    do throws(TOMLSyntaxError) {
      return entries(of: try TOMLText.table(file.text))
    } catch {
      throw SettingsDiagnostic(
        .file(file.name, key: nil), position: .init(line: error.line, column: error.column),
        SyntaxMessage.withoutQuotedText(error.text))
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
