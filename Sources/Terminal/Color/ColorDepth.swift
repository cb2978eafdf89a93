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

extension ColorDepth {
  /// Chooses the colour depth.
  ///
  /// The user's choice comes first, then `NO_COLOR`, then the terminal's maximum. A depth above
  /// that maximum is never used: ncurses would refuse it.
  ///
  /// - Source: `terminfo(5)`, `user_caps(5)` for `RGB`; https://no-color.org.
  /// - Parameters:
  ///   - wish: The user's choice, if any.
  ///   - environment: The variables of the environment.
  ///   - colors: The number of colours according to terminfo.
  ///   - isDirect: True when a colour's number consists of its red, green and
  ///     blue (capability `RGB`).
  /// - Returns: The depth to draw with.
  static func chosen(
    wish: ColorDepth?, environment: [String: String], colors: Int, isDirect: Bool
  ) -> ColorDepth {
    let possible = possible(colors: colors, isDirect: isDirect)
    let hasColorForbidden = !(environment["NO_COLOR"] ?? "").isEmpty
    guard let wish else { return hasColorForbidden ? .mono : possible }
    // A direct terminal has no palette of 256, and only the first eight of the named colours.
    if isDirect, wish == .ansi16 { return .ansi8 }
    if isDirect, wish == .palette256 { return .trueColor }
    return min(wish, possible)
  }

  private static func possible(colors: Int, isDirect: Bool) -> ColorDepth {
    switch colors {
    case ..<8: .mono
    case ..<16: .ansi8
    case ..<256: .ansi16
    default: isDirect ? .trueColor : .palette256
    }
  }
}

/// The terminfo entries to try for a terminal, best first.
///
/// `TERM=xterm` stands for eight colours. If the user asks for more, or `COLORTERM` announces more,
/// the entry of the same family that describes them is used, if it is installed.
enum TerminalType {
  /// Returns the entries to try.
  static func candidates(
    for name: String, wish: ColorDepth?, environment: [String: String]
  ) -> [String] {
    let family = family(of: name)
    let more: [String] =
      switch wish {
      case .trueColor: [family + "-direct", family + "-256color"]
      case .palette256: [family + "-256color"]
      case nil where announcesMore(environment) && family == name: [family + "-256color"]
      default: []
      }
    return name.hasSuffix("-direct") ? [name] : more.filter { $0 != name } + [name]
  }

  private static func family(of name: String) -> String {
    for suffix in ["-256color", "-16color", "-color"] where name.hasSuffix(suffix) {
      return String(name.dropLast(suffix.count))
    }
    return name
  }

  private static func announcesMore(_ environment: [String: String]) -> Bool {
    ["truecolor", "24bit"].contains(environment["COLORTERM"])
  }
}
