public import Logging
internal import Synchronization

/// Knows the texts that must not be seen and takes them out of others.
///
/// Nothing should ever bring it one; it is the belt that goes with the braces.
public final class Redactor: Sendable {
  private let secrets = Mutex<Set<String>>([])

  /// Makes one that knows nothing yet.
  public init() {}

  /// Learns a text; one that is empty hides nothing.
  public func hide(_ secret: String) {
    guard !secret.isEmpty else { return }
    secrets.withLock { _ = $0.insert(secret) }
  }

  /// The text with `***` in place of everything that is hidden.
  public func redacted(_ text: String) -> String {
    // The longest first: a key that begins another must not leave the other's end behind.
    let known = secrets.withLock { $0.sorted { $0.utf8.count > $1.utf8.count } }
    let bytes = known.reduce(Array(text.utf8)) { Self.replace(Array($1.utf8), in: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Works on bytes: a combining mark behind the key must not hide it from the search.
  private static func replace(_ secret: [UInt8], in text: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var index = 0
    while index < text.count {
      if text[index...].starts(with: secret) {
        result += Array("***".utf8)
        index += secret.count
      } else {
        result.append(text[index])
        index += 1
      }
    }
    return result
  }
}

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
