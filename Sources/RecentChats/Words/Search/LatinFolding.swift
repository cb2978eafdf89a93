/// The plain Latin letter of a letter with marks; generated from the Unicode character database.
///
/// - Shape: One ASCII letter for each code point of two blocks, a full stop where there is none.
/// - Source: `UnicodeData.txt` 15.0, compatibility decomposition without combining marks, in lower
///   case; letters with a stroke are the letter without it.
enum LatinFolding {
  /// The letter for a scalar; nil when it is none that folds.
  static func letter(for scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xC0..<0x250: letter(in: basic, at: Int(scalar - 0xC0))
    case 0x1E00..<0x1F00: letter(in: additional, at: Int(scalar - 0x1E00))
    // Full-width forms stand in the order of ASCII.
    case 0xFF10...0xFF19: UInt8(scalar - 0xFF10) + UInt8(ascii: "0")
    case 0xFF21...0xFF3A: UInt8(scalar - 0xFF21) + UInt8(ascii: "a")
    case 0xFF41...0xFF5A: UInt8(scalar - 0xFF41) + UInt8(ascii: "a")
    default: nil
    }
  }

  private static func letter(in block: [UInt8], at index: Int) -> UInt8? {
    block[index] == UInt8(ascii: ".") ? nil : block[index]
  }

  /// U+00C0 to U+024F.
  private static let basic = Array(
    """
    aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y\
    aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll\
    lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs\
    ................................oo.............uu...............\
    .............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa....\
    aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............\
    ................
    """.utf8)

  /// U+1E00 to U+1EFF.
  private static let additional = Array(
    """
    aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm\
    mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv\
    wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee\
    eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......
    """.utf8)
}
