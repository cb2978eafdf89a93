import Names

extension Key {
  private static let modifierNames: [(name: String, modifier: Modifiers)] = [
    ("ctrl", .control), ("control", .control), ("c", .control),
    ("alt", .alt), ("meta", .alt), ("a", .alt), ("m", .alt),
    ("shift", .shift), ("s", .shift),
  ]

  /// Splits the first modifier off, if the text begins with one: `ctrl-d` is Control and `d`.
  static func leadingModifier(_ text: Substring) -> (Modifiers, Substring)? {
    guard let dash = text.firstIndex(where: { $0 == "-" || $0 == "+" }) else { return nil }
    let name = text[..<dash].lowercased()
    guard let found = modifierNames.first(where: { $0.name == name }) else { return nil }
    return (found.modifier, text[text.index(after: dash)...])
  }

  /// The text with its unknown part replaced by the nearest name, if there is one.
  static func nearest(to unknown: Substring, of text: String) -> String? {
    let names = Code.names.map(\.name)
    if let name = NearestName.find(String(unknown), in: names) {
      let prefix = text.first == "<" ? "" : String(text.dropLast(unknown.count))
      return prefix + name
    }
    guard let dash = unknown.firstIndex(where: { $0 == "-" || $0 == "+" }) else { return nil }
    let known = modifierNames.map(\.name).filter { $0.count > 1 }
    return NearestName.find(String(unknown[..<dash]), in: known).map { $0 + unknown[dash...] }
  }
}

extension Key: CustomStringConvertible {
  /// The key as it may be written, such as `ctrl-d`, `G` or `pageup`.
  public var description: String {
    var text = ""
    if modifiers.contains(.control) { text += "ctrl-" }
    if modifiers.contains(.alt) { text += "alt-" }
    if modifiers.contains(.shift) { text += "shift-" }
    return text + code.name
  }
}
