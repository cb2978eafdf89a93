/// The scheme, host and port of an absolute address, validated.
///
/// The validation is stricter than RFC 3986: anything that two parsers could resolve to different
/// hosts (user information, backslashes, escapes in the host, short forms of IPv4) is refused.
///
/// - Source: RFC 3986 section 3; RFC 6761 section 6.3, `localhost` is the loopback.
public struct HTTPAddress: Hashable, Sendable {
  /// The scheme of the connection.
  public enum Scheme: String, Hashable, Sendable {
    /// Plain text.
    case http
    /// TLS.
    case https

    var defaultPort: UInt16 { self == .https ? 443 : 80 }
  }

  /// The scheme of the connection.
  public let scheme: Scheme
  /// The host in lower case; an IPv6 address without its brackets.
  public let host: String
  /// The port; the scheme's default if the address contains none.
  public let port: UInt16

  /// True if the host is this machine: `127.0.0.0/8`, `::1` or `localhost`.
  public var isLoopback: Bool {
    host == "localhost" || host == "::1" || Self.ipv4(host)?.first == 127
  }

  /// Parses an address.
  ///
  /// - Parameter text: The absolute address with or without path and query, percent-encoded.
  /// - Throws: `HTTPAddressProblem`, the first problem with the address.
  public init(_ text: String) throws(HTTPAddressProblem) {
    try Self.checkCharacters(of: text)
    let (scheme, rest) = try Self.splitScheme(of: text)
    let (host, port) = try Self.splitPort(of: rest.prefix { $0 != "/" && $0 != "?" })
    self.scheme = scheme
    self.host = try Self.checkedHost(host)
    self.port = try port.map(Self.checkedPort) ?? scheme.defaultPort
  }

  /// Verifies that requests to the address cannot be read on the way.
  ///
  /// - Throws: `HTTPAddressProblem.plainText` for `http` to another machine.
  public func requireConfidentiality() throws(HTTPAddressProblem) {
    guard scheme == .https || isLoopback else { throw .plainText(host: host) }
  }
}

/// A problem with an address.
public enum HTTPAddressProblem: Error, Hashable, Sendable {
  /// The address does not begin with `scheme://`.
  case notAbsolute
  /// The scheme is neither `http` nor `https`.
  case unknownScheme(String)
  /// The address contains a character that must be percent-encoded.
  case unencodedCharacter
  /// The address contains a part after `#`, which is never sent to a server.
  case fragment
  /// The address contains a user name or a password.
  case userInformation
  /// The address contains no host.
  case hostMissing
  /// The host is neither a name nor an address in its full form.
  case malformedHost(String)
  /// The port is not a number from 1 to 65535.
  case malformedPort(String)
  /// The address would send everything in plain text to another machine.
  case plainText(host: String)
}

extension HTTPAddressProblem: CustomStringConvertible {
  /// One sentence that says how to correct the address; it quotes only the part that is wrong.
  public var description: String {
    switch self {
    case .notAbsolute: "The address must begin with https://."
    case .unknownScheme(let name): "The address must begin with https://, not \(name)://."
    case .unencodedCharacter: "The address holds a character that must be percent-encoded."
    case .fragment: "The address must not have a part after #."
    case .userInformation: "The address must not hold a user name or password before an @."
    case .hostMissing: "The address names no host."
    case .malformedHost(let host): "\(host) is neither a host name nor a full IP address."
    case .malformedPort(let port): "\(port) is not a port; use a number from 1 to 65535."
    case .plainText(let host): "Use https:// for \(host); http:// is for this machine only."
    }
  }
}

extension HTTPAddress {
  /// Refuses characters that a percent-encoded address must not contain.
  static func checkCharacters(of text: String) throws(HTTPAddressProblem) {
    let isPlain = text.utf8.allSatisfy { byte in
      (0x21...0x7E).contains(byte) && !#""<>\^`{|}"#.utf8.contains(byte)
    }
    guard isPlain else { throw .unencodedCharacter }
    guard !text.contains("#") else { throw .fragment }
  }

  /// Splits off `scheme://`.
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

  /// Splits `host:port`; an IPv6 host keeps its brackets.
  static func splitPort(
    of authority: Substring
  ) throws(HTTPAddressProblem) -> (host: Substring, port: Substring?) {
    guard !authority.contains("@") else { throw .userInformation }
    let tail = authority.lastIndex(of: "]").map { authority[$0...] } ?? authority
    guard let colon = tail.firstIndex(of: ":") else { return (authority, nil) }
    return (authority[..<colon], authority[colon...].dropFirst())
  }

  /// Validates a host and converts it to the form of `HTTPAddress.host`.
  static func checkedHost(_ text: Substring) throws(HTTPAddressProblem) -> String {
    let host = text.lowercased()
    guard !host.isEmpty else { throw .hostMissing }
    if host.hasPrefix("["), host.hasSuffix("]") {
      return try checkedIPv6(host.dropFirst().dropLast())
    }
    guard isName(host), !looksNumeric(host) || ipv4(host) != nil else { throw .malformedHost(host) }
    return host
  }

  /// Validates a port.
  static func checkedPort(_ text: Substring) throws(HTTPAddressProblem) -> UInt16 {
    let isNumber = !text.isEmpty && text.allSatisfy { ("0"..."9").contains($0) }
    guard isNumber, let port = UInt16(text), port > 0 else {
      throw .malformedPort(String(text))
    }
    return port
  }

  /// The four numbers of an IPv4 address in its full form without leading zeros; nil for any other
  /// host.
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

  /// True if a C library could read the host as an IPv4 address in some form, such as `127.1`.
  private static func looksNumeric(_ host: String) -> Bool {
    guard let last = host.split(separator: ".").last else { return true }
    return last.allSatisfy { ("0"..."9").contains($0) } || last.hasPrefix("0x")
  }
}
