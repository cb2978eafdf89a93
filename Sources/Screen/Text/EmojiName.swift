/// The names by which emoji are spelt.
enum EmojiName {
  /// Every sign that has a name, with it.
  ///
  /// - Source: Unicode has them in these blocks; two of Latin-1 are drawn as letters are.
  static let all: [(sign: Unicode.Scalar, name: [UInt8])] =
    [0x2000..<0x3300, 0x1f000..<0x1fb00].joined().compactMap { value in
      Unicode.Scalar(UInt32(value)).flatMap { sign in spelt(sign).map { (sign, $0) } }
    }

  /// Unicode's name of a picture between colons, such as `:party_popper:`; nil for what has none.
  static func spelt(_ scalar: Unicode.Scalar) -> [UInt8]? {
    guard scalar.isPictograph, let name = scalar.properties.name else { return nil }
    let letters = name.lowercased().utf8.map { letter in
      switch letter {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): letter
      default: UInt8(ascii: "_")
      }
    }
    return [UInt8(ascii: ":")] + letters + [UInt8(ascii: ":")]
  }
}
