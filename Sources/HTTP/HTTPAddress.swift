/// The part of an absolute address that says whom to connect to, checked.
///
/// The check is stricter than RFC 3986: what two readers of an address could take for different
/// hosts (user information, backslashes, escapes in the host, short forms of IPv4) is refused.
///
/// - Source: RFC 3986 section 3; RFC 6761 section 6.3, `localhost` is the loopback.
public struct HTTPAddress: Hashable, Sendable {
  /// How the connection is made.
  public enum Scheme: String, Hashable, Sendable {
    /// In plain text.
    case http
    /// Over TLS.
    case https

    var defaultPort: UInt16 { self == .https ? 443 : 80 }
  }

  /// How the connection is made.
  public let scheme: Scheme
  /// The host in lower case; an IPv6 address without its brackets.
  public let host: String
  /// The port, the scheme's own when the address names none.
  public let port: UInt16

  /// Whether the host is this machine itself: `127.0.0.0/8`, `::1` or `localhost`.
  public var isLoopback: Bool {
    host == "localhost" || host == "::1" || Self.ipv4(host)?.first == 127
  }

  /// Reads an address.
  ///
  /// - Parameter text: The absolute address with or without path and query, percent-encoded.
  /// - Throws: `HTTPAddressProblem`, the first thing that is wrong with it.
  public init(_ text: String) throws(HTTPAddressProblem) {
    try Self.checkCharacters(of: text)
    let (scheme, rest) = try Self.splitScheme(of: text)
    let (host, port) = try Self.splitPort(of: rest.prefix { $0 != "/" && $0 != "?" })
    self.scheme = scheme
    self.host = try Self.checkedHost(host)
    self.port = try port.map(Self.checkedPort) ?? scheme.defaultPort
  }

  /// Makes sure that nobody on the way can read what is sent there.
  ///
  /// - Throws: `HTTPAddressProblem.plainText` for `http` to another machine.
  public func requireConfidentiality() throws(HTTPAddressProblem) {
    guard scheme == .https || isLoopback else { throw .plainText(host: host) }
  }
}
