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
