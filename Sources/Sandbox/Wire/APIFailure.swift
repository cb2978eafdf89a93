/// A refusal, with the code and status on which clients branch.
///
/// - Source: docs/api.md §2.1.
struct APIFailure: Error, Hashable {
  let status: Int
  let code: String
  let message: String
  var developerMessage: String?
  var details: JSON?

  init(_ status: Int, _ code: String, _ message: String, details: JSON? = nil) {
    self.status = status
    self.code = code
    self.message = message
    self.details = details
  }

  var body: JSON {
    var body: JSON = ["message": .string(message)]
    body["devMessage"] = .string(developerMessage ?? message)
    body["source"] = "chat-api"
    body["code"] = .string(code)
    body["details"] = details
    return body
  }
}

extension APIFailure {
  static let noSuchOperation = APIFailure(
    404, "ERR_API_NOT_FOUND", "The requested API endpoint does not exist.")

  static let emptyKey = APIFailure(
    401, "AUTH_ERR_EMPTY_APIKEY", "The key is missing. Please use correct apiKey.")

  static func unknownKey(_ key: String) -> APIFailure {
    var failure = APIFailure(
      401, "AUTH_ERR_APIKEY_NOT_FOUND",
      "The key \(key) does not exist. Please use correct apiKey.")
    failure.developerMessage = "The \(key) key doesn't work. Please use correct apiKey."
    return failure
  }

  static let noAccess = APIFailure(
    403, "AUTH_ERR_NO_ACCESS",
    "The key has no access to this operation. Please use a key of the scope fullAccess.")

  static func invalid(_ field: String, _ text: String) -> APIFailure {
    var details: JSON = [:]
    details[field] = [.string(text)]
    return APIFailure(
      400, "ERR_BAD_REQUEST", "Failed to validate the data sent with the request.",
      details: details)
  }

  static func unknownUser(_ uid: String) -> APIFailure {
    APIFailure(
      404, "ERR_UID_NOT_FOUND",
      "The UID \(uid) does not exist, please make sure you have created a user with UID \(uid).")
  }

  static func unknownGroup(_ guid: String) -> APIFailure {
    APIFailure(
      404, "ERR_GUID_NOT_FOUND",
      "The GUID \(guid) does not exist, please make sure you have created a group with GUID \(guid)."
    )
  }

  static let notAccessible = APIFailure(
    403, "ERR_CONVERSATION_NOT_ACCESSIBLE",
    "The conversation is not accessible: there is none yet, or the user takes no part in it.")

  static func unknownConversation(_ id: String) -> APIFailure {
    APIFailure(404, "ERR_CONVERSATION_NOT_FOUND", "The conversation \(id) does not exist.")
  }

  static func unknownMessage(_ id: String) -> APIFailure {
    APIFailure(404, "ERR_MESSAGE_ID_NOT_FOUND", "The message with the id \(id) does not exist.")
  }

  static let messageNotVisible = APIFailure(
    403, "ERR_MESSAGE_NO_ACCESS", "The message is not visible to this user.")

  static func featureOff(_ feature: String) -> APIFailure {
    APIFailure(
      403, "ERR_FEATURE_NOT_ACCESSIBLE", "The feature \(feature) is not enabled for this app.")
  }

  static let pinnedByApp = APIFailure(
    403, "ERR_SYSTEM_PINNED_CONVERSATION",
    "The conversation is pinned for all users by the app and can not be pinned by a user.")

  static let tooManyRequests = APIFailure(
    429, "ERR_TOO_MANY_REQUESTS", "Too many requests. Please try again later.")
}
