import FoundationEssentials
public import HTTP

/// An answer that says no.
///
/// - Source: Contract §2, "Error object", and §9, "error body".
public struct ServerRejection: Hashable, Sendable {
  /// The status.
  public var status: Int
  /// The code to decide by; nil when the body was not the API's, as from a proxy.
  public var code: String?
  /// The server's text for people.
  public var message: String?
  /// What validation said of single fields, such as `tags: This field is required`.
  public var details: [String]
  /// When to come back.
  public var retry: RetryTime?

  /// Makes a rejection.
  public init(
    status: Int, code: String? = nil, message: String? = nil, details: [String] = [],
    retry: RetryTime? = nil
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.details = details
    self.retry = retry
  }

  /// Reads an answer; whatever its body is, the status stands.
  public init(_ response: HTTPResponse) {
    self.init(status: response.status, retry: RetryTime(headersOf: response))
    guard !response.body.isEmpty,
      let body = try? JSONDecoder().decode(
        ErrorBody.self, from: Data(BodyRepair.repaired(response.body)))
    else { return }
    code = body.code
    message = body.message
    details = body.details
  }

  /// What stands for an answer without the one thing it should hold.
  ///
  /// - Source: Contract §9, "`data` of one conversation".
  static let nothingThere = ServerRejection(
    status: 404, code: "ERR_CONVERSATION_NOT_FOUND", message: "The answer holds no conversation.")
}
