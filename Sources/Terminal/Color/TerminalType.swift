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
