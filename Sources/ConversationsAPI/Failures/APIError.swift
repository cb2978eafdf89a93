public import HTTP

/// Why an operation gave no answer that can be used.
public enum APIError: Error, Hashable, Sendable {
  /// No complete answer came.
  case transport(TransportError)
  /// The server said no, or failed.
  case rejected(ServerRejection)
  /// A good answer could not be read; `place` says where, as in `data[3].conversationId: missing`.
  case undecodable(place: String)
}

extension APIError {
  /// The same error in whose texts the key does not stand.
  func cleaned(of credential: Credential) -> APIError {
    switch self {
    case .transport(var error):
      error.detail = credential.removed(from: error.detail)
      return .transport(error)
    case .rejected(let rejection):
      return .rejected(rejection.cleaned(of: credential))
    case .undecodable(let place):
      return .undecodable(place: credential.removed(from: place))
    }
  }
}

/// The body of an answer that says no.
///
/// - Source: docs/api.md §2, "Error object".
struct ErrorBody: Decodable {
  let code: String?
  let message: String?
  let details: [String]

  init(from decoder: any Decoder) throws {
    let body = try JSONObject(decoder)
    let error = body.object("error")
    code = error.filled("code")
    // A `success: false` in the place of the data is all that some refusals are.
    message = error.filled("message") ?? body.object("data").filled("message")
    details = Self.lines(of: error.object("details"))
  }

  /// One line a field, in the order of the fields' names so that it is always the same.
  private static func lines(of details: JSONObject) -> [String] {
    details.keys.sorted { $0.stringValue < $1.stringValue }.compactMap { key in
      guard let texts = details.texts(key), !texts.isEmpty else { return nil }
      return "\(key.stringValue): \(texts.joined(separator: " "))"
    }
  }
}

/// The codes of the API that the program decides by.
///
/// - Source: docs/api.md §2.1.
enum ServerCode {
  static let unknownUser = "ERR_UID_NOT_FOUND"

  /// Too many requests, whatever the status says.
  static let rateLimits: Set = ["ERR_TOO_MANY_REQUESTS", "TOO_MANY_REQUEST"]

  /// Faults of the server, whatever the status says.
  static let faults: Set = [
    "ERR_MISSION_FAILED", "ERR_EXCEPTION", "ERR_OPERATION_FAILED", "ERR_BAD_ERROR_RESPONSE",
  ]

  /// The conversation is not there for this user.
  static let conversationGone: Set = [
    "ERR_CONVERSATION_NOT_ACCESSIBLE", "ERR_CONVERSATION_NOT_FOUND",
  ]

  /// The message that the request names is not there.
  ///
  /// - Source: docs/api.md §9, "message-not-found code".
  static let messageGone: Set = ["ERR_MESSAGE_ID_NOT_FOUND", "ERR_MSG_NOT_FOUND"]

  static func isCredential(_ code: String) -> Bool { code.hasPrefix("AUTH_ERR_") }
}

/// A body holds an error although its status says that all is well.
struct ErrorInsteadOfData: Error {}
