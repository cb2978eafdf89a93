import Screen

/// The keys as terminfo describes them for one terminal.
///
/// They come before the meanings that all terminals share, because that is what terminfo is for:
/// on a VT100 `ESC O t` is F5, on others it is the 5 of the keypad.
struct KeyTable {
  private let keys: [[UInt8]: Key]

  /// Makes a table of every key that `bytes` knows the sequence of.
  ///
  /// - Parameter bytes: Gives what the terminal sends for the key with a name in terminfo.
  init(bytes: (String) -> [UInt8]?) {
    var keys: [[UInt8]: Key] = [:]
    for capability in KeyCapability.all {
      // Single characters are left to the decoder: ^H and DEL are Backspace everywhere.
      guard let sequence = bytes(capability.name), sequence.count > 1, sequence[0] == 0x1b else {
        continue
      }
      keys[sequence] = keys[sequence] ?? capability.key
    }
    self.keys = keys
  }

  /// The key that sends these bytes.
  func key(for bytes: ArraySlice<UInt8>) -> Key? {
    keys[Array(bytes)]
  }
}
