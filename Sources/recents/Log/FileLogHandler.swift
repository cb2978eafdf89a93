import Configuration
import Conversations
internal import Glibc
public import Logging
import Platform

/// A log handler that writes each record as one line: time, level, text, then metadata.
public struct FileLogHandler: LogHandler {
  /// The least important level that is written.
  public var logLevel: Logger.Level
  /// The metadata added to every line.
  public var metadata: Logger.Metadata = [:]
  /// The provider of further metadata; not used.
  public var metadataProvider: Logger.MetadataProvider?
  private let file: LogFile

  /// Creates a handler that writes to a file.
  public init(_ file: LogFile, logLevel: Logger.Level = .info) {
    self.file = file
    self.logLevel = logLevel
  }

  /// The metadata value for a key, added to every line.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { metadata[key] }
    set { metadata[key] = newValue }
  }

  /// Writes a record.
  public func log(event: LogEvent) {
    let particulars = metadata.merging(event.metadata ?? [:]) { $1 }
      .sorted { $0.key < $1.key }
      .map { " \($0.key)=\($0.value)" }
    let level = String(describing: event.level)
    let text = event.message.description + particulars.joined()
    file.append("\(LogTime.now()) \(level) \(LogText.oneLine(text))")
  }
}

/// Conversion of a text to one line of a log.
enum LogText {
  /// Returns the text with every character escaped that controls a terminal, or hides or reorders
  /// text, so that no record can look like two or like another one.
  static func oneLine(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isWrittenOut) else { return text }
    return text.unicodeScalars.reduce(into: "") { line, scalar in
      line += isWrittenOut(scalar) ? scalar.escaped(asASCII: true) : String(scalar)
    }
  }

  private static func isWrittenOut(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}

/// The format of times in the log.
enum LogTime {
  /// Returns the current time in UTC, such as `2026-01-31T23:59:59.123Z`.
  static func now() -> String {
    var now = timespec()
    clock_gettime(CLOCK_REALTIME, &now)
    return CivilTime(Timestamp(Int64(now.tv_sec)))
      .iso8601(milliseconds: now.tv_nsec / 1_000_000)
  }
}

extension Logger.Level {
  /// Creates the level of the setting.
  init(_ level: LogLevel) {
    self =
      switch level {
      case .error: .error
      case .warning: .warning
      case .info: .info
      case .debug: .debug
      }
  }
}

/// The log of a run, which never contains the key.
struct ProgramLog {
  /// The logger for the program's parts.
  let logger: Logger
  /// The redactor, which must know each key before it is used.
  let redactor: Redactor

  /// Opens the log, or one that discards everything if there is no path.
  ///
  /// - Throws: `CommandFailure` when the file cannot be written.
  init(path: String?, level: LogLevel = .info) throws(CommandFailure) {
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
    file.append("\(LogTime.now()) \(Self.contents(level))")
    logger = Logger(label: "recents") { _ in
      RedactingLogHandler(FileLogHandler(file, logLevel: Logger.Level(level)), redactor: redactor)
    }
  }

  /// Returns the first line of a run: the data that the log may contain, and the data that it never
  /// contains.
  static func contents(_ level: LogLevel) -> String {
    "recents \(Version.text), level \(level.rawValue): requests, failures with the server's codes, changes, "
      + "IDs and problems of the configuration; no message, no name, no tag, no key"
  }

  /// Removes a key from all lines from now on.
  func hide(_ key: Secret) { redactor.hide(key.exposed) }
}
