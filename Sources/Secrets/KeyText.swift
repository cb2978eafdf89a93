internal import Configuration

/// Says which bytes are a key.
public enum KeyText {
  /// Why bytes are no key.
  public enum Flaw: String, Error, Sendable {
    /// Nothing but blanks.
    case empty = "it is empty"
    /// Several lines.
    case severalLines = "it has more than one line; only the key may be there"
    /// A blank between other characters.
    case blanks = "it has blanks inside; only the key may be there"
    /// Something that no header line can carry.
    case strangeCharacters = "it has characters that no key has"
    /// Longer than any key.
    case tooLong = "it is too long for a key"
  }

  /// The most bytes that are read in search of a key.
  static let limit = 4_096

  /// The key in some bytes, without the blanks and line ends around it.
  ///
  /// - Source: RFC 9110 section 5.5, field values; keys are 40 hexadecimal digits by contract §1, but a
  ///   server of another make may hand out others.
  static func key(in bytes: [UInt8]) throws(Flaw) -> Secret {
    guard bytes.count <= limit else { throw .tooLong }
    let isBlank = { (byte: UInt8) in byte == 0x20 || (0x09...0x0D).contains(byte) }
    guard let first = bytes.firstIndex(where: { !isBlank($0) }),
      let last = bytes.lastIndex(where: { !isBlank($0) })
    else { throw .empty }
    let key = bytes[first...last]
    if key.contains(where: { $0 == 0x0A || $0 == 0x0D }) { throw .severalLines }
    if key.contains(where: isBlank) { throw .blanks }
    guard key.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .strangeCharacters }
    return Secret(String(decoding: key, as: UTF8.self))
  }
}
