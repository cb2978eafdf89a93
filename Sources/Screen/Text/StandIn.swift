/// Up to eight characters that are drawn in place of a grapheme.
///
/// - Shape: One byte each, the next one lowest, zero behind the last: a scanner that holds it stays a
///   plain value. Bytes that are no printable ASCII stand for the few other characters that placeholders
///   are made of.
struct StandIn {
  private var bytes: UInt64 = 0

  /// What stands in for bytes that were no text, and for what has no name.
  static let unknown: UInt8 = 1
  /// The brackets around a name.
  static let brackets: (open: UInt8, close: UInt8) = (2, 3)

  /// Nothing.
  init() {}

  /// Takes the first eight characters.
  init(_ characters: some Collection<UInt8>) {
    for (place, character) in characters.prefix(8).enumerated() {
      bytes |= UInt64(character) << (8 * UInt64(place))
    }
  }

  /// The byte for one of the control pictures, U+2400 to U+2426.
  static func picture(_ number: UInt8) -> UInt8 { 0x80 | number }

  /// Whether nothing is left.
  var isEmpty: Bool { bytes == 0 }

  /// Takes a character.
  mutating func next() -> Unicode.Scalar {
    let byte = UInt8(truncatingIfNeeded: bytes)
    bytes >>= 8
    return switch byte {
    case 0, Self.unknown: "\u{fffd}"
    case Self.brackets.open: "⟨"
    case Self.brackets.close: "⟩"
    case 0x80...: Unicode.Scalar(0x2400 + UInt32(byte & 0x7f)) ?? "\u{fffd}"
    default: Unicode.Scalar(byte)
    }
  }
}
