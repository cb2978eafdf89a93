extension StoreFiles {
  /// The longest that a part of the name gets, so that the whole stays below the 255 of the kernel.
  private static let longestPart = 90

  /// A file name that is the same for the same two texts, and for no others.
  static func name(profile: String, user: String) -> String {
    shortened(escaped(profile), of: profile) + "@" + shortened(escaped(user), of: user)
  }

  /// The text with every byte but letters, digits, `-` and `_` as `%` and two digits: no slash, no
  /// dot, and none of the signs that join the parts.
  private static func escaped(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16)
      }
    }.joined()
  }

  /// A part that would be too long ends in `~` and a number made of the whole.
  private static func shortened(_ part: String, of text: String) -> String {
    guard part.utf8.count > longestPart else { return part }
    return String(part.prefix(longestPart - 17)) + "~" + String(fingerprint(text), radix: 16)
  }

  /// - Source: FNV-1a with 64 bits.
  private static func fingerprint(_ text: String) -> UInt64 {
    text.utf8.reduce(0xcbf2_9ce4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
  }
}
