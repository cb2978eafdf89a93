import Screen

/// Keys that can be read can be written, and read again they are the same.
enum KeySyntaxPromises {
  static func check(_ input: [UInt8]) throws(BrokenPromise) {
    switch read(FuzzInput(input).text) {
    case .success(let keys):
      let written = keys.description
      let again = read(written)
      try expect(
        "Keys that are written can be read", again == .success(keys),
        "\(keys.keys) as \(written.debugDescription): \(again)")
    case .failure(let error):
      try expect("A mistake has a sentence", !error.description.isEmpty)
    }
  }

  private static func read(_ text: String) -> Result<KeySequence, KeySyntaxError> {
    Result { () throws(KeySyntaxError) in try KeySequence(text) }
  }
}
