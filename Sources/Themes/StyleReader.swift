import Screen

/// Understands the style tables of a theme.
struct StyleReader {
  /// What colour names mean.
  let palette: Palette

  private static let styleKeys = ["fg", "bg", "attributes"] + PaintStates.named.map(\.name)
  private static let patchKeys = ["fg", "bg", "attributes", "add", "remove"]

  /// Reads what is said of a role: a colour, or a table.
  func style(_ entry: ThemeFile.Entry, findings: inout Findings) -> StyleEntry {
    var style = StyleEntry()
    guard case .table(let values) = entry.value else {
      style.foreground = palette.color(entry.value, at: entry.place, findings: &findings)
      return style
    }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      let place = entry.place.below(key)
      switch key {
      case "fg": style.foreground = palette.color(value, at: place, findings: &findings)
      case "bg": style.background = palette.color(value, at: place, findings: &findings)
      case "attributes": style.attributes = attributes(value, at: place, findings: &findings)
      default:
        guard let state = PaintStates.named.first(where: { $0.name == key })?.state else {
          findings.report(unknownKey(key, below: entry.place), at: place)
          continue
        }
        style.patches[state] = patch(
          ThemeFile.Entry(value: value, place: place), findings: &findings)
      }
    }
    return style
  }

  /// Reads what a state changes: a colour, or a table.
  func patch(_ entry: ThemeFile.Entry, findings: inout Findings) -> StylePatch {
    var patch = StylePatch()
    guard case .table(let values) = entry.value else {
      patch.foreground = palette.color(entry.value, at: entry.place, findings: &findings)
      return patch
    }
    for (key, value) in values.sorted(by: { $0.key < $1.key }) {
      let place = entry.place.below(key)
      switch key {
      case "fg": patch.foreground = palette.color(value, at: place, findings: &findings)
      case "bg": patch.background = palette.color(value, at: place, findings: &findings)
      case "attributes": patch.attributes = attributes(value, at: place, findings: &findings)
      case "add": patch.adding = attributes(value, at: place, findings: &findings) ?? []
      case "remove": patch.removing = attributes(value, at: place, findings: &findings) ?? []
      default: findings.report(Wording.unknown("key", key, among: Self.patchKeys), at: place)
      }
    }
    return patch
  }

  private func attributes(
    _ value: ThemeValue, at place: Place, findings: inout Findings
  ) -> Attributes? {
    guard case .list(let values) = value else {
      findings.report(Wording.expected("a list of attributes", value), at: place)
      return nil
    }
    var attributes: Attributes = []
    for value in values {
      guard case .text(let name) = value else {
        findings.report(Wording.expected("the name of an attribute", value), at: place)
        continue
      }
      if let known = Attributes.named.first(where: { $0.name == name })?.attribute {
        attributes.insert(known)
      } else {
        findings.report(
          Wording.unknown("attribute", name, among: Attributes.named.map(\.name)), at: place)
      }
    }
    return attributes
  }

  /// A role that was written without quotes arrives as a table within a table.
  private func unknownKey(_ key: String, below place: Place) -> String {
    let role = (place.keys.dropFirst() + [key]).joined(separator: ".")
    guard Role.themeNames.contains(role) else {
      return Wording.unknown("key", key, among: Self.styleKeys)
    }
    return "unknown key \"\(key)\"; names with dots stand in quotes: \"\(role)\""
  }
}

/// What a theme says of one role, or of a group of roles.
struct StyleEntry {
  /// The colour of the characters, if it says so.
  var foreground: Color?
  /// The colour behind them, if it says so.
  var background: Color?
  /// The attributes, if it says so.
  var attributes: Attributes?
  /// What states change.
  var patches: [PaintStates: StylePatch] = [:]

  /// Fills the gaps with what another theme says of the same role.
  func over(_ inherited: StyleEntry) -> StyleEntry {
    StyleEntry(
      foreground: foreground ?? inherited.foreground,
      background: background ?? inherited.background,
      attributes: attributes ?? inherited.attributes,
      patches: patches.merging(inherited.patches) { own, _ in own })
  }
}
