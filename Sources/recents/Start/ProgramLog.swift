import Configuration
import FileLog
import Files
import Logging

/// The log of a run, which never holds the key.
struct ProgramLog {
  /// What the program's parts write to.
  let logger: Logger
  /// What has to learn each key before it is used.
  let redactor: Redactor

  /// Opens the log, or one that keeps nothing when no path was said.
  ///
  /// - Throws: `CommandFailure` when the file cannot be written.
  init(path: String?, level: Logger.Level = .info) throws(CommandFailure) {
    let redactor = Redactor()
    self.redactor = redactor
    guard let path else {
      logger = Logger(label: "recents") { _ in SwiftLogNoOpLogHandler() }
      return
    }
    let file = LogFile(path: path)
    do {
      try file.open()
    } catch {
      throw CommandFailure(.usage, "the log \(error.forWriting)")
    }
    logger = Logger(label: "recents") { _ in
      RedactingLogHandler(FileLogHandler(file, logLevel: level), redactor: redactor)
    }
  }

  /// Makes sure that a key is in no line from now on.
  func hide(_ key: Secret) { redactor.hide(key.exposed) }
}
