import ArgumentParser
import Glibc

/// How the program ends: what it says last, where, and the status it returns.
struct Outcome: Equatable {
  var status: Int32
  var output = ""
  var error = ""

  /// Reads what a command threw; asking for help or for the version is thrown, too.
  init(of error: any Error) {
    if let failure = error as? CommandFailure {
      status = failure.status.rawValue
      self.error = failure.lines.joined(separator: "\n")
      return
    }
    let code = Recents.exitCode(for: error)
    let message = Recents.fullMessage(for: error)
    // The parser's own status for a wrong command line is 64; ours, as that of most programs, is 2.
    status = code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue
    if code.isSuccess { output = message } else { self.error = message }
  }

  /// Says it and ends the program.
  func end() -> Never {
    if !output.isEmpty { print(output) }
    if !error.isEmpty { StandardError.print(error) }
    exit(status)
  }
}
