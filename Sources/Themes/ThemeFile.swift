internal import TOML
internal import TOMLKit

/// A theme file, taken apart but not yet understood.
struct ThemeFile {
  /// A value and where it stands.
  struct Entry {
    /// The value.
    var value: ThemeValue
    /// Where it stands.
    var place: Place
  }

  /// The file, such as `nord.toml`.
  let file: String
  /// The name the theme gives itself.
  private(set) var name: String?
  /// The theme it is based on.
  private(set) var inherits: String?
  /// What its colour names mean.
  private(set) var palette: [String: Entry] = [:]
  /// How roles look.
  private(set) var styles: [String: Entry] = [:]
  /// What states change.
  private(set) var states: [String: Entry] = [:]

  private static let keys = ["name", "inherits", "palette", "styles", "states"]

  /// Takes a file apart.
  init(file: String, values: [String: ThemeValue], findings: inout Findings) {
    self.file = file
    let root = Place(file: file)
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      let place = root.below(key)
      switch key {
      case "name": name = Self.text(value, at: place, findings: &findings)
      case "inherits": inherits = Self.text(value, at: place, findings: &findings)
      case "palette": palette = Self.table(value, at: place, findings: &findings)
      case "styles": styles = Self.table(value, at: place, findings: &findings)
      case "states": states = Self.table(value, at: place, findings: &findings)
      default: findings.report(Wording.unknown("key", key, among: Self.keys), at: place)
      }
    }
  }

  private static func text(
    _ value: ThemeValue, at place: Place, findings: inout Findings
  ) -> String? {
    if case .text(let text) = value { return text }
    findings.report(Wording.expected("a string", value), at: place)
    return nil
  }

  private static func table(
    _ value: ThemeValue, at place: Place, findings: inout Findings
  ) -> [String: Entry] {
    guard case .table(let values) = value else {
      findings.report(Wording.expected("a table", value), at: place)
      return [:]
    }
    return Dictionary(
      uniqueKeysWithValues: values.map { key, value in
        (key, Entry(value: value, place: place.below(key)))
      })
  }
}

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

/// Where in a theme file something stands.
struct Place: Hashable, Sendable {
  /// The file.
  let file: String
  /// The keys that lead to it.
  var keys: [String] = []

  /// The place of a key below this one.
  func below(_ key: String) -> Place { Place(file: file, keys: keys + [key]) }

  /// The keys as they may be written in the file, such as `styles."row.badge".fg`.
  var keyPath: String { keys.map(Self.quoted).joined(separator: ".") }

  private static func quoted(_ key: String) -> String {
    let isBare =
      !key.isEmpty
      && key.utf8.allSatisfy { byte in
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
          UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
          true
        default: false
        }
      }
    return isBare ? key : "\"\(key)\""
  }
}
