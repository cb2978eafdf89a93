/// Latin letters without what stands on them, for a screen that shows ASCII only.
///
/// - Shape: The generated half of this type holds one ASCII letter for each code point of two blocks,
///   a full stop where there is none.
/// - Source: The Unicode character database, in the version that the generated file names.
enum PlainLatin {
  /// The letter below the marks, in its case; nil where there is none in ASCII.
  static func letter(for scalar: Unicode.Scalar) -> UInt8? {
    switch scalar.value {
    case 0xc0..<0x250: letter(extended[Int(scalar.value - 0xc0)])
    case 0x1e00..<0x1f00: letter(additional[Int(scalar.value - 0x1e00)])
    // Full-width forms stand in the order of ASCII.
    case 0xff01...0xff5e: UInt8(scalar.value - 0xff00 + 0x20)
    default: nil
    }
  }

  private static func letter(_ entry: UInt8) -> UInt8? {
    entry == UInt8(ascii: ".") ? nil : entry
  }
}
