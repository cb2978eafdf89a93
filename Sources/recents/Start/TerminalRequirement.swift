import Platform

/// What the pane needs to be shown.
enum TerminalRequirement {
  /// Makes sure that there is a terminal that can do it, unless everything is told in lines.
  ///
  /// - Parameters:
  ///   - environment: The environment.
  ///   - plain: Whether lines are wanted; nil leaves it to the terminal.
  /// - Throws: `CommandFailure` with one line when there is none.
  static func check(environment: [String: String], plain: Bool?) throws(CommandFailure) {
    let problem = problem(
      isInteractive: Descriptor.isTerminal(0) && Descriptor.isTerminal(1),
      type: environment["TERM"], plain: plain)
    if let problem { throw CommandFailure(.usage, problem) }
  }

  /// What is wrong with a terminal, if something is.
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
    // Without a word against it, it is told in lines.
    case "dumb" where plain == false:
      return "the terminal type \"dumb\" cannot show the pane; try another TERM, or use --plain"
    default: return nil
    }
  }
}
