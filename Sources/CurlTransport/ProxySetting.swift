/// The proxy that the environment names for HTTPS.
///
/// libcurl reads the environment itself. This value contains the facts that it does not report: the
/// variable that selected a proxy, whether its address is valid, and whether it was used.
///
/// - Source: libcurl-env(3).
public struct ProxySetting: Hashable, Sendable {
  /// The environment variable that names the proxy.
  public let variable: String
  /// True when the value is the address of a proxy.
  let isValid: Bool

  /// Finds the proxy for a host; nil if there is none.
  ///
  /// - Parameters:
  ///   - host: The host of a request with HTTPS.
  ///   - environment: The environment.
  public init?(for host: String, environment: (String) -> String?) {
    let named = Self.variables.compactMap { name in
      environment(name).flatMap { $0.isEmpty ? nil : (name: name, address: $0) }
    }
    guard let found = named.first, !Self.isExcluded(host, environment) else { return nil }
    variable = found.name
    isValid = Self.isAddress(found.address[...])
  }

  private static let variables = ["https_proxy", "HTTPS_PROXY", "all_proxy", "ALL_PROXY"]
  private static let schemes = ["http", "https", "socks4", "socks4a", "socks5", "socks5h"]

  /// True when `no_proxy` contains the host, one of its parent domains, or `*`.
  private static func isExcluded(_ host: String, _ environment: (String) -> String?) -> Bool {
    guard let list = environment("no_proxy") ?? environment("NO_PROXY") else { return false }
    return list.split { $0 == "," || $0 == " " }.contains { entry in
      let domain = entry.drop { $0 == "." }.lowercased()
      return domain == "*" || host == domain || host.hasSuffix("." + domain)
    }
  }

  /// True when the text has the form `[SCHEME://][USER[:PASSWORD]@]HOST[:PORT][/]`.
  private static func isAddress(_ text: Substring) -> Bool {
    var rest = text
    if let range = rest.firstRange(of: "://") {
      guard schemes.contains(rest[..<range.lowerBound].lowercased()) else { return false }
      rest = rest[range.upperBound...]
    }
    rest = rest.prefix { $0 != "/" }
    if let at = rest.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    // An IPv6 address has colons of its own, in brackets.
    let tail = rest.lastIndex(of: "]").map { rest[$0...] } ?? rest
    guard let colon = tail.firstIndex(of: ":") else { return !rest.isEmpty }
    let port = tail[tail.index(after: colon)...]
    return colon > rest.startIndex && UInt16(port).map { $0 > 0 } ?? false
  }
}
