import Diagnostics
import TOML

/// The content of a theme file, split by key but not yet interpreted.
struct ThemeFile {
  /// The file, such as `nord.toml`.
  let file: String
  /// The title of the theme.
  private(set) var name: String?
  /// The theme from which it inherits.
  private(set) var inherits: String?
  /// The colours of the palette by name.
  private(set) var palette: [String: TOMLNode] = [:]
  /// The styles by role.
  private(set) var styles: [String: TOMLNode] = [:]
  /// The styles of tags by name or pattern.
  private(set) var tags: [String: TOMLNode] = [:]
  /// The changes by state.
  private(set) var states: [String: TOMLNode] = [:]

  private static let keys = ["name", "inherits", "palette", "styles", "tags", "states"]

  /// Splits the table of a whole file by key.
  init(file: String, root: TOMLNode, findings: inout Findings) {
    self.file = file
    guard case .table(let entries) = root.value else { return }
    for entry in entries {
      let node = entry.node
      switch entry.name {
      case "name": name = findings.checked(node) { node throws(Problem) in try node.string() }
      case "inherits":
        inherits = findings.checked(node) { node throws(Problem) in try node.string() }
      case "palette": palette = Self.table(node, findings: &findings)
      case "styles": styles = Self.table(node, findings: &findings)
      case "tags": tags = Self.table(node, findings: &findings)
      case "states": states = Self.table(node, findings: &findings)
      default:
        findings.report(Problem(unknown: "key", entry.name, among: Self.keys), at: node.place)
      }
    }
  }

  private static func table(_ node: TOMLNode, findings: inout Findings) -> [String: TOMLNode] {
    let entries = findings.checked(node) { node throws(Problem) in try node.entries() } ?? []
    return Dictionary(uniqueKeysWithValues: entries.map { ($0.name, $0.node) })
  }
}
