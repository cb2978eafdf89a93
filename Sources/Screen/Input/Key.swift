import Diagnostics

/// A key press, independent of the bytes that the terminal sends for it.
public struct Key: Hashable, Sendable {
  /// The key without modifiers.
  public enum Code: Hashable, Sendable {
    /// A character; shifted letters are upper-case characters, not a modifier.
    case character(Character)
    /// Return or Enter.
    case enter
    /// Escape.
    case escape
    /// Tab.
    case tab
    /// Tab with Shift.
    case backTab
    /// The key that deletes to the left.
    case backspace
    /// The key that deletes to the right.
    case delete
    /// Insert.
    case insert
    /// Cursor up.
    case up
    /// Cursor down.
    case down
    /// Cursor left.
    case left
    /// Cursor right.
    case right
    /// Home.
    case home
    /// End.
    case end
    /// Page up.
    case pageUp
    /// Page down.
    case pageDown
    /// A function key, 1-based.
    case function(Int)
  }

  /// The modifier keys held down.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit per modifier.
    public let rawValue: UInt8
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Control.
    public static let control = Modifiers(rawValue: 1)
    /// Alt, also sent as a leading Escape.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, for keys that are not characters.
    public static let shift = Modifiers(rawValue: 4)
  }

  /// The key without modifiers.
  public var code: Code
  /// The modifier keys held down.
  public var modifiers: Modifiers

  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A character without modifiers.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// A character with Control held, given in lower case.
  public static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }
}

extension Key {
  private static let modifierNames: [(name: String, modifier: Modifiers)] = [
    ("ctrl", .control), ("control", .control), ("c", .control),
    ("alt", .alt), ("meta", .alt), ("a", .alt), ("m", .alt),
    ("shift", .shift), ("s", .shift),
  ]

  /// Splits off the first modifier if the text begins with one: `ctrl-d` is Control and `d`.
  static func leadingModifier(_ text: Substring) -> (Modifiers, Substring)? {
    guard let dash = text.firstIndex(where: { $0 == "-" || $0 == "+" }) else { return nil }
    let name = text[..<dash].lowercased()
    guard let found = modifierNames.first(where: { $0.name == name }) else { return nil }
    return (found.modifier, text[text.index(after: dash)...])
  }

  /// The text with its unknown part replaced by the nearest name; nil if none is near.
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
  /// The key in the notation of the configuration, such as `ctrl-d`, `G` or `pageup`.
  public var description: String {
    var text = ""
    if modifiers.contains(.control) { text += "ctrl-" }
    if modifiers.contains(.alt) { text += "alt-" }
    if modifiers.contains(.shift) { text += "shift-" }
    return text + code.name
  }
}

extension Key.Code {
  /// The names of the keys that are not characters; the preferred name of a key comes first.
  ///
  /// - Shape: In lower case; several names may denote the same key.
  static let names: [(name: String, code: Key.Code)] =
    [
      ("enter", .enter), ("return", .enter), ("cr", .enter),
      ("esc", .escape), ("escape", .escape),
      ("space", .character(" ")), ("tab", .tab), ("backtab", .backTab),
      ("backspace", .backspace), ("bs", .backspace), ("delete", .delete), ("del", .delete),
      ("insert", .insert), ("ins", .insert),
      ("up", .up), ("down", .down), ("left", .left), ("right", .right),
      ("home", .home), ("end", .end),
      ("pageup", .pageUp), ("pgup", .pageUp), ("pagedown", .pageDown), ("pgdn", .pageDown),
      ("pgdown", .pageDown), ("lt", .character("<")), ("minus", .character("-")),
      ("plus", .character("+")),
    ] + (1...24).map { ("f\($0)", .function($0)) }

  /// The key with a name, ignoring case.
  static func named(_ name: String) -> Key.Code? {
    let lowered = name.lowercased()
    return names.first { $0.name == lowered }?.code
  }

  /// The preferred name; a character is its own name.
  var name: String {
    switch self {
    case .character(" "): "space"
    case .character(let character): String(character)
    case .function(let number): "f\(number)"
    default: Self.names.first { $0.code == self }?.name ?? ""
    }
  }
}
