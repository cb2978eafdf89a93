public import Logging
internal import Synchronization

/// A list of secret texts that are removed from other texts.
///
/// No text that it receives should contain a secret; it is a second line of defence.
public final class Redactor: Sendable {
  private let secrets = Mutex<Set<String>>([])

  /// Creates a redactor without secrets.
  public init() {}

  /// Adds a secret; an empty one is ignored.
  public func hide(_ secret: String) {
    guard !secret.isEmpty else { return }
    secrets.withLock { _ = $0.insert(secret) }
  }

  /// Returns the text with `***` in place of every secret.
  public func redacted(_ text: String) -> String {
    // The longest first: a secret that is the beginning of another must not
    // leave the rest of the other.
    let known = secrets.withLock { $0.sorted { $0.utf8.count > $1.utf8.count } }
    let bytes = known.reduce(Array(text.utf8)) { Self.replace(Array($1.utf8), in: $0) }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Replaces bytes, because a combining mark after a secret must not hide it from the search.
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

/// A log handler that removes secrets from every record before another handler receives it.
public struct RedactingLogHandler: LogHandler {
  private var base: any LogHandler
  private let redactor: Redactor

  /// Creates a handler that redacts the records of another one.
  public init(_ base: any LogHandler, redactor: Redactor) {
    self.base = base
    self.redactor = redactor
  }

  /// The least important level that is passed on.
  public var logLevel: Logger.Level {
    get { base.logLevel }
    set { base.logLevel = newValue }
  }

  /// The metadata added to every record.
  public var metadata: Logger.Metadata {
    get { base.metadata }
    set { base.metadata = newValue.mapValues(redacted) }
  }

  /// The provider of further metadata, which is the other handler's.
  public var metadataProvider: Logger.MetadataProvider? {
    get { base.metadataProvider }
    set { base.metadataProvider = newValue }
  }

  /// The metadata value for a key, added to every record.
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

  /// Returns the value as text, because nested values are of no use in a line.
  private func redacted(_ value: Logger.MetadataValue) -> Logger.MetadataValue {
    .string(redactor.redacted(value.description))
  }
}
