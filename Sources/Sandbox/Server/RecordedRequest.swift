/// A request that the sandbox has got, and what it made of it.
public struct RecordedRequest: Hashable, Sendable {
  /// The place in the order of arrival, from 1.
  public let number: Int
  /// The method, in capitals.
  public let method: String
  /// The path below the base URL, percent-decoded.
  public let path: String
  /// The query as it came.
  public let query: String
  /// The headers with names in lower case, without the key.
  public let headers: [String: String]
  /// The body, as text.
  public let body: String
  /// The status of the answer; nil when the connection was closed without one.
  public let status: Int?

  /// On whose behalf the request came.
  public var uid: String? { headers["onbehalfof"] }
}
