/// The reason why a request failed, in terms on which the core and the user can act.
public enum SyncFailure: Error, Hashable, Sendable {
  /// No complete response arrived.
  ///
  /// `detail` is a text of the client, such as an error number of its library;
  /// `outcomeUnknown` is true when the request may have taken effect nevertheless.
  case unreachable(Unreachable, detail: String, outcomeUnknown: Bool)
  /// An intermediary answered instead of the API: a gateway, a firewall, a sign-in portal or a
  /// proxy.
  ///
  /// Its response proves nothing about a change.
  case intermediary(status: Int)
  /// The server refused the key, the app or the acting user; every request fails until that is
  /// corrected.
  ///
  /// The code is nil if the response contains none.
  case unauthorized(code: String?, message: String, status: Int = 401)
  /// Too many requests; `retryAfter` is in seconds after the response, nil if the server did not
  /// send it.
  case rateLimited(retryAfter: Int64?)
  /// The API refused the request; the code is nil if the response contains none.
  case refused(code: String?, message: String, status: Int)
  /// The server failed internally; `retryAfter` is in seconds from the response, if the server gave
  /// a time.
  case serverFault(code: String?, status: Int, retryAfter: Int64? = nil)
  /// The response could not be decoded; `place` is the key path, as in `data[3].conversationId`.
  case malformed(place: String)
  /// The change cannot be carried out, so the client sent nothing.
  case impossible(Impossibility)

  /// The cause of a missing response.
  public enum Unreachable: Hashable, Sendable {
    /// The host name has no address.
    case unknownHost
    /// No process listens at the address and port.
    case nobodyListens
    /// The machine could not be reached.
    case noConnection
    /// The connection was cut before the response was complete.
    case connectionLost
    /// The response took too long.
    case timeout
    /// The server's certificate was not accepted.
    case certificate(CertificateFault)
    /// The TLS handshake was cut or failed.
    case handshake
    /// The port does not speak TLS.
    case notTLS
    /// The server supports no version of TLS that is accepted.
    case outdatedTLS
    /// The server requires a client certificate.
    case clientCertificate
    /// The configured certificate authorities cannot be used.
    case authorities
    /// The proxy, or the way to it, failed.
    case proxy(ProxyFault)
    /// The response is not HTTP.
    case notHTTP
    /// The response exceeded the accepted size.
    case tooLarge
    /// No request can be sent to the address.
    case badAddress
    /// libcurl could not be loaded.
    case libraryMissing
    /// The program was started offline.
    case switchedOff
    /// The program is ending.
    case cancelled
    /// Anything else.
    case other
  }

  /// The reason why a certificate was not accepted.
  public enum CertificateFault: Hashable, Sendable, CaseIterable {
    /// It has expired.
    case expired
    /// It is not yet valid.
    case notYetValid
    /// It was issued for other hosts.
    case wrongHost
    /// It is self-signed.
    case selfSigned
    /// No trusted authority issued it.
    case unknownIssuer
    /// It was revoked.
    case revoked
    /// Any other reason.
    case other
  }

  /// The failure of a proxy.
  public enum ProxyFault: Hashable, Sendable {
    /// The address in the environment is not that of a proxy.
    case malformedAddress
    /// Its name has no address.
    case unknownHost
    /// It does not accept connections.
    case noConnection
    /// It cut the connection before the server was reached.
    case connectionLost
    /// Its certificate was not accepted.
    case certificate(CertificateFault)
    /// It requires a password.
    case passwordRequired
    /// It refused to connect to the server, with this status; 0 if it has none.
    case refused(status: Int)
  }

  /// The reason why a change cannot be carried out, whatever the server responds.
  public enum Impossibility: Hashable, Sendable {
    /// Only messages of one-to-one conversations can be deleted permanently.
    case deletingGroupMessages
    /// There is no message of another user to mark as unread.
    case nothingToMarkUnread
    /// The conversation is of a kind that has no known address.
    case unknownKind
    /// An id cannot be a segment of an address.
    case unaddressable
  }

  /// True when the same request may succeed later without intervention: for every failure except the
  /// API's own refusals and requests that the client does not send.
  ///
  /// - Source: Rule R5. A failed TLS handshake counts too, because a captive network looks like that.
  public var isTransient: Bool {
    switch self {
    case .unreachable, .intermediary, .rateLimited, .serverFault, .malformed: true
    case .unauthorized, .refused, .impossible: false
    }
  }

  /// True when a later request may succeed although nobody corrects anything; a script waits for that.
  ///
  /// False for the wrong address, proxy or certificate, where every request fails in the same way. A
  /// name without an address counts as an outage: a network that is down looks like that.
  public var passesByWaiting: Bool {
    switch self {
    case .unreachable(let way, _, _): way.passesByWaiting
    // A sign-in portal, a redirection, an address without an API, a proxy that requires a password.
    case .intermediary(let status):
      !((200..<400).contains(status) || [404, 407, 511].contains(status))
    case .rateLimited, .serverFault, .malformed: true
    case .unauthorized, .refused, .impossible: false
    }
  }

  /// True when the server asked for a pause, with or without a time.
  public var asksForPause: Bool {
    switch self {
    case .rateLimited: true
    case .serverFault(_, _, let seconds): seconds != nil
    default: false
    }
  }

  /// The pause that the server asked for, in seconds from the response; nil if it gave no time.
  public var pause: Int64? {
    switch self {
    case .rateLimited(let seconds), .serverFault(_, _, let seconds): seconds
    default: nil
    }
  }

  /// Returns the failure with another pause, if it asks for a pause.
  public func pausing(for seconds: Int64) -> SyncFailure {
    switch self {
    case .serverFault(let code, let status, _):
      .serverFault(code: code, status: status, retryAfter: seconds)
    default: .rateLimited(retryAfter: seconds)
    }
  }
}

extension SyncFailure {
  /// True when the request may have taken effect although it failed.
  ///
  /// - Source: docs/api.md §2.1: a server may store a change and then fail, or return an unreadable
  ///   response.
  public var leavesOutcomeUnknown: Bool {
    switch self {
    case .unreachable(_, _, let isUnknown): isUnknown
    case .intermediary, .serverFault, .malformed: true
    default: false
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

extension SyncFailure.Unreachable {
  fileprivate var passesByWaiting: Bool {
    switch self {
    case .unknownHost, .nobodyListens, .noConnection, .connectionLost, .timeout, .handshake,
      .tooLarge, .other:
      true
    case .proxy(let fault): fault.passesByWaiting
    case .certificate, .notTLS, .outdatedTLS, .clientCertificate, .authorities, .notHTTP,
      .badAddress, .libraryMissing, .switchedOff, .cancelled:
      false
    }
  }
}

extension SyncFailure.ProxyFault {
  fileprivate var passesByWaiting: Bool {
    switch self {
    case .unknownHost, .noConnection, .connectionLost: true
    // A proxy answers with these statuses when the server does not answer it.
    case .refused(let status): status >= 500
    case .malformedAddress, .certificate, .passwordRequired: false
    }
  }
}

extension SyncFailure {
  /// True when a request for fewer rows may succeed where this one failed.
  ///
  /// - Source: docs/api.md §9, "page sizes"; RFC 9110 sections 15.5.1, 15.5.14 and 15.5.21.
  public var mayBeDueToSize: Bool {
    switch self {
    case .refused(_, _, let status): [400, 413, 422].contains(status)
    case .intermediary(let status): status == 413
    default: isTooLarge
    }
  }

  /// True when the response was larger than the client accepts.
  public var isTooLarge: Bool {
    if case .unreachable(.tooLarge, _, _) = self { true } else { false }
  }
}
