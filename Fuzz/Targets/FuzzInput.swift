/// An input that is taken apart from its front.
struct FuzzInput {
  private var rest: ArraySlice<UInt8>

  init(_ bytes: [UInt8]) { rest = bytes[...] }

  /// The next byte; 0 when there is none, so that every input means something.
  mutating func byte() -> UInt8 { rest.popFirst() ?? 0 }

  /// Everything that was not taken.
  var bytes: [UInt8] { Array(rest) }

  /// Everything that was not taken, as text; what is no text is replaced as every reader here does.
  var text: String { String(decoding: rest, as: UTF8.self) }

  /// What was not taken, parted at line ends.
  var lines: [String] {
    rest.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      .map { String(decoding: $0, as: UTF8.self) }
  }
}
