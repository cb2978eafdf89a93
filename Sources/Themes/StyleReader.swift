import Diagnostics
import Screen
import TOML

/// Interprets the style tables of a theme.
struct StyleReader {
  /// The colours of the names used in the theme.
  let palette: Palette

  private static let styleKeys = ["fg", "bg", "attributes"] + PaintStates.named.map(\.name)
  private static let patchKeys = ["fg", "bg", "attributes", "add", "remove"]

  /// Reads the style of a role: a colour, or a table.
  func style(_ node: TOMLNode, findings: inout Findings) -> StyleEntry {
    var style = StyleEntry()
    guard case .table(let entries) = node.value else {
      style.foreground = palette.color(node, findings: &findings)
      return style
    }
    for entry in entries {
      switch entry.name {
      case "fg": style.foreground = palette.color(entry.node, findings: &findings)
      case "bg": style.background = palette.color(entry.node, findings: &findings)
      case "attributes": style.attributes = attributes(entry.node, findings: &findings)
      default:
        guard let state = PaintStates.named.first(where: { $0.name == entry.name })?.state else {
          findings.report(unknownKey(entry.name, in: node), at: entry.node.place)
          continue
        }
        style.patches[state] = patch(entry.node, findings: &findings)
      }
    }
    return style
  }

  /// Reads the change made by a state: a colour, or a table.
  func patch(_ node: TOMLNode, findings: inout Findings) -> StylePatch {
    var patch = StylePatch()
    guard case .table(let entries) = node.value else {
      patch.foreground = palette.color(node, findings: &findings)
      return patch
    }
    for entry in entries {
      switch entry.name {
      case "fg": patch.foreground = palette.color(entry.node, findings: &findings)
      case "bg": patch.background = palette.color(entry.node, findings: &findings)
      case "attributes": patch.attributes = attributes(entry.node, findings: &findings)
      case "add": patch.adding = attributes(entry.node, findings: &findings) ?? []
      case "remove": patch.removing = attributes(entry.node, findings: &findings) ?? []
      default:
        findings.report(
          Problem(unknown: "key", entry.name, among: Self.patchKeys), at: entry.node.place)
      }
    }
    return patch
  }

  private func attributes(_ node: TOMLNode, findings: inout Findings) -> Attributes? {
    guard case .array(let elements) = node.value else {
      findings.report(node.mismatch("a list of attributes"), at: node.place)
      return nil
    }
    var attributes: Attributes = []
    for element in elements {
      guard case .string(let name) = element.value else {
        findings.report(
          Problem("must hold names of attributes, not \(element.kind)"), at: node.place)
        continue
      }
      if let known = Attributes.named.first(where: { $0.name == name })?.attribute {
        attributes.insert(known)
      } else {
        findings.report(
          Problem(unknown: "attribute", name, among: Attributes.named.map(\.name)), at: node.place)
      }
    }
    return attributes
  }

  /// A role name written without quotes arrives as nested tables.
  private func unknownKey(_ key: String, in table: TOMLNode) -> Problem {
    let role = (table.place.path.keys.dropFirst() + [key]).joined(separator: ".")
    guard Role.themeNames.contains(role) else {
      return Problem(unknown: "key", key, among: Self.styleKeys)
    }
    return Problem("unknown key \"\(key)\"; names with dots stand in quotes: \"\(role)\"")
  }
}

/// The style that a theme defines for one role, or for a group of roles.
struct StyleEntry {
  /// The colour of the characters, if defined.
  var foreground: Color?
  /// The background colour, if defined.
  var background: Color?
  /// The attributes, if defined.
  var attributes: Attributes?
  /// The changes made by states.
  var patches: [PaintStates: StylePatch] = [:]

  /// Fills the undefined properties with those that another theme defines for the same role.
  func over(_ inherited: StyleEntry) -> StyleEntry {
    StyleEntry(
      foreground: foreground ?? inherited.foreground,
      background: background ?? inherited.background,
      attributes: attributes ?? inherited.attributes,
      patches: patches.merging(inherited.patches) { own, _ in own })
  }
}
