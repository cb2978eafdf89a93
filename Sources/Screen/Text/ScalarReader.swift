/// Reads the scalars of a string's UTF-8, one ahead.
struct ScalarReader {
  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0
  /// The scalar that `next()` gives out.
  private(set) var upcoming: Unicode.Scalar?

  /// Begins with the first scalar; the bytes must be those of a string, and outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
    upcoming = decode()
  }

  /// The scalar after the upcoming one.
  var afterUpcoming: Unicode.Scalar? {
    var copy = self
    return copy.decode()
  }

  /// Takes a scalar.
  mutating func next() -> Unicode.Scalar? {
    let current = upcoming
    if current != nil { upcoming = decode() }
    return current
  }

  /// A string's bytes are well-formed, so the first one of a scalar tells how many follow.
  private mutating func decode() -> Unicode.Scalar? {
    guard position < bytes.count else { return nil }
    let first = bytes[position]
    position += 1
    switch first {
    case ..<0x80: return Unicode.Scalar(first)
    case ..<0xe0: return decode(UInt32(first & 0x1f), following: 1)
    case ..<0xf0: return decode(UInt32(first & 0x0f), following: 2)
    default: return decode(UInt32(first & 0x07), following: 3)
    }
  }

  private mutating func decode(_ bits: UInt32, following: Int) -> Unicode.Scalar {
    let end = min(position + following, bytes.count)
    let value = bytes[position..<end].reduce(bits) { $0 << 6 | UInt32($1 & 0x3f) }
    position = end
    return Unicode.Scalar(value) ?? "\u{fffd}"
  }
}
