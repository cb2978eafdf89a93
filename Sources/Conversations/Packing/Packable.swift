/// What can be written as bytes, to be kept in little room, and read back as it was.
///
/// The bytes live as long as the process: they need no version and never come from outside.
protocol Packable {
  /// Appends the value.
  func pack(into writer: inout PackWriter)
  /// Reads the value that stands next.
  init(from reader: inout PackReader)
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
