/// The names by which emoji are spelt.
enum EmojiName {
  /// Unicode's name of a picture between colons, such as `:party_popper:`; nil for what has none.
  static func spelt(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
    guard scalar.isPictograph, let name = scalar.properties.name else { return nil }
    let letters = name.lowercased().unicodeScalars.map { letter in
      ("a"..."z").contains(letter) || ("0"..."9").contains(letter) ? letter : "_"
    }
    return [":"] + letters + [":"]
  }
}
