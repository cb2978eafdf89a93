import Platform

/// The requirements of the pane on its terminal.
enum TerminalRequirement {
  /// Checks that a terminal can show the pane, unless plain mode is used.
  ///
  /// - Parameters:
  ///   - environment: The environment.
  ///   - plain: The choice of plain mode; nil leaves it to the terminal.
  /// - Throws: `CommandFailure` with one line when there is none.
  static func check(environment: [String: String], plain: Bool?) throws(CommandFailure) {
    let problem = problem(
      isInteractive: Descriptor.isTerminal(0) && Descriptor.isTerminal(1),
      type: environment["TERM"], plain: plain)
    if let problem { throw CommandFailure(.usage, problem) }
  }

  /// Returns the problem of a terminal, if any.
  static func problem(isInteractive: Bool, type: String?, plain: Bool?) -> String? {
    if plain == true { return nil }
    if !isInteractive {
      return "the pane needs a terminal, but standard input or output is a file or a pipe; "
        + "use --plain"
    }
    switch type {
    case nil, "":
      return
        "TERM is not set; set it to the type of this terminal, e.g. TERM=xterm-256color, or use --plain"
    // Unless plain mode is ruled out, a dumb terminal uses it.
    case "dumb" where plain == false:
      return "the terminal type \"dumb\" cannot show the pane; try another TERM, or use --plain"
    default: return nil
    }
  }
}
