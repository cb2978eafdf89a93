public import Conversations
import HTTP

extension SyncFailure {
  /// Says what a failure of the API means for the program.
  ///
  /// - Parameters:
  ///   - error: What happened.
  ///   - subject: What the operation spoke of.
  ///   - now: Seconds since 1970-01-01 00:00 UTC, for servers that name a moment to come back.
  public init(_ error: APIError, subject: Subject, now: Int64) {
    switch error {
    case .transport(let error):
      self = .unreachable(
        Unreachable(error.kind), detail: error.detail, outcomeUnknown: error.mayHaveArrived)
    case .rejected(let rejection):
      self.init(rejection, subject: subject, now: now)
    case .undecodable(let place):
      self = .malformed(place: place)
    }
  }

  /// The code decides where there is one; the status decides where a proxy answered.
  ///
  /// - Source: Contract §2.1 and §9, "status of wrong key".
  private init(_ rejection: ServerRejection, subject: Subject, now: Int64) {
    let code = rejection.code ?? ""
    if rejection.status == 429 || ServerCode.rateLimits.contains(code) {
      self = .rateLimited(retryAfter: rejection.retry?.delay(now: now))
    } else if rejection.isAboutCredentials(subject: subject) {
      self = .unauthorized(code: rejection.name, message: rejection.text)
    } else if rejection.isServerFault {
      self = .serverFault(code: rejection.code, status: rejection.status)
    } else {
      self = .refused(code: rejection.name, message: rejection.text, status: rejection.status)
    }
  }
}

extension SyncFailure.Unreachable {
  /// The terms of the core for those of the transport.
  init(_ kind: TransportError.Kind) {
    self =
      switch kind {
      case .nameNotResolved: .unknownHost
      case .connectionFailed, .connectionLost: .noConnection
      case .timedOut: .timeout
      case .tlsFailed: .insecure
      case .bodyTooLarge: .tooLarge
      case .cancelled, .closed: .cancelled
      case .unsupportedAddress, .other: .other
      }
  }
}
