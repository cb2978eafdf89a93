/// The codes of the API that the program decides by.
///
/// - Source: Contract §2.1.
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
  /// - Source: Contract §9, "message-not-found code".
  static let messageGone: Set = ["ERR_MESSAGE_ID_NOT_FOUND", "ERR_MSG_NOT_FOUND"]

  static func isCredential(_ code: String) -> Bool { code.hasPrefix("AUTH_ERR_") }
}
