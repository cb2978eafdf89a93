/// Folds text for searching: case and accents are ignored.
///
/// Each Unicode scalar is folded independently, so the folded form of a text is the concatenation
/// of the folded forms of its characters.
enum TextFolding {
  /// Appends the folded form of a text, in UTF-8.
  static func append(_ text: some StringProtocol, to bytes: inout [UInt8]) {
    let isPlain = text.utf8.withContiguousStorageIfAvailable { appendPlain($0, to: &bytes) }
    guard isPlain != true else { return }
    for scalar in text.unicodeScalars {
      if scalar.value < 0x80 {
        bytes.append(folded(UInt8(scalar.value)))
      } else {
        appendOther(scalar, to: &bytes)
      }
    }
  }

  /// Appends ASCII text, the most common case, without decoding it; returns false if it is not
  /// ASCII.
  private static func appendPlain(
    _ text: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]
  ) -> Bool {
    // Loops without a way out, which the compiler turns into vector instructions.
    guard text.reduce(0, |) < 0x80 else { return false }
    let start = bytes.count
    bytes.append(contentsOf: text)
    bytes.withUnsafeMutableBufferPointer { bytes in
      for index in start..<bytes.count { bytes[index] = folded(bytes[index]) }
    }
    return true
  }

  private static func folded(_ byte: UInt8) -> UInt8 {
    let isUpper = byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z")
    // A control character becomes a blank: NUL and U+0001 separate texts and must not occur in one.
    return isUpper ? byte | 0x20 : max(byte, UInt8(ascii: " "))
  }

  private static func appendOther(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) {
    if let letter = LatinFolding.letter(for: scalar.value) {
      bytes.append(letter)
    } else if let letters = other[scalar] {
      bytes += Array(letters.utf8)
    } else if !isCombiningMark(scalar.value) {
      bytes += Array(scalar.properties.lowercaseMapping.utf8)
    }
  }

  /// Returns true for the marks of decomposed letters.
  private static func isCombiningMark(_ value: UInt32) -> Bool { (0x300...0x36F).contains(value) }

  /// Letters that become two in plain Latin, and accented letters that users type without the
  /// accent in other alphabets.
  private static let other: [Unicode.Scalar: String] = [
    "ß": "ss", "ẞ": "ss", "Æ": "ae", "æ": "ae", "Œ": "oe", "œ": "oe", "Þ": "th", "þ": "th",
    "Ё": "е", "ё": "е", "ς": "σ", "Ά": "α", "ά": "α", "Έ": "ε", "έ": "ε", "Ή": "η", "ή": "η",
    "Ί": "ι", "ί": "ι", "Ό": "ο", "ό": "ο", "Ύ": "υ", "ύ": "υ", "Ώ": "ω", "ώ": "ω",
  ]
}

/// The plain Latin letters of letters with marks; generated from the Unicode character database.
///
/// - Shape: One ASCII letter per code point of two blocks; a full stop if there is none.
/// - Source: `UnicodeData.txt` 15.0, compatibility decomposition without combining marks, in lower
///   case; letters with a stroke become the letter without it.
enum LatinFolding {
  /// Returns the folded letter of a scalar; nil if it has none.
  static func letter(for scalar: UInt32) -> UInt8? {
    switch scalar {
    case 0xC0..<0x250: letter(in: basic, at: Int(scalar - 0xC0))
    case 0x1E00..<0x1F00: letter(in: additional, at: Int(scalar - 0x1E00))
    // Full-width forms are in ASCII order.
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
