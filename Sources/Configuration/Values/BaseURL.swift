/// A checked address under which the server answers, such as `https://host/v3`.
///
/// - Shape: `https`, or `http` on loopback; no user, query, fragment or trailing slash.
public struct BaseURL: Hashable, Sendable {
  /// The address, without a trailing slash.
  public let text: String
  /// The host, without brackets and port.
  public let host: String

  /// Takes what was checked already.
  init(text: String, host: String) {
    self.text = text
    self.host = host
  }

  /// The address of an app.
  ///
  /// - Source: Contract §1, base URL.
  public init(appID: String, region: Region) {
    host = "\(appID).api-\(region.rawValue).cometchat.io"
    text = "https://\(host)/v3"
  }
}

extension BaseURL: CustomStringConvertible {
  /// The address.
  public var description: String { text }
}
