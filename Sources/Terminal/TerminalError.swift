/// The reason why the terminal cannot be used.
public enum TerminalError: Error, Hashable, Sendable {
  /// Input or output goes to a file or a pipe.
  case notATerminal(Stream)
  /// The variable `TERM` is missing or empty.
  case typeUnset
  /// The terminal cannot show a screen, or terminfo has no entry for it.
  case typeUnusable(String)
  /// The file for error output cannot be opened.
  case errorFileUnusable(String)

  /// The two directions in which the terminal is used.
  public enum Stream: String, Sendable {
    /// The stream that keys are read from.
    case input
    /// The stream that the screen is written to.
    case output
  }
}

extension TerminalError: CustomStringConvertible {
  /// A sentence with the error and its remedy.
  public var description: String {
    switch self {
    case .notATerminal(let stream):
      "The \(stream.rawValue) is not a terminal; start this in one, without a pipe or a redirection."
    case .typeUnset:
      "TERM is not set; set it to the type of this terminal, for example TERM=xterm-256color."
    case .typeUnusable(let name):
      "The terminal type \"\(name)\" cannot show a screen or is not installed; "
        + "set TERM to another one, for example TERM=xterm-256color."
    case .errorFileUnusable(let path):
      "The file \(path) cannot be opened for error output; name one that can be written."
    }
  }
}
