/// Reads the scalars of UTF-8 text, one ahead.
struct ScalarReader {
  private var bytes: UnsafeBufferPointer<UInt8>.Iterator
  private var codec = UTF8()
  /// The scalar that `next()` gives out.
  private(set) var upcoming: Unicode.Scalar?

  /// Begins with the first scalar; the bytes must outlive the reader.
  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes.makeIterator()
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

  private mutating func decode() -> Unicode.Scalar? {
    switch codec.decode(&bytes) {
    case .scalarValue(let scalar): scalar
    case .emptyInput: nil
    case .error: "\u{fffd}"
    }
  }
}
