public import HTTP
import JSON

/// The reason why an operation returned no usable response.
public enum APIError: Error, Hashable, Sendable {
  /// No complete response arrived.
  case transport(TransportError)
  /// The server refused the request, or failed.
  case rejected(ServerRejection)
  /// A successful response is not JSON, such as a page of a sign-in portal or a proxy.
  case foreign(status: Int)
  /// A successful response could not be decoded; `place` is as in `data[3].conversationId:
  /// missing`.
  case undecodable(place: String)
}

extension APIError {
  /// Returns the error with the key removed from its texts.
  func cleaned(of credential: Credential) -> APIError {
    switch self {
    case .transport(var error):
      error.detail = credential.removed(from: error.detail)
      return .transport(error)
    case .rejected(let rejection):
      return .rejected(rejection.cleaned(of: credential))
    case .foreign: return self
    case .undecodable(let place):
      return .undecodable(place: credential.removed(from: place))
    }
  }
}

/// The body of a response that reports an error.
///
/// - Source: docs/api.md §2, "Error object".
struct ErrorBody {
  let code: String?
  let message: String?
  let details: [String]
  let deniesSuccess: Bool

  /// Reads a text; nil unless it is a JSON object.
  init?(_ text: [UInt8]) {
    var scanner = JSONScanner(text)
    guard let value = try? scanner.onlyValue(), let body = JSONObject(value) else { return nil }
    let error = body.object("error")
    code = error.filled("code")
    // Some refusals consist only of a `success: false` in place of the data.
    message = error.filled("message") ?? body.object("data").filled("message")
    details = Self.lines(of: error.object("details"))
    deniesSuccess = body.object("data").flag("success") == false
  }

  /// Returns one line per field, sorted by name so that the order is stable.
  private static func lines(of details: JSONObject) -> [String] {
    details.keys.sorted().compactMap { key in
      guard let texts = details.texts(key), !texts.isEmpty else { return nil }
      return "\(key): \(texts.joined(separator: " "))"
    }
  }
}

/// The codes of the API on which decisions of the program depend.
///
/// - Source: docs/api.md §2.1.
enum ServerCode {
  static let unknownUser = "ERR_UID_NOT_FOUND"

  /// Too many requests, whatever the status.
  static let rateLimits: Set = ["ERR_TOO_MANY_REQUESTS", "TOO_MANY_REQUEST"]

  /// Faults of the server, whatever the status.
  static let faults: Set = [
    "ERR_MISSION_FAILED", "ERR_EXCEPTION", "ERR_OPERATION_FAILED", "ERR_BAD_ERROR_RESPONSE",
  ]

  /// The conversation does not exist for this user.
  static let conversationGone: Set = [
    "ERR_CONVERSATION_NOT_ACCESSIBLE", "ERR_CONVERSATION_NOT_FOUND",
  ]

  /// The message in the request does not exist.
  ///
  /// - Source: docs/api.md §9, "message-not-found code".
  static let messageGone: Set = ["ERR_MESSAGE_ID_NOT_FOUND", "ERR_MSG_NOT_FOUND"]

  /// True when the text has the form of the API's codes: capital letters, digits and underscores.
  ///
  /// The codes of other servers rarely have it.
  static func hasForm(_ code: String) -> Bool {
    guard let first = code.utf8.first, (0x41...0x5A).contains(first) else { return false }
    return code.utf8.allSatisfy { byte in
      (0x41...0x5A).contains(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "_")
    }
  }

  static func isCredential(_ code: String) -> Bool { code.hasPrefix("AUTH_ERR_") }
}
