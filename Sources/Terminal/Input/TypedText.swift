/// Characters from bytes that may end in the middle of one.
enum TypedText {
  /// How many bytes at the end are the beginning of a character that is not complete yet.
  static func unfinished(in bytes: ArraySlice<UInt8>) -> Int {
    for (back, byte) in bytes.suffix(3).reversed().enumerated() {
      if byte & 0b1100_0000 == 0b1000_0000 { continue }
      return back + 1 < length(from: byte) ? back + 1 : 0
    }
    return 0
  }

  /// The characters of bytes that are complete; what is no character is left out.
  static func characters(in bytes: ArraySlice<UInt8>) -> [Character] {
    // By scalars: a mark behind a broken byte would make one character of both.
    var scalars = String.UnicodeScalarView()
    scalars.append(
      contentsOf: String(decoding: bytes, as: UTF8.self).unicodeScalars.lazy.filter {
        $0 != "\u{fffd}" && !$0.isControl
      })
    return Array(String(scalars))
  }

  /// How many bytes a character takes that begins with this one.
  private static func length(from lead: UInt8) -> Int {
    switch lead {
    case 0xc2...0xdf: 2
    case 0xe0...0xef: 3
    case 0xf0...0xf4: 4
    default: 1
    }
  }
}

extension Unicode.Scalar {
  /// Whether it is one of C0, DEL or C1.
  fileprivate var isControl: Bool { value < 0x20 || (0x7f...0x9f).contains(value) }
}
