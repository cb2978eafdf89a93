/// How many colours are used.
public enum ColorDepth: Int, CaseIterable, Comparable, Sendable {
  /// None: bold, underline and reverse only.
  case mono
  /// The eight colours that a person's terminal names 0-7.
  case ansi8
  /// The sixteen colours that a person's terminal names 0-15.
  case ansi16
  /// The palette of 256 entries.
  case palette256
  /// Every colour as it is.
  case trueColor

  /// Whether one depth has fewer colours than another.
  public static func < (a: ColorDepth, b: ColorDepth) -> Bool { a.rawValue < b.rawValue }
}

extension ColorDepth {
  /// Decides how many colours are used.
  ///
  /// What the person asks for comes first, then `NO_COLOR`, then all that the terminal has. More
  /// than the terminal has is never used: ncurses would refuse it.
  ///
  /// - Source: `terminfo(5)`, `user_caps(5)` for `RGB`; https://no-color.org.
  /// - Parameters:
  ///   - wish: What the person asks for; nil if nothing.
  ///   - environment: The variables of the environment.
  ///   - colors: How many colours terminfo knows of.
  ///   - isDirect: Whether a colour's number is its red, green and blue (capability `RGB`).
  /// - Returns: The depth to draw with.
  static func chosen(
    wish: ColorDepth?, environment: [String: String], colors: Int, isDirect: Bool
  ) -> ColorDepth {
    let possible = possible(colors: colors, isDirect: isDirect)
    let hasColorForbidden = !(environment["NO_COLOR"] ?? "").isEmpty
    guard let wish else { return hasColorForbidden ? .mono : possible }
    // A direct terminal has no palette of 256, and of the named colours the first eight only.
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
/// `TERM=xterm` promises eight colours, but a person who asks for more, or whose terminal says in
/// `COLORTERM` that it has more, gets the entry of the same family that describes them, if it is
/// installed.
enum TerminalType {
  /// Lists the entries to try.
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
