/// Writes values one after another.
///
/// - Shape: Numbers take seven bits a byte, the lowest first; texts are UTF-8 behind their length.
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  /// Forgets what was written, and keeps the room.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func put(_ value: some Packable) { value.pack(into: &self) }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(signed number: Int64) {
    // The sign goes to the end, so that small numbers below zero are short, too.
    append(unsigned: UInt64(bitPattern: (number << 1) ^ (number >> 63)))
  }

  mutating func append(unsigned number: UInt64) {
    var rest = number
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func append(text: String) {
    append(unsigned: UInt64(text.utf8.count))
    bytes.append(contentsOf: text.utf8)
  }
}
