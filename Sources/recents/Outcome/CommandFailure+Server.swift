import Conversations
import RecentChats
import Screen

extension CommandFailure {
  /// Why the server gave nothing, for a command that does not go on and has no keys.
  init(_ failure: SyncFailure) {
    self.init(ExitStatus(failure), Self.sentence(failure))
  }

  /// What a command that nobody watches has not done.
  init(_ shortfall: Shortfall) {
    switch shortfall {
    case .unanswered(let failure): self.init(failure)
    case .unsent(let count):
      self.init(
        .unreachable,
        "another program that shares the store has not sent \(Self.changes(count)) yet")
    case .refused(let count):
      self.init(.failure, "the server refused \(Self.changes(count)), as was told")
    case .impossible(let count): self.init(linesNotDone: count)
    }
  }

  private init(linesNotDone count: Int) {
    self.init(
      .failure, "\(count == 1 ? "1 line" : "\(count) lines") could not be done, as was told")
  }

  private static func changes(_ count: Int) -> String {
    count == 1 ? "1 change" : "\(count) changes"
  }

  /// Makes sure that lines that nobody watches have done what they were for.
  ///
  /// - Parameters:
  ///   - shortfall: What has not come about.
  ///   - unheeded: How many lines came to nothing.
  /// - Throws: `CommandFailure` when something has not.
  static func check(_ shortfall: Shortfall?, unheeded: Int) throws(CommandFailure) {
    switch shortfall {
    case .impossible(let count): throw CommandFailure(linesNotDone: count + unheeded)
    case let shortfall?: throw CommandFailure(shortfall)
    case nil where unheeded > 0: throw CommandFailure(linesNotDone: unheeded)
    case nil: return
    }
  }

  /// The sentence with what a command can be told to do; texts of the server steer nothing.
  private static func sentence(_ failure: SyncFailure) -> String {
    if case .refused(code: "ERR_API_NOT_FOUND", message: _, status: let status) = failure {
      return "There is no such API at this address (ERR_API_NOT_FOUND, HTTP \(status)): "
        + "check base_url, which usually ends with /v3."
    }
    let sentence = advice.reduce(failure.sentence) { $0.replacing($1.pane, with: $1.command) }
    return DisplayText.drawn(sentence)
  }

  private static let advice: [(pane: String, command: String)] = [
    (", then press ^R", ""), ("; it is tried again by itself", ", or try again later"),
    (": it is tried again by itself", ": try again later"),
    ("waiting a while, then it goes on by itself", "try again later"),
    (", then it goes on by itself", "; try again after that"),
  ]
}

extension ExitStatus {
  /// What scripts tell the failures of a server apart by.
  init(_ failure: SyncFailure) {
    self =
      switch failure {
      case .unreachable: .unreachable
      case .unauthorized: .refused
      case .rateLimited, .refused, .serverFault, .malformed: .failure
      }
  }
}
