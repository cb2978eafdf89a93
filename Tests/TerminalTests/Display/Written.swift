import Foundation
import Synchronization

/// What a program has written so far.
final class Written: Sendable {
  private let text = Mutex("")

  /// Collects until the other end is closed.
  func collect(from descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      // Tests look for text; a character in two pieces would show up as a failure, not as a pass.
      let piece = String(decoding: buffer[..<count], as: UTF8.self)
      text.withLock { $0 += piece }
    }
  }

  /// Takes away what comes before a mark, and the mark; nil if it is not there yet.
  func take(upTo mark: String) -> String? {
    text.withLock { text in
      guard let range = text.range(of: mark, options: .literal) else { return nil }
      defer { text.removeSubrange(..<range.upperBound) }
      return String(text[..<range.lowerBound])
    }
  }
}
