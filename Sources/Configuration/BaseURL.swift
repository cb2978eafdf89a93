import Diagnostics

/// A validated base URL of the server, such as `https://host/v3`.
///
/// - Shape: `https`, or `http` on loopback; no user, query, fragment or trailing slash.
public struct BaseURL: Hashable, Sendable {
  /// The URL, without a trailing slash.
  public let text: String
  /// The host, without brackets and port.
  public let host: String

  /// Creates a base URL from parts that are already validated.
  init(text: String, host: String) {
    self.text = text
    self.host = host
  }

  /// Creates the base URL of an app.
  ///
  /// - Source: docs/api.md §1, base URL.
  public init(appID: String, region: Region) {
    host = "\(appID).api-\(region.rawValue).cometchat.io"
    text = "https://\(host)/v3"
  }
}

extension BaseURL: CustomStringConvertible {
  /// The URL.
  public var description: String { text }
}

extension BaseURL {
  /// Validates a URL that the user wrote.
  ///
  /// The problems never quote the URL: it may contain a password by mistake.
  init(checking written: String) throws(Problem) {
    let (scheme, rest) = try Self.splitScheme(written)
    guard rest.allSatisfy({ $0.isASCII && $0 > " " && $0 != "\u{7F}" && $0 != "\\" }) else {
      throw Problem("must not hold blanks or characters outside ASCII")
    }
    guard !rest.contains(where: { $0 == "?" || $0 == "#" }) else {
      throw Problem("must not have a query or a fragment")
    }
    let slash = rest.firstIndex(of: "/") ?? rest.endIndex
    let authority = rest[..<slash]
    guard !authority.contains("@") else {
      throw Problem("must not hold a user name; the key belongs in api_key")
    }
    let host = try Self.host(of: authority)
    guard scheme == "https" || Self.isLoopback(host) else {
      throw Problem("http:// is for this machine only (localhost, 127.0.0.1, [::1]); use https://")
    }
    let path = Self.withoutTrailingSlashes(rest[slash...])
    if host.hasSuffix(".cometchat.io") && path.isEmpty {
      throw Problem("lacks the version at its end", nearest: "https://\(authority)/v3")
    }
    self.init(text: "\(scheme)://\(authority)\(path)", host: host)
  }

  private static func splitScheme(_ written: String) throws(Problem) -> (String, Substring) {
    for scheme in ["https", "http"] {
      let start = scheme + "://"
      if written.lowercased().hasPrefix(start) {
        return (scheme, written.dropFirst(start.count))
      }
    }
    throw Problem("must begin with https:// (or http:// for this machine)")
  }

  private static func withoutTrailingSlashes(_ path: Substring) -> Substring {
    var path = path
    while path.last == "/" { path.removeLast() }
    return path
  }

  /// Returns the host of `host`, `host:port` or `[address]:port`, in lower case.
  private static func host(of authority: Substring) throws(Problem) -> String {
    let host: Substring
    let rest: Substring
    if authority.first == "[" {
      guard let bracket = authority.firstIndex(of: "]") else { throw Problem("lacks a ]") }
      host = authority[authority.index(after: authority.startIndex)..<bracket]
      rest = authority[authority.index(after: bracket)...]
    } else {
      let colon = authority.firstIndex(of: ":") ?? authority.endIndex
      host = authority[..<colon]
      rest = authority[colon...]
    }
    guard !host.isEmpty else { throw Problem("lacks a host name") }
    try checkPort(rest)
    return host.lowercased()
  }

  private static func checkPort(_ text: Substring) throws(Problem) {
    guard !text.isEmpty else { return }
    let digits = text.dropFirst()
    let isNumber = !digits.isEmpty && digits.allSatisfy { ("0"..."9").contains($0) }
    guard text.first == ":", isNumber, let port = UInt16(digits), port > 0 else {
      throw Problem("has a port that is not a number from 1 to 65535")
    }
  }

  /// Returns true when a host can only be this machine.
  ///
  /// - Source: RFC 5735 section 3 (127.0.0.0/8), RFC 4291 section 2.5.3 (::1), RFC 6761 section 6.3.
  private static func isLoopback(_ host: String) -> Bool {
    if host == "localhost" || host == "::1" { return true }
    let parts = host.split(separator: ".", omittingEmptySubsequences: false)
    let areBytes = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { ("0"..."9").contains($0) } && UInt8(part) != nil
    }
    return parts.count == 4 && parts[0] == "127" && areBytes
  }
}
