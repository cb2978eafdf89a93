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
