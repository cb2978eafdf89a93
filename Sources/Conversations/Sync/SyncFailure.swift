/// The reason why a request failed, in terms on which the core and the user can act.
public enum SyncFailure: Error, Hashable, Sendable {
  /// No complete response arrived.
  ///
  /// `outcomeUnknown` is true when the request may have taken effect nevertheless.
  case unreachable(Unreachable, detail: String, outcomeUnknown: Bool)
  /// The server refused the key, the app or the acting user; every request fails until that is
  /// corrected.
  ///
  /// The code is nil if the response contains none.
  case unauthorized(code: String?, message: String, status: Int = 401)
  /// Too many requests; `retryAfter` is in seconds after the response, nil if the server did not
  /// send it.
  case rateLimited(retryAfter: Int64?)
  /// The server refused the request; the code is nil if the response contains none.
  case refused(code: String?, message: String, status: Int)
  /// The server failed on its side.
  case serverFault(code: String?, status: Int)
  /// The response could not be decoded; `place` is the key path, as in `data[3].conversationId`.
  case malformed(place: String)
  /// The change cannot be carried out, so the client sent nothing.
  case impossible(Impossibility)

  /// The cause of a missing response.
  public enum Unreachable: Hashable, Sendable {
    /// The host name has no address.
    case unknownHost
    /// No connection could be made.
    case noConnection
    /// The request timed out.
    case timeout
    /// The certificate or the TLS handshake failed.
    case insecure
    /// The response exceeded the size limit.
    case tooLarge
    /// The program was started so that it does not ask the server.
    case switchedOff
    /// The program is ending.
    case cancelled
    /// Anything else.
    case other
  }

  /// The reason why a change cannot be carried out, whatever the server responds.
  public enum Impossibility: Hashable, Sendable {
    /// Only messages of one-to-one conversations can be deleted permanently.
    case deletingGroupMessages
    /// There is no message of another user to mark as unread.
    case nothingToMarkUnread
  }

  /// True when the same request may succeed later without intervention.
  ///
  /// - Source: Rule R5; statuses 408, 429 and 5xx, and every request without a response. A failed
  ///   TLS handshake counts too: a captive portal causes one.
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
