/// Why a request did not do what it was sent for, in the terms a person and the core decide by.
public enum SyncFailure: Error, Hashable, Sendable {
  /// No complete answer came.
  ///
  /// `outcomeUnknown` says that the request may have taken effect all the same.
  case unreachable(Unreachable, detail: String, outcomeUnknown: Bool)
  /// The key, the app or the acting user was refused; nothing will work until that is mended.
  ///
  /// The code is nil when the answer names none.
  case unauthorized(code: String?, message: String, status: Int = 401)
  /// Too many requests; `retryAfter` in seconds from the answer on, where the server said so.
  case rateLimited(retryAfter: Int64?)
  /// The server understood and said no; the code is nil when the answer names none.
  case refused(code: String?, message: String, status: Int)
  /// The server failed on its side.
  case serverFault(code: String?, status: Int)
  /// The answer could not be read; `place` says where, as in `data[3].conversationId`.
  case malformed(place: String)
  /// The client does not send what cannot be done; nothing was changed.
  case impossible(Impossibility)

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

  /// A reason why a change cannot be done, whatever the server says.
  public enum Impossibility: Hashable, Sendable {
    /// Only the messages of one-to-one conversations can be deleted for good.
    case deletingGroupMessages
    /// No message of somebody else is there to be marked unread.
    case nothingToMarkUnread
  }

  /// Whether the same request may succeed later without anybody doing anything.
  ///
  /// - Source: Rule R5; statuses 408, 429 and 5xx, and everything without an answer. A failed TLS
  ///   handshake counts too: a captive network looks like that.
  public var isTransient: Bool {
    switch self {
    case .unreachable, .rateLimited, .serverFault: true
    case .unauthorized, .refused, .malformed, .impossible: false
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
