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
