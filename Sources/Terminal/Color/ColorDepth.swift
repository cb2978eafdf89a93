/// The number of colours in use.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
  /// None: bold, underline and reverse only.
  case mono
  /// The eight colours that the user's terminal names 0-7.
  case ansi8
  /// The sixteen colours that the user's terminal names 0-15.
  case ansi16
  /// The palette of 256 entries.
  case palette256
  /// Every colour unchanged.
  case trueColor

  /// Returns true when the first depth has fewer colours than the second.
  public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}

/// The colours of a terminal, as terminfo and the environment describe them.
struct TerminalColors {
  /// The number of colours in terminfo.
  var count: Int
  /// True when the number of a colour is its red, green and blue (capability `RGB`).
  var isDirect = false
  /// True when 24 bits can be written in place of an entry of the palette.
  var canBeExact = false
}

extension ColorDepth {
  /// Chooses the colour depth.
  ///
  /// The user's choice comes first, then `NO_COLOR`, then `COLORTERM` and terminfo. Of few colours,
  /// more than terminfo knows are never used: ncurses would refuse them. Colours of 24 bits need no
  /// entry in terminfo.
  ///
  /// - Source: `terminfo(5)`, `user_caps(5)` for `RGB`; https://no-color.org;
  ///   https://github.com/termstandard/colors for `COLORTERM`.
  /// - Parameters:
  ///   - wish: The user's choice, if any.
  ///   - environment: The variables of the environment.
  ///   - terminal: The terminal's colours.
  /// - Returns: The depth to draw with.
  static func chosen(
    wish: ColorDepth?, environment: [String: String], terminal: TerminalColors
  ) -> ColorDepth {
    let possible = possible(terminal)
    guard let wish else {
      if !(environment["NO_COLOR"] ?? "").isEmpty { return .mono }
      let announced = announcesTrueColor(environment) && terminal.canBeExact
      return announced ? .trueColor : possible
    }
    if wish == .trueColor, terminal.canBeExact { return .trueColor }
    // A direct terminal has no palette of 256, and of the named colours the first eight only.
    if terminal.isDirect, wish == .ansi16 { return .ansi8 }
    if terminal.isDirect, wish == .palette256 { return .trueColor }
    return min(wish, possible)
  }

  private static func possible(_ terminal: TerminalColors) -> ColorDepth {
    switch terminal.count {
    case ..<8: .mono
    case ..<16: .ansi8
    case ..<256: .ansi16
    default: terminal.isDirect ? .trueColor : .palette256
    }
  }

  /// True when `COLORTERM` announces colours of 24 bits.
  ///
  /// GNU Screen passes the variable on from the terminal around it, but interprets the three numbers
  /// of a colour as attributes.
  public static func announcesTrueColor(_ environment: [String: String]) -> Bool {
    let isInScreen = environment["STY"] != nil && environment["TMUX"] == nil
    return !isInScreen && ["truecolor", "24bit"].contains(environment["COLORTERM"])
  }
}
