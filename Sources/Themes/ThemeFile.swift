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
