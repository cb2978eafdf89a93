import Foundation
import Synchronization

/// What a program has written so far.
final class Written: Sendable {
  private let bytes = Mutex(Data())

  /// Collects until the other end is closed.
  func collect(from descriptor: Int32) {
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = read(descriptor, &buffer, buffer.count), count > 0 {
      let piece = buffer[..<count]
      bytes.withLock { $0 += piece }
    }
  }

  /// Takes away what comes before a mark, and the mark; nil if it is not there yet.
  func take(upTo mark: String) -> String? {
    bytes.withLock { bytes in
      guard let range = bytes.range(of: Data(mark.utf8)) else { return nil }
      defer { bytes = Data(bytes[range.upperBound...]) }
      // Text whole, although pieces of it may have been cut within a character.
      return String(decoding: bytes[..<range.lowerBound], as: UTF8.self)
    }
  }
}
