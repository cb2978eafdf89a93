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
