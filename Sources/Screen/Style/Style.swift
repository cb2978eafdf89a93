/// The colours and attributes of a cell.
public struct Style: Hashable, Sendable {
  /// The colour of the character.
  public var foreground: Color
  /// The background colour.
  public var background: Color
  /// The attributes, which work without colours.
  public var attributes: Attributes

  /// Creates a style; by default, that of the terminal.
  public init(
    foreground: Color = .terminalDefault, background: Color = .terminalDefault,
    attributes: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
  }
}

/// A change to a style; properties that are nil stay unchanged.
public struct StylePatch: Hashable, Sendable {
  /// The new colour of the character.
  public var foreground: Color?
  /// The new background colour.
  public var background: Color?
  /// The new attributes, which replace all previous ones.
  public var attributes: Attributes?
  /// The attributes to add, so that a state need not know those of a role.
  public var adding: Attributes
  /// The attributes to remove; those in `adding` remain.
  public var removing: Attributes

  /// Creates a patch; by default, one that changes nothing.
  public init(
    foreground: Color? = nil, background: Color? = nil, attributes: Attributes? = nil,
    adding: Attributes = [], removing: Attributes = []
  ) {
    self.foreground = foreground
    self.background = background
    self.attributes = attributes
    self.adding = adding
    self.removing = removing
  }

  /// Returns the style after the change.
  public func applied(to style: Style) -> Style {
    Style(
      foreground: foreground ?? style.foreground,
      background: background ?? style.background,
      attributes: (attributes ?? style.attributes).subtracting(removing).union(adding))
  }
}

/// Text attributes, which work without colours.
public struct Attributes: OptionSet, Hashable, Sendable {
  /// One bit per attribute.
  public let rawValue: UInt8

  public init(rawValue: UInt8) { self.rawValue = rawValue }

  /// Bold, or bright.
  public static let bold = Attributes(rawValue: 1)
  /// Dim.
  public static let dim = Attributes(rawValue: 2)
  /// Italic.
  public static let italic = Attributes(rawValue: 4)
  /// Underlined.
  public static let underline = Attributes(rawValue: 8)
  /// Foreground and background swapped.
  public static let reverse = Attributes(rawValue: 16)

  /// The attributes with the names used in theme files.
  public static let named: [(name: String, attribute: Attributes)] = [
    ("bold", .bold), ("dim", .dim), ("italic", .italic), ("underline", .underline),
    ("reverse", .reverse),
  ]
}

/// A colour as a theme defines it, before it is matched to the terminal.
public enum Color: Hashable, Sendable {
  /// The terminal's default colour.
  case terminalDefault
  /// An entry of the terminal's palette, 0-255; the user can configure 0-15 in the terminal.
  case indexed(UInt8)
  /// An exact colour; each component is 0-255.
  case rgb(UInt8, UInt8, UInt8)
}

extension Color {
  /// The sixteen colours of every colour terminal, with the names used in theme files.
  ///
  /// - Shape: In the order of the terminal's palette.
  public static let named: [(name: String, color: Color)] = [
    ("black", .black), ("red", .red), ("green", .green), ("yellow", .yellow), ("blue", .blue),
    ("magenta", .magenta), ("cyan", .cyan), ("white", .white),
    ("bright-black", .indexed(8)), ("bright-red", .indexed(9)), ("bright-green", .indexed(10)),
    ("bright-yellow", .indexed(11)), ("bright-blue", .indexed(12)),
    ("bright-magenta", .indexed(13)), ("bright-cyan", .indexed(14)),
    ("bright-white", .indexed(15)),
  ]

  static let black = Color.indexed(0)
  static let red = Color.indexed(1)
  static let green = Color.indexed(2)
  static let yellow = Color.indexed(3)
  static let blue = Color.indexed(4)
  static let magenta = Color.indexed(5)
  static let cyan = Color.indexed(6)
  static let white = Color.indexed(7)
}
