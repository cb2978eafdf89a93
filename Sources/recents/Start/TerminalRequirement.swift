import Glibc

/// What the pane needs to be shown.
enum TerminalRequirement {
  /// Makes sure that there is a terminal that can do it.
  ///
  /// - Throws: `CommandFailure` with one line when there is none.
  static func check(environment: [String: String]) throws(CommandFailure) {
    let problem = problem(
      isInteractive: isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1,
      type: environment["TERM"])
    if let problem { throw CommandFailure(.usage, problem) }
  }

  /// What is wrong with a terminal, if something is.
  static func problem(isInteractive: Bool, type: String?) -> String? {
    if !isInteractive {
      return "the pane needs a terminal; standard input or output is a file or a pipe"
    }
    switch type {
    case nil, "": return "TERM is not set; say which terminal this is, such as TERM=xterm-256color"
    case "dumb": return "the terminal is \"dumb\" and cannot show the pane; try another TERM"
    default: return nil
    }
  }
}
