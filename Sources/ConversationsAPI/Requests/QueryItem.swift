/// A parameter of a query, its value already percent-encoded.
///
/// - Source: docs/api.md §1, "Query encoding".
struct QueryItem: Hashable, Sendable {
  let name: String
  let encodedValue: String

  /// Creates a text parameter; nil omits it.
  init?(_ name: String, _ text: String?) {
    guard let text else { return nil }
    self.name = name
    self.encodedValue = PercentEncoding.encode(text)
  }

  /// Creates a numeric parameter; nil omits it.
  init?(_ name: String, _ number: Int?) {
    self.init(name, number.map { String($0) })
  }

  /// Creates a Boolean parameter; nil omits it.
  init?(_ name: String, _ flag: Bool?) {
    self.init(name, flag.map(Inferred.spelling(of:)))
  }

  /// Creates a parameter with a comma-separated list; an empty list omits it.
  ///
  /// Commas within a text are encoded, which is all that the format allows.
  init?(_ name: String, _ list: [String]) {
    guard !list.isEmpty else { return nil }
    self.name = name
    self.encodedValue = list.map(PercentEncoding.encode).joined(separator: ",")
  }

  var encoded: String { "\(name)=\(encodedValue)" }
}

/// Percent-encoding of path segments and query values.
///
/// FoundationEssentials offers none: its URL types leave `+`, `,` and `;` in a query unchanged, and
/// it does not contain character sets that would change this.
///
/// - Source: RFC 3986 section 2.3: all characters except unreserved ones are encoded.
enum PercentEncoding {
  static func encode(_ text: String) -> String {
    var encoded = ""
    encoded.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      append(byte, to: &encoded)
    }
    return encoded
  }

  private static func append(_ byte: UInt8, to encoded: inout String) {
    if isUnreserved(byte) {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      encoded += byte < 0x10 ? "%0" : "%"
      encoded += String(byte, radix: 16, uppercase: true)
    }
  }

  private static func isUnreserved(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"):
      true
    default: false
    }
  }
}
