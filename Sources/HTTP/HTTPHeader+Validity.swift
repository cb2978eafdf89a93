extension HTTPHeader {
  /// Whether the name is one that HTTP allows.
  ///
  /// - Source: RFC 9110 section 5.6.2, a name is a token.
  public var hasValidName: Bool {
    !name.isEmpty && name.utf8.allSatisfy(Self.isTokenByte)
  }

  /// Whether the value stays within its own line.
  ///
  /// - Source: RFC 9110 section 5.5, no control character but the tab.
  public var hasValidValue: Bool {
    value.utf8.allSatisfy { $0 == 0x09 || ($0 >= 0x20 && $0 != 0x7F) }
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "a")...UInt8(ascii: "z"):
      true
    default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
    }
  }
}
