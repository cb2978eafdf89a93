/// Where a running sandbox is, and what it takes to speak to it.
public struct SandboxAddress: Hashable, Sendable {
  /// The port it listens on.
  public let port: UInt16
  /// The id of the app.
  public let appID: String
  /// A key of the scope `fullAccess`.
  public let apiKey: String
  /// A key of the scope `authOnly`, which conversation calls refuse.
  public let authOnlyKey: String
  /// The users worth acting for, the seeded one first.
  public let uids: [String]

  /// What requests start with.
  public var baseURL: String { "http://127.0.0.1:\(port)/v3" }
  /// What the control routes start with.
  public var controlURL: String { "http://127.0.0.1:\(port)/_sandbox" }
}
