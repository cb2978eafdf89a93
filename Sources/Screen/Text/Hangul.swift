/// The arithmetic of Hangul syllables.
///
/// - Source: The Unicode Standard, section 3.12.
enum Hangul {
  /// The syllable that a leading consonant with a vowel, or an open syllable with a final consonant,
  /// makes; nil when the two make none.
  static func syllable(_ head: Unicode.Scalar, _ tail: Unicode.Scalar) -> Unicode.Scalar? {
    switch (head.value, tail.value) {
    case (0x1100...0x1112, 0x1161...0x1175):
      Unicode.Scalar(0xac00 + ((head.value - 0x1100) * 21 + (tail.value - 0x1161)) * 28)
    case (0xac00...0xd7a3, 0x11a8...0x11c2) where (head.value - 0xac00) % 28 == 0:
      Unicode.Scalar(head.value + tail.value - 0x11a7)
    default:
      nil
    }
  }
}
