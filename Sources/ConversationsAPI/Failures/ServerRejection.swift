public import Conversations
public import HTTP

/// A response that reports an error.
///
/// - Source: docs/api.md §2, "Error object", and §9, "error body".
public struct ServerRejection: Hashable, Sendable {
  public var status: Int
  /// The error code; nil if the body contains none that has the form of the API's codes.
  public var code: String?
  /// The server's error message.
  public var message: String?
  /// Validation messages for single fields, such as `tags: This field is required`.
  public var details: [String]
  /// The time at which requests are accepted again.
  public var retry: RetryTime?
  /// True when the body contains `success: false` instead of an error.
  public var deniesSuccess: Bool

  public init(
    status: Int, code: String? = nil, message: String? = nil, details: [String] = [],
    retry: RetryTime? = nil, deniesSuccess: Bool = false
  ) {
    self.status = status
    self.code = code
    self.message = message
    self.details = details
    self.retry = retry
    self.deniesSuccess = deniesSuccess
  }

  /// Reads a response; the status is stored whatever its body.
  public init(_ response: HTTPResponse) {
    self.init(status: response.status)
    if let body = ErrorBody(response.body) {
      code = body.code.flatMap { ServerCode.hasForm($0) ? $0 : nil }
      message = body.message
      details = body.details
      deniesSuccess = body.deniesSuccess
    }
    retry = RetryTime(headersOf: response, isRateLimit: isRateLimit)
  }

  /// The rejection for a successful response without the value that it must contain.
  ///
  /// - Source: docs/api.md §9, "`data` of one conversation".
  static let nothingThere = ServerRejection(
    status: 404, code: "ERR_CONVERSATION_NOT_FOUND", message: "The answer holds no conversation.")
}

extension ServerRejection {
  /// The message and the details in one text; empty if there is neither.
  var text: String {
    ([message].compactMap(\.self) + details).joined(separator: " ")
  }

  /// True when the response has the form of the API's refusals; without it, an intermediary answered.
  var isFromAPI: Bool { code != nil || deniesSuccess }

  /// True when the server rejected the request because there were too many.
  ///
  /// A gateway in front of the API limits requests for the same reason and with the same status.
  var isRateLimit: Bool { status == 429 || ServerCode.rateLimits.contains(code ?? "") }

  /// True when no request will succeed until the key, the app or the acting user is corrected.
  ///
  /// A 403 with a code other than those of authentication concerns only the requested item.
  ///
  /// - Source: docs/api.md §2.1 and §9, "status of wrong key".
  func isAboutCredentials(subject: Subject) -> Bool {
    guard let code else { return false }
    return status == 401 || ServerCode.isCredential(code)
      || (code == ServerCode.unknownUser && subject == .list)
  }

  /// True when the server is at fault, so that the same request may succeed later.
  ///
  /// - Source: RFC 6585 section 6, status 511 comes from an intermediary, not from the server.
  var isServerFault: Bool {
    if status == 511, code == nil { return false }
    return status == 408 || (500..<600).contains(status) || ServerCode.faults.contains(code ?? "")
  }

  /// Returns the rejection without the key, which servers repeat in their texts, and with texts of
  /// limited length.
  func cleaned(of credential: Credential) -> ServerRejection {
    let clean = { (text: String) in
      ShownText.cut(credential.removed(from: text), to: Self.longestText)
    }
    return ServerRejection(
      status: status, code: code.map(clean), message: message.map(clean),
      details: details.prefix(Self.mostDetails).map(clean), retry: retry,
      deniesSuccess: deniesSuccess)
  }

  private static let longestText = 200
  private static let mostDetails = 3
}

extension SyncFailure {
  /// Converts an API error to a failure.
  ///
  /// - Parameters:
  ///   - error: The error.
  ///   - subject: The subject of the operation.
  ///   - now: Seconds since 1970-01-01 00:00 UTC, for servers that state the moment at which a rate
  ///     limit ends.
  public init(_ error: APIError, subject: Subject, now: Int64) {
    switch error {
    case .transport(let error):
      self = .unreachable(
        Unreachable(error.kind), detail: error.detail, outcomeUnknown: error.mayHaveArrived)
    case .rejected(let rejection):
      self.init(rejection, subject: subject, now: now)
    case .foreign(let status):
      self = .intermediary(status: status)
    case .undecodable(let place):
      self = .malformed(place: place)
    }
  }

  /// Converts a rejection: the code decides if there is one; a response without the API's form comes
  /// from an intermediary.
  ///
  /// - Source: docs/api.md §2.1 and §9, "status of wrong key".
  private init(_ rejection: ServerRejection, subject: Subject, now: Int64) {
    let pause = rejection.retry?.delay(now: now)
    if rejection.isRateLimit {
      self = .rateLimited(retryAfter: pause)
    } else if rejection.isAboutCredentials(subject: subject) {
      self = .unauthorized(
        code: rejection.code, message: rejection.text, status: rejection.status)
    } else if rejection.isServerFault {
      self = .serverFault(code: rejection.code, status: rejection.status, retryAfter: pause)
    } else if !rejection.isFromAPI {
      self = .intermediary(status: rejection.status)
    } else {
      self = .refused(code: rejection.code, message: rejection.text, status: rejection.status)
    }
  }
}
