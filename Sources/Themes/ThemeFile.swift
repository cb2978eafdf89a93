import Diagnostics
import TOML

/// A theme file, taken apart but not yet understood.
struct ThemeFile {
  /// The file, such as `nord.toml`.
  let file: String
  /// The name the theme gives itself.
  private(set) var name: String?
  /// The theme it is based on.
  private(set) var inherits: String?
  /// What its colour names mean.
  private(set) var palette: [String: TOMLNode] = [:]
  /// How roles look.
  private(set) var styles: [String: TOMLNode] = [:]
  /// What states change.
  private(set) var states: [String: TOMLNode] = [:]

  private static let keys = ["name", "inherits", "palette", "styles", "states"]

  /// Takes the table of a whole file apart.
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
