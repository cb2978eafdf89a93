/// A colour as a theme names it, before it is fitted to the terminal.
public enum Color: Hashable, Sendable {
  /// What the terminal uses when nothing is said.
  case terminalDefault
  /// An entry of the terminal's own palette, 0-255; 0-15 are the person's own colours.
  case indexed(UInt8)
  /// An exact colour, 0-255 each.
  case rgb(UInt8, UInt8, UInt8)
}
