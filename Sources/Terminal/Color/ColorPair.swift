/// Two colours as numbers of the terminal; -1 is the terminal's own.
struct ColorPair: Hashable {
  /// The colour of the character.
  var foreground: Int32
  /// The colour behind it.
  var background: Int32

  /// What the terminal shows when nothing is said; ncurses calls it pair 0.
  static let own = ColorPair(foreground: -1, background: -1)
}
