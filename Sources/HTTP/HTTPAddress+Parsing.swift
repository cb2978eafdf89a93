extension HTTPAddress {
  /// Refuses what may stand nowhere in a percent-encoded address.
  static func checkCharacters(of text: String) throws(HTTPAddressProblem) {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !#""<>\^`{|}"#.utf8.contains(byte)
    }
    guard isPlain else { throw .unencodedCharacter }
    guard !text.contains("#") else { throw .fragment }
  }

  /// Cuts `scheme://` off.
  static func splitScheme(
    of text: String
  ) throws(HTTPAddressProblem) -> (scheme: Scheme, rest: Substring) {
    guard let colon = text.firstIndex(of: ":"), text[colon...].hasPrefix("://") else {
      throw .notAbsolute
    }
    let name = text[..<colon].lowercased()
    guard let scheme = Scheme(rawValue: name) else { throw .unknownScheme(name) }
    return (scheme, text[colon...].dropFirst(3))
  }

  /// Splits `host:port`; a host in brackets keeps them.
  static func splitPort(
    of authority: Substring
  ) throws(HTTPAddressProblem) -> (host: Substring, port: Substring?) {
    guard !authority.contains("@") else { throw .userInformation }
    let tail = authority.lastIndex(of: "]").map { authority[$0...] } ?? authority
    guard let colon = tail.firstIndex(of: ":") else { return (authority, nil) }
    return (authority[..<colon], authority[colon...].dropFirst())
  }

  /// Checks a host and brings it into the form of `HTTPAddress.host`.
  static func checkedHost(_ text: Substring) throws(HTTPAddressProblem) -> String {
    let host = text.lowercased()
    guard !host.isEmpty else { throw .hostMissing }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return try checkedIPv6(host.dropFirst().dropLast())
    }
    guard isName(host), !looksNumeric(host) || ipv4(host) != nil else { throw .malformedHost(host) }
    return host
  }

  /// Checks a port.
  static func checkedPort(_ text: Substring) throws(HTTPAddressProblem) -> UInt16 {
    let isNumber = !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
    guard isNumber, let port = UInt16(text), port > 0 else {
      throw .malformedPort(String(text))
    }
    return port
  }

  /// The four numbers of an IPv4 address in its one full form, without leading zeros.
  static func ipv4(_ host: String) -> [UInt8]? {
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let numbers = parts.compactMap { UInt8($0) }
    let isCanonical = parts.elementsEqual(numbers.map { Substring(String($0)) })
    return parts.count == 4 && isCanonical ? numbers : nil
  }

  private static func checkedIPv6(_ text: Substring) throws(HTTPAddressProblem) -> String {
    let allowed = text.allSatisfy { $0.isHexDigit || $0 == ":" || $0 == "." }
    guard allowed, text.contains(":") else { throw .malformedHost(String(text)) }
    return String(text)
  }

  private static func isName(_ host: String) -> Bool {
    let allowed = host.allSatisfy { character in
      ("a"..."z").contains(character) || ("0"..."9").contains(character)
        || character == "-" || character == "." || character == "_"
    }
    return allowed && !host.hasPrefix(".") && !host.contains("..")
  }

  /// Whether C libraries would take the host for an IPv4 address in some form, such as `127.1`.
  private static func looksNumeric(_ host: String) -> Bool {
    guard let last = host.split(separator: ".").last else { return true }
    return last.allSatisfy { ("0"..."9").contains($0) } || last.hasPrefix("0x")
  }
}
