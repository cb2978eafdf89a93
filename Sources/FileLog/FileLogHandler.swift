public import Logging

/// Writes each record as one line: time, level, text, then metadata.
public struct FileLogHandler: LogHandler {
  /// The least important level that is written.
  public var logLevel: Logger.Level
  /// What is added to every line.
  public var metadata: Logger.Metadata = [:]
  /// What adds more at the time of writing; nothing does.
  public var metadataProvider: Logger.MetadataProvider?
  private let file: LogFile

  /// Makes a handler that writes to a file.
  public init(_ file: LogFile, logLevel: Logger.Level = .info) {
    self.file = file
    self.logLevel = logLevel
  }

  /// A value of the metadata that goes with every line.
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
