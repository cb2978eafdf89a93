/// The names by which emoji are spelt.
enum EmojiName {
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
