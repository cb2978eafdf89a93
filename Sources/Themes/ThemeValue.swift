/// A value of a theme file, as far as themes need values.
indirect enum ThemeValue: Sendable {
  /// A string.
  case text(String)
  /// A whole number.
  case number(Int)
  /// A list.
  case list([ThemeValue])
  /// A table.
  case table([String: ThemeValue])
  /// Anything else; with what it is.
  case other(String)

  /// What it is, for a sentence.
  var kind: String {
    switch self {
    case .text: "a string"
    case .number: "a number"
    case .list: "a list"
    case .table: "a table"
    case .other(let kind): kind
    }
  }
}
