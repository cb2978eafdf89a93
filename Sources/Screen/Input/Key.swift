/// A key press as the program sees it, whatever bytes the terminal sent for it.
public struct Key: Hashable, Sendable {
  /// What was pressed, without modifiers.
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

  /// What was held down meanwhile.
  public struct Modifiers: OptionSet, Hashable, Sendable {
    /// One bit a modifier.
    public let rawValue: UInt8
    /// Makes a set of modifiers from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }
    /// Control.
    public static let control = Modifiers(rawValue: 1)
    /// Alt, also sent as a leading Escape.
    public static let alt = Modifiers(rawValue: 2)
    /// Shift, for keys that are not characters.
    public static let shift = Modifiers(rawValue: 4)
  }

  /// What was pressed.
  public var code: Code
  /// What was held down meanwhile.
  public var modifiers: Modifiers

  /// Makes a key.
  public init(_ code: Code, _ modifiers: Modifiers = []) {
    self.code = code
    self.modifiers = modifiers
  }

  /// A plain character.
  public static func character(_ character: Character) -> Key { Key(.character(character)) }
  /// A character with Control held, given in lower case.
  public static func control(_ character: Character) -> Key {
    Key(.character(character), .control)
  }
}
