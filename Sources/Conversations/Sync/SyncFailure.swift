/// Why a request did not do what it was sent for, in the terms a person and the core decide by.
public enum SyncFailure: Error, Hashable, Sendable {
  /// No complete answer came.
  ///
  /// `outcomeUnknown` says that the request may have taken effect all the same.
  case unreachable(Unreachable, detail: String, outcomeUnknown: Bool)
  /// The key, the app or the acting user was refused; nothing will work until that is mended.
  case unauthorized(code: String, message: String)
  /// Too many requests; `retryAfter` in seconds from the answer on, where the server said so.
  case rateLimited(retryAfter: Int64?)
  /// The server understood and said no.
  case refused(code: String, message: String, status: Int)
  /// The server failed on its side.
  case serverFault(code: String?, status: Int)
  /// The answer could not be read; `place` says where, as in `data[3].conversationId`.
  case malformed(place: String)

  /// The ways in which a server cannot be reached.
  public enum Unreachable: Hashable, Sendable {
    /// The host name has no address.
    case unknownHost
    /// Nobody answers there.
    case noConnection
    /// It took too long.
    case timeout
    /// The certificate or the TLS handshake failed.
    case insecure
    /// The answer was larger than we accept.
    case tooLarge
    /// The program is ending.
    case cancelled
    /// Anything else.
    case other
  }

  /// Whether the same request may succeed later without anybody doing anything.
  ///
  /// - Source: Rule R5; statuses 408, 429 and 5xx, and everything without an answer. A failed TLS
  ///   handshake counts too: a captive network looks like that.
  public var isTransient: Bool {
    switch self {
    case .unreachable, .rateLimited, .serverFault: true
    case .unauthorized, .refused, .malformed: false
    }
  }
}

extension SyncFailure {
  /// One sentence for a person: what happened and what to do.
  ///
  /// It may hold texts of the server, cut to a sane length: not safe to draw as it is.
  public var sentence: String {
    switch self {
    case .unreachable(let way, let detail, _): way.sentence(detail: detail)
    case .unauthorized(let code, _): Self.unauthorizedSentence(code: code)
    case .rateLimited(let seconds?):
      "Too many requests: the server asks for \(seconds) s of silence, then it goes on by itself."
    case .rateLimited(nil):
      "Too many requests: waiting a while, then it goes on by itself."
    case .refused(let code, let message, let status):
      Self.refusedSentence(code: code, message: message, status: status)
    case .serverFault(let code, let status):
      "The server failed on its side (\(Self.name(code, status))): it is tried again by itself."
    case .malformed(let place):
      "The answer could not be read (\(Self.cut(place))): check base_url, and the log for more."
    }
  }

  private static func unauthorizedSentence(code: String) -> String {
    let (what, advice) =
      switch code {
      case "AUTH_ERR_NO_ACCESS":
        ("The key may not do this", "use a key with the scope fullAccess as api_key")
      case "AUTH_ERR_EMPTY_APPID", "AUTH_ERR_INVALID_APPID":
        ("The app is unknown", "check app_id and region in the configuration")
      case "ERR_UID_NOT_FOUND":
        ("The acting user is unknown", "check uid in the configuration")
      case _ where code.hasPrefix("AUTH_ERR_"):
        ("The key was refused", "check api_key in the configuration")
      default:
        ("The server refused the credentials", "check api_key, app_id and uid in the configuration")
      }
    return "\(what) (\(cut(code))): \(advice), then press ^R."
  }

  private static func refusedSentence(code: String, message: String, status: Int) -> String {
    // Status 0 is our own refusal: nothing was sent, and the message is already a sentence.
    if status == 0 { return message }
    if let sentence = refusals[code] { return "\(sentence) (\(code))." }
    let text = cut(message)
    let said = text.isEmpty ? "without a reason" : text
    return "The server refused (\(name(code, status))): \(said)"
  }

  /// The refusals people meet, in their words.
  ///
  /// - Source: docs/api.md §2.1.
  private static let refusals = [
    "ERR_CONVERSATION_NOT_ACCESSIBLE":
      "There is no such conversation for you any more; refresh with ^R",
    "ERR_CONVERSATION_NOT_FOUND": "There is no such conversation any more; refresh with ^R",
    "ERR_UID_NOT_FOUND": "The other user does not exist any more; refresh with ^R",
    "ERR_GUID_NOT_FOUND": "The group does not exist any more; refresh with ^R",
    "ERR_GROUP_NOT_JOINED": "You are not a member of this group; join it first",
    "ERR_NOT_A_MEMBER": "You are not a member of this group; join it first",
    "ERR_MESSAGE_ID_NOT_FOUND": "The message is gone; refresh with ^R",
    "ERR_MSG_NOT_FOUND": "The message is gone; refresh with ^R",
    "ERR_MESSAGE_NO_ACCESS": "You may not see that message; refresh with ^R",
    "ERR_PINNED_CONVERSATIONS_LIMIT_EXCEEDED":
      "You have as many pinned conversations as are allowed; unpin one first",
    "ERR_SYSTEM_PINNED_CONVERSATION":
      "The app pins this conversation for everybody; only its owner can change that",
    "ERR_ACTION_NOT_ALLOWED":
      "The app pins this conversation for everybody; only its owner can change that",
    "ERR_FEATURE_NOT_ACCESSIBLE":
      "The feature is switched off for this app; its owner can switch it on in the dashboard",
    "ERR_PERMISSION_DENIED": "Your role does not allow this; ask the app's owner",
    "ERR_PLAN_RESTRICTION": "The app's plan does not include this; ask the app's owner",
    "ERR_PLAN_QUOTA_RESTRICTION": "The app's plan is used up; ask the app's owner",
    "ERR_SUBSCRIPTION_EXPIRED": "The app's subscription has ended; ask the app's owner",
  ]

  private static func name(_ code: String?, _ status: Int) -> String {
    guard let code, !code.isEmpty, !code.hasPrefix("HTTP ") else { return "HTTP \(status)" }
    return "\(cut(code)), HTTP \(status)"
  }

  /// A text of the server at a length that leaves room for ours.
  fileprivate static func cut(_ text: String) -> String {
    let longest = 160
    return text.count > longest ? text.prefix(longest - 1) + "…" : text
  }
}

extension SyncFailure.Unreachable {
  fileprivate func sentence(detail: String) -> String {
    let known = detail.isEmpty ? "" : " (\(SyncFailure.cut(detail)))"
    return switch self {
    case .unknownHost:
      "The server's name has no address\(known): check the network, app_id, region and base_url."
    case .noConnection:
      "Nobody answers at the server\(known): check the network; it is tried again by itself."
    case .timeout:
      "The server took too long to answer\(known): it is tried again by itself."
    case .insecure:
      "The server's certificate was not accepted\(known): check the network and ca_file."
    case .tooLarge:
      "The answer was larger than is accepted\(known): ask for fewer rows a page."
    case .cancelled: "The request was given up because the program is ending."
    case .other:
      "The server could not be reached\(known): check base_url; it is tried again by itself."
    }
  }
}

/// The reason why a change was not carried out.
public enum RefusalReason: Hashable, Sendable {
  /// The failure of the request.
  case failure(SyncFailure)
  /// The sentence that a program of schema version 1 stored in place of a failure.
  case text(String)
}
