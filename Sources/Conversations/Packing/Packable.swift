/// A value that can be written as bytes, to save memory, and read back unchanged.
///
/// The bytes exist only while the process runs: they need no version and never come from outside.
protocol Packable {
  /// Appends the value.
  func pack(into writer: inout PackWriter)
  /// Reads the next value.
  init(from reader: inout PackReader)
  /// Skips the next value.
  static func skip(in reader: inout PackReader)
}

extension Packable {
  static func skip(in reader: inout PackReader) { _ = Self(from: &reader) }
}

/// The fields of a type, in the order in which they are written.
protocol FieldOrder: RawRepresentable where RawValue == Int {
  /// Skips the field.
  func skip(in reader: inout PackReader)
}

extension Packable where Self: RawRepresentable, RawValue == UInt8 {
  func pack(into writer: inout PackWriter) { writer.append(byte: rawValue) }

  init(from reader: inout PackReader) {
    let byte = reader.byte()
    guard let value = Self(rawValue: byte) else {
      preconditionFailure("\(byte) was never packed as \(Self.self)")
    }
    self = value
  }
}

/// A writer that appends values one after another.
///
/// - Shape: Numbers are written seven bits per byte, the lowest first; texts as their length and
///   UTF-8.
struct PackWriter {
  private(set) var bytes: [UInt8] = []

  /// Discards the bytes and keeps the capacity.
  mutating func clear() { bytes.removeAll(keepingCapacity: true) }

  mutating func put(_ value: some Packable) { value.pack(into: &self) }

  mutating func append(byte: UInt8) { bytes.append(byte) }

  mutating func append(signed number: Int64) {
    // The sign becomes the lowest bit, so that small negative numbers are short, too.
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

/// A reader of values, in the order in which a `PackWriter` wrote them.
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

  /// Reads the next text and returns true when it equals the given one, byte by byte: another
  /// spelling of an id is another id.
  mutating func isNext(_ text: String) -> Bool {
    let count = Int(unsigned())
    guard count == text.utf8.count else { return false }
    let next = bytes[place..<place + count]
    // Every lookup of a row ends here, and iterating over both texts byte by byte is slow.
    let isEqual = text.utf8.withContiguousStorageIfAvailable { text in
      next.withUnsafeBufferPointer { next in text.indices.allSatisfy { next[$0] == text[$0] } }
    }
    return isEqual ?? next.elementsEqual(text.utf8)
  }

  mutating func skipText() { place += Int(unsigned()) }

  mutating func value<Value: Packable>() -> Value { Value(from: &self) }

  /// Skips from the first field of a type to another.
  mutating func seek<Field: FieldOrder>(_ field: Field) {
    for number in 0..<field.rawValue { Field(rawValue: number)?.skip(in: &self) }
  }
}

extension String: Packable {
  func pack(into writer: inout PackWriter) { writer.append(text: self) }
  init(from reader: inout PackReader) { self = reader.text() }
  static func skip(in reader: inout PackReader) { reader.skipText() }
}

extension Int: Packable {
  func pack(into writer: inout PackWriter) { writer.append(signed: Int64(self)) }
  init(from reader: inout PackReader) { self = Int(reader.signed()) }
}

extension Bool: Packable {
  func pack(into writer: inout PackWriter) { writer.append(byte: self ? 1 : 0) }
  init(from reader: inout PackReader) { self = reader.byte() == 1 }
}

extension Optional: Packable where Wrapped: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(self != nil)
    if let self { writer.put(self) }
  }

  init(from reader: inout PackReader) { self = reader.value() ? .some(reader.value()) : nil }

  static func skip(in reader: inout PackReader) {
    if reader.value() { Wrapped.skip(in: &reader) }
  }
}

extension Array: Packable where Element: Packable {
  func pack(into writer: inout PackWriter) {
    writer.put(count)
    for element in self { writer.put(element) }
  }

  init(from reader: inout PackReader) {
    let count: Int = reader.value()
    self = (0..<count).map { _ in reader.value() }
  }

  static func skip(in reader: inout PackReader) {
    let count: Int = reader.value()
    for _ in 0..<count { Element.skip(in: &reader) }
  }
}

extension Timestamp: Packable {
  func pack(into writer: inout PackWriter) { writer.append(signed: seconds) }
  init(from reader: inout PackReader) { self.init(reader.signed()) }
}

/// A value that is written as its raw text.
protocol PackedAsText: Packable {
  var rawValue: String { get }
  init(_ rawValue: String)
}

extension PackedAsText {
  func pack(into writer: inout PackWriter) { writer.put(rawValue) }
  init(from reader: inout PackReader) { self.init(reader.text()) }
  static func skip(in reader: inout PackReader) { reader.skipText() }
}

extension MessageID: PackedAsText {}
extension UserID: PackedAsText {}
extension Tag: PackedAsText {}

extension Peer.Kind: Packable {}
extension Pin.Scope: Packable {}
extension Presence: Packable {}
extension GroupKind: Packable {}
extension Receipt: Packable {}
extension MediaKind: Packable {}
extension CollaborationKind: Packable {}
