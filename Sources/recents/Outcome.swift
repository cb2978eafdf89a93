import ArgumentParser
import Conversations
import Glibc
import Platform
import RecentChats
import Screen
import Wording

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

  /// Ends the program; what could not be printed makes a failure of a success.
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

/// What the program returns to whoever started it.
///
/// - Source: the numbers above 2 are those of sysexits.h, EX_UNAVAILABLE and EX_NOPERM.
enum ExitStatus: Int32 {
  /// The person quit, or the command did its work.
  case success = 0
  /// Something failed while it ran.
  case failure = 1
  /// The command line, the configuration or the terminal is not right.
  case usage = 2
  /// A command that nobody watches could not reach the server, or not with its changes.
  case unreachable = 69
  /// A command that nobody watches was refused its key, app or user by the server.
  case refused = 77
}

/// Why a command ends without having done its work, in lines for a person.
struct CommandFailure: Error {
  var status: ExitStatus
  /// What is printed to standard error, each line after the program's name unless it is a text of its own.
  var lines: [String]

  /// One sentence or more, each named as coming from this program.
  init(_ status: ExitStatus, _ sentences: String...) {
    self.status = status
    lines = sentences.map { "recents: \($0)" }
  }

  /// A text that stands for itself.
  init(_ status: ExitStatus, text lines: [String]) {
    self.status = status
    self.lines = lines
  }
}

extension CommandFailure {
  /// Why the server gave nothing, for a command that does not go on and has no keys.
  init(_ failure: SyncFailure) {
    // Texts of the server steer no terminal.
    self.init(
      ExitStatus(failure), DisplayText.drawn(failure.sentence(for: .shell, isRetried: true)))
  }

  /// What a command that nobody watches has not done.
  init(_ exitOutcome: ExitOutcome) {
    switch exitOutcome {
    case .unanswered(let failure): self.init(failure)
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

  /// Makes sure that lines that nobody watches have done what they were for.
  ///
  /// - Parameters:
  ///   - exitOutcome: What has not come about.
  ///   - failedLines: How many lines came to nothing.
  /// - Throws: `CommandFailure` when something has not.
  static func check(_ exitOutcome: ExitOutcome?, failedLines: Int) throws(CommandFailure) {
    switch exitOutcome {
    case .impossible(let count): throw CommandFailure(linesNotDone: count + failedLines)
    case let exitOutcome?: throw CommandFailure(exitOutcome)
    case nil where failedLines > 0: throw CommandFailure(linesNotDone: failedLines)
    case nil: return
    }
  }
}

extension ExitStatus {
  /// What scripts tell the failures of a server apart by.
  init(_ failure: SyncFailure) {
    self =
      switch failure {
      case .unreachable: .unreachable
      case .unauthorized: .refused
      case .rateLimited, .refused, .serverFault, .malformed, .impossible: .failure
      }
  }
}
