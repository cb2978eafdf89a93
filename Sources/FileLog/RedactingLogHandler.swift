public import Logging

/// Takes secrets out of every record before another handler sees it.
public struct RedactingLogHandler: LogHandler {
  private var base: any LogHandler
  private let redactor: Redactor

  /// Puts a redactor before a handler.
  public init(_ base: any LogHandler, redactor: Redactor) {
    self.base = base
    self.redactor = redactor
  }

  /// The least important level that is passed on.
  public var logLevel: Logger.Level {
    get { base.logLevel }
    set { base.logLevel = newValue }
  }

  /// What is added to every record.
  public var metadata: Logger.Metadata {
    get { base.metadata }
    set { base.metadata = newValue.mapValues(redacted) }
  }

  /// What adds more at the time of writing; it is the other handler's.
  public var metadataProvider: Logger.MetadataProvider? {
    get { base.metadataProvider }
    set { base.metadataProvider = newValue }
  }

  /// A value of the metadata that goes with every record.
  public subscript(metadataKey key: String) -> Logger.Metadata.Value? {
    get { base[metadataKey: key] }
    set { base[metadataKey: key] = newValue.map(redacted) }
  }

  /// Passes a record on, without secrets.
  public func log(event: LogEvent) {
    var event = event
    event.message = "\(redactor.redacted(event.message.description))"
    event.metadata = event.metadata?.mapValues(redacted)
    if let error = event.error {
      event.metadata = (event.metadata ?? [:])
        .merging(["error": .string(redactor.redacted(String(describing: error)))]) { $1 }
      event.error = nil
    }
    base.log(event: event)
  }

  /// As text: what is nested in it is of no use in a line anyway.
  private func redacted(_ value: Logger.MetadataValue) -> Logger.MetadataValue {
    .string(redactor.redacted(value.description))
  }
}
