/// What was read and is not taken yet, cut into lines.
struct LineBuffer {
  private var bytes: [UInt8] = []

  /// The longest line; what is longer is cut, so that no input fills the memory.
  private static let limit = 65_536

  /// Whether a whole line is there.
  var hasLine: Bool { bytes.contains(UInt8(ascii: "\n")) || bytes.count >= Self.limit }

  /// Adds what was read.
  mutating func append(_ more: some Sequence<UInt8>) { bytes += more }

  /// Takes the next line, without its end.
  ///
  /// - Parameter isAtEnd: Whether nothing more comes, so that the last line needs no end.
  /// - Returns: The line; nil when none is whole.
  mutating func next(isAtEnd: Bool) -> String? {
    let end = bytes.firstIndex(of: UInt8(ascii: "\n"))
    guard end != nil || bytes.count >= Self.limit || (isAtEnd && !bytes.isEmpty) else { return nil }
    let line = bytes[..<(end ?? min(bytes.count, Self.limit))]
    let text = String(
      decoding: line.last == UInt8(ascii: "\r") ? line.dropLast() : line, as: UTF8.self)
    bytes.removeFirst(min(bytes.count, line.count + (end == nil ? 0 : 1)))
    return text
  }
}
