/// The terminfo entries to try for a terminal, best first.
enum TerminalType {
  /// Returns the entries of the terminal's own family.
  ///
  /// `TERM=xterm` announces eight colours, but a user who asks for more, or whose terminal announces
  /// more in `COLORTERM`, gets the entry of the same family with 256, if it is installed. Entries of that
  /// palette can represent colours of 24 bits.
  static func candidates(
    for name: String, wish: ColorDepth?, environment: [String: String]
  ) -> [String] {
    let family = family(of: name)
    let more: [String] =
      switch wish {
      case .trueColor, .palette256: [family + "-256color"]
      case nil where ColorDepth.announcesTrueColor(environment) && family == name:
        [family + "-256color"]
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
}

extension TerminalType {
  /// Returns the entries nearest to a type without an entry of its own; none for an unknown type.
  ///
  /// Emulators bring entries of their own, which the machine at the other end of an ssh connection
  /// rarely has. Nearly all of them understand the sequences of xterm.
  static func substitutes(for name: String, environment: [String: String]) -> [String] {
    let shorter = prefixes(of: name)
    let known = families.first { family in family.names.contains { name.hasPrefix($0) } }
    if let known { return known.entries + shorter }
    let looksModern =
      environment["COLORTERM"] != nil || environment["TERM_PROGRAM"] != nil
      || ["-256color", "-direct", "-truecolor"].contains(where: name.hasSuffix)
    return looksModern ? shorter + xterm : shorter
  }

  /// Returns the types that a type is a variant of: `a-b` and `a` for `a-b-c`.
  ///
  /// - Source: `term(7)`, naming conventions.
  private static func prefixes(of name: String) -> [String] {
    var prefixes: [String] = []
    var rest = name[...]
    while let cut = rest.lastIndex(where: { $0 == "-" || $0 == "." || $0 == "+" }) {
      rest = rest[..<cut]
      prefixes.append(String(rest))
    }
    return prefixes
  }

  private static let xterm = ["xterm-256color", "xterm-color", "xterm", "vt220", "vt100"]

  private static let families: [(names: [String], entries: [String])] = [
    (["tmux", "screen", "zellij"], ["screen-256color", "screen"] + xterm),
    (["linux", "fbterm", "kmscon"], ["linux", "vt220", "vt100"]),
    (["vt", "dec"], ["vt220", "vt100"]),
    (
      [
        "xterm", "kitty", "foot", "alacritty", "ghostty", "wezterm", "contour", "rio", "konsole",
        "gnome", "vte", "st", "iterm", "nsterm", "mintty", "putty", "ms-terminal", "mlterm", "rxvt",
        "terminator", "terminology", "Eterm", "eterm", "cygwin", "tabby", "warp", "bobcat",
      ], xterm
    ),
  ]
}
