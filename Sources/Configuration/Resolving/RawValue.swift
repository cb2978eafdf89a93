internal import TOML
internal import TOMLKit

/// A value as it was written, before anybody asked what it means.
indirect enum RawValue: Equatable {
  case string(String)
  case integer(Int)
  case number(Double)
  case boolean(Bool)
  case array([RawValue])
  case table([Entry])
  /// A date or a time, which no setting is.
  case moment

  struct Entry: Equatable {
    var name: String
    var value: RawValue
  }

  /// What a flag or a variable says, which knows no types, for a key that may have one.
  init(text: String, for key: SettingKey) {
    switch key {
    case .pollInterval: self = Double(text).map(RawValue.number) ?? .string(text)
    case .ascii, .mouse, .plain: self = .boolean(text == "true")
    default: self = .string(text)
    }
  }

  /// What it is, for messages.
  var kind: String {
    switch self {
    case .string: "a text"
    case .integer: "a whole number"
    case .number: "a number"
    case .boolean: "true or false"
    case .array: "a list"
    case .table: "a table"
    case .moment: "a date or time"
    }
  }
}

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

extension RawValue {
  /// A text that is not empty.
  func name() throws(Problem) -> String {
    guard case .string(let text) = self else { throw Problem("must be a text, is \(kind)") }
    guard !text.isEmpty else { throw Problem("must not be empty") }
    return text
  }

  /// True or false.
  func truth() throws(Problem) -> Bool {
    guard case .boolean(let value) = self else {
      throw Problem("must be true or false, is \(kind)")
    }
    return value
  }

  /// A whole number within bounds.
  func count(in bounds: ClosedRange<Int>) throws(Problem) -> Int {
    guard case .integer(let value) = self, bounds.contains(value) else {
      throw Problem("must be a whole number from \(bounds.lowerBound) to \(bounds.upperBound)")
    }
    return value
  }

  /// A number of seconds within bounds, to the millisecond.
  func seconds(in bounds: ClosedRange<Double>) throws(Problem) -> Duration {
    let value: Double? =
      switch self {
      case .integer(let value): Double(value)
      case .number(let value): value
      default: nil
      }
    // A range contains no NaN, so what passes can be rounded.
    guard let value, bounds.contains(value) else {
      throw Problem(
        "must be a number of seconds from \(Self.plain(bounds.lowerBound)) "
          + "to \(Self.plain(bounds.upperBound))")
    }
    return .milliseconds(Int64((value * 1000).rounded()))
  }

  /// A file or directory.
  func path(in scope: ValueScope) throws(Problem) -> String {
    try scope.path(name())
  }

  /// One of the choices; a bare `256` or `true` in TOML is not a text, but plainly meant.
  func colorChoice() throws(Problem) -> ColorChoice {
    let word: String =
      switch self {
      case .integer(let number): String(number)
      case .boolean(let truth): String(truth)
      default: try name()
      }
    guard let choice = ColorChoice(rawValue: word) else {
      throw Problem(unknown: "choice", word, among: ColorChoice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// One of the choices, by its name.
  func choice<Choice: CaseIterable & RawRepresentable<String>>() throws(Problem) -> Choice {
    let word = try name()
    guard let choice = Choice(rawValue: word) else {
      throw Problem(unknown: "choice", word, among: Choice.allCases.map(\.rawValue))
    }
    return choice
  }

  /// One of the regions.
  func region() throws(Problem) -> Region {
    let word = try name()
    guard let region = Region(rawValue: word) else {
      throw Problem(unknown: "region", word, among: Region.allCases.map(\.rawValue))
    }
    return region
  }

  private static func plain(_ number: Double) -> String {
    number == number.rounded() ? String(Int(number)) : String(number)
  }
}

extension RawValue {
  /// An app id, which becomes the first label of a host name.
  ///
  /// - Shape: 1-63 letters, digits and hyphens, no hyphen at either end.
  /// - Source: docs/api.md §1, base URL; RFC 1123 section 2.1.
  func appID() throws(Problem) -> String {
    let text = try name()
    let isLabel = text.allSatisfy {
      Self.isLowerOrDigit($0) || ("A"..."Z").contains($0) || $0 == "-"
    }
    guard isLabel, text.count <= 63, text.first != "-", text.last != "-" else {
      throw Problem("must be 1 to 63 letters, digits or hyphens, as the dashboard shows it")
    }
    return text
  }

  /// The id of a user.
  ///
  /// - Shape: 1-100 characters of `a-z 0-9 - _`.
  /// - Source: docs/api.md §4, UID.
  func uid() throws(Problem) -> String {
    let text = try name()
    if Self.isUID(text) { return text }
    let lower = text.lowercased()
    throw Problem(
      "must be 1 to 100 of the characters a-z, 0-9, - and _",
      nearest: Self.isUID(lower) ? lower : nil)
  }

  private static func isUID(_ text: String) -> Bool {
    text.count <= 100 && text.allSatisfy { isLowerOrDigit($0) || $0 == "-" || $0 == "_" }
  }

  private static func isLowerOrDigit(_ character: Character) -> Bool {
    ("a"..."z").contains(character) || ("0"..."9").contains(character)
  }
}
