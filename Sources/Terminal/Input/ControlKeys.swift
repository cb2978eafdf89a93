import Screen

/// The keys that send a single control character.
enum ControlKeys {
  /// The key of a byte below 0x20, or of 0x7f.
  ///
  /// `^H` is Backspace and `^J` is Enter: some terminals send these for the keys, and nobody can
  /// tell then.
  static func key(for byte: UInt8) -> Key {
    switch byte {
    case 0x00: .control(" ")
    case 0x08, 0x7f: Key(.backspace)
    case 0x09: Key(.tab)
    case 0x0a, 0x0d: Key(.enter)
    case 0x1b: Key(.escape)
    case 0x01...0x1a: .control(Character(Unicode.Scalar(byte + 0x60)))
    default: .control(Character(Unicode.Scalar(byte + 0x40)))
    }
  }
}
