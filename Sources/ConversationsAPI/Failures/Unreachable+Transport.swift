import Conversations
import HTTP

extension SyncFailure.Unreachable {
  /// Converts the kind of a transport error.
  init(_ kind: TransportError.Kind) {
    self =
      switch kind {
      case .nameNotResolved: .unknownHost
      case .connectionRefused: .nobodyListens
      case .connectionFailed: .noConnection
      case .connectionLost: .connectionLost
      case .timedOut: .timeout
      case .certificateRefused(let fault): .certificate(.init(fault))
      case .handshakeFailed: .handshake
      case .notTLS: .notTLS
      case .outdatedTLS: .outdatedTLS
      case .clientCertificateRequired: .clientCertificate
      case .authoritiesUnusable: .authorities
      case .proxyFailed(let fault): .proxy(.init(fault))
      case .notHTTP: .notHTTP
      case .bodyTooLarge: .tooLarge
      case .unsupportedAddress: .badAddress
      case .libraryMissing: .libraryMissing
      case .cancelled, .closed: .cancelled
      case .other: .other
      }
  }
}

extension SyncFailure.CertificateFault {
  init(_ fault: HTTP.CertificateFault) {
    self =
      switch fault {
      case .expired: .expired
      case .notYetValid: .notYetValid
      case .wrongHost: .wrongHost
      case .selfSigned: .selfSigned
      case .unknownIssuer: .unknownIssuer
      case .revoked: .revoked
      case .other: .other
      }
  }
}

extension SyncFailure.ProxyFault {
  init(_ fault: HTTP.ProxyFault) {
    self =
      switch fault {
      case .malformedAddress: .malformedAddress
      case .nameNotResolved: .unknownHost
      case .connectionFailed: .noConnection
      case .connectionLost: .connectionLost
      case .certificateRefused(let fault): .certificate(.init(fault))
      case .passwordRequired: .passwordRequired
      case .refused(let status): .refused(status: status)
      }
  }
}
