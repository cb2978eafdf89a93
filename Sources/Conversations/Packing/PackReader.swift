/// Reads values in the order in which a `PackWriter` wrote them.
struct PackReader {
  private let bytes: [UInt8]
  private var place = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func byte() -> UInt8 {
    defer { place += 1 }
    return bytes[place]
  }

  mutating func signed() -> Int64 {
    let number = unsigned()
    return Int64(bitPattern: number >> 1) ^ -Int64(bitPattern: number & 1)
  }

  mutating func unsigned() -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let byte = byte()
      number |= UInt64(byte & 0x7F) << shift
      if byte < 0x80 { return number }
      shift += 7
    }
  }

  mutating func text() -> String {
    let end = Int(unsigned()) + place
    defer { place = end }
    return String(decoding: bytes[place..<end], as: UTF8.self)
  }

  /// Whether that text stands next; a name in another spelling is another name.
  mutating func isNext(_ text: String) -> Bool {
    let count = Int(unsigned())
    guard count == text.utf8.count else { return false }
    let next = bytes[place..<place + count]
    // Every look-up of a row ends here, and going through both texts byte by byte takes its time.
    let isEqual = text.utf8.withContiguousStorageIfAvailable { text in
      next.withUnsafeBufferPointer { next in text.indices.allSatisfy { next[$0] == text[$0] } }
    }
    return isEqual ?? next.elementsEqual(text.utf8)
  }

  mutating func skipText() { place += Int(unsigned()) }

  mutating func value<Value: Packable>() -> Value { Value(from: &self) }
}
