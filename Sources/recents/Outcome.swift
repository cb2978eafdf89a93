import ArgumentParser
import Conversations
import Glibc
import Platform
import RecentChats
import Screen
import Wording

/// The end of the program: its last output and error text, and its exit status.
struct Outcome: Equatable {
  var status: Int32
  var output = ""
  var error = ""

  /// Creates the outcome of an error; a request for help or the version is thrown, too.
  init(of error: any Error) {
    if let failure = error as? CommandFailure {
      status = failure.status.rawValue
      self.error = failure.lines.joined(separator: "\n")
      return
    }
    let code = Recents.exitCode(for: error)
    let message = Recents.fullMessage(for: error)
    // The parser's status for an invalid command line is 64; that of
    // `recents`, as of most programs, is 2.
    status = code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue
    if code.isSuccess { output = message } else { self.error = message }
  }

  /// Prints it and ends the program.
  func end() -> Never {
    do throws(CommandFailure) {
      if !output.isEmpty { try StandardOutput.print(output) }
    } catch {
      Outcome(of: error).end()
    }
    if !error.isEmpty { StandardError.print(error) }
    Self.end(status)
  }

  /// Ends the program; output that could not be printed turns success into failure.
  static func end(_ status: Int32) -> Never {
    do throws(CommandFailure) {
      try StandardOutput.finish()
    } catch {
      StandardError.print(error.lines.joined(separator: "\n"))
      exit(status == 0 ? error.status.rawValue : status)
    }
    exit(status == 0 && StandardError.hasFailed ? ExitStatus.failure.rawValue : status)
  }
}

/// The exit status of the program.
///
/// - Source: the numbers above 2 are those of sysexits.h, EX_UNAVAILABLE and EX_NOPERM.
enum ExitStatus: Int32 {
  /// The user quit, or the command succeeded.
  case success = 0
  /// Something failed while the program ran.
  case failure = 1
  /// The command line, the configuration or the terminal is not usable.
  case usage = 2
  /// An unattended command could not reach the server, or could not send its changes.
  case unreachable = 69
  /// In an unattended command, the server rejected the key, the app or the user.
  case refused = 77
}

/// The reason why a command failed, as lines for the user.
struct CommandFailure: Error {
  var status: ExitStatus
  /// The sentences, or the lines of a complete text.
  let sentences: [String]
  private let isCompleteText: Bool

  /// Creates a failure with sentences, which are printed after the program's name.
  init(_ status: ExitStatus, _ sentences: String...) {
    self.status = status
    self.sentences = sentences
    isCompleteText = false
  }

  /// Creates a failure with a complete text.
  init(_ status: ExitStatus, text lines: [String]) {
    self.status = status
    sentences = lines
    isCompleteText = true
  }

  /// The lines for standard error.
  var lines: [String] { isCompleteText ? sentences : sentences.map { "recents: \($0)" } }
}

extension CommandFailure {
  /// Creates the failure of a request, for a command that ends and has no keys.
  ///
  /// - Parameters:
  ///   - failure: The failure.
  ///   - sources: The sources of the settings of the connection, for its advice.
  init(_ failure: SyncFailure, _ sources: ConnectionSources = ConnectionSources()) {
    // Texts of the server must not control the terminal.
    self.init(
      ExitStatus(failure),
      DisplayText.drawn(failure.sentence(for: .shell.naming(sources), isRetried: true)))
  }

  /// Creates the failure of an unattended command whose requests were not fulfilled.
  init(_ exitOutcome: ExitOutcome, _ sources: ConnectionSources = ConnectionSources()) {
    switch exitOutcome {
    case .unanswered(let failure): self.init(failure, sources)
    case .unsent(let count):
      self.init(
        .unreachable,
        "another recents that shares the store has not sent \(Self.changes(count)) yet")
    case .refused(let count):
      self.init(.failure, "the server refused \(Self.changes(count)); see above")
    case .impossible(let count): self.init(linesNotDone: count)
    }
  }

  private init(linesNotDone count: Int) {
    self.init(
      .failure, "\(count == 1 ? "1 command" : "\(count) commands") failed; see above")
  }

  private static func changes(_ count: Int) -> String {
    count == 1 ? "1 change" : "\(count) changes"
  }

  /// Checks that unattended input was processed completely.
  ///
  /// - Parameters:
  ///   - exitOutcome: The requests that were not fulfilled.
  ///   - failedLines: The number of failed lines.
  ///   - sources: The sources of the settings of the connection, for advice.
  /// - Throws: `CommandFailure` when anything failed.
  static func check(
    _ exitOutcome: ExitOutcome?, failedLines: Int, sources: ConnectionSources = ConnectionSources()
  ) throws(CommandFailure) {
    switch exitOutcome {
    case .impossible(let count): throw CommandFailure(linesNotDone: count + failedLines)
    case let exitOutcome?: throw CommandFailure(exitOutcome, sources)
    case nil where failedLines > 0: throw CommandFailure(linesNotDone: failedLines)
    case nil: return
    }
  }
}

extension ExitStatus {
  /// Creates the status by which scripts distinguish the failures of a server.
  init(_ failure: SyncFailure) {
    self =
      switch failure {
      case .unreachable, .intermediary: .unreachable
      case .unauthorized: .refused
      case .rateLimited, .refused, .serverFault, .malformed, .impossible: .failure
      }
  }
}
