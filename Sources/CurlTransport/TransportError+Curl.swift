internal import CCurl
internal import Glibc
package import HTTP

/// libcurl's report of a failed transfer.
package struct TransferFailure: Sendable {
  /// The code, not 0.
  package var code: Int32
  /// libcurl's description, which is never shown: it may quote a password of a proxy.
  package var text: String
  /// True when a connection was ready, so that the request may have been sent.
  package var hasBegun: Bool
  /// The status with which the proxy refused to connect; 0 if it did not.
  package var connectStatus: Int32 = 0
  /// The errno of the last connection attempt.
  package var systemError: Int32 = 0
  /// OpenSSL's number for the fault of the server's certificate; 0 for none.
  package var verification: Int32 = 0
  /// The same for the certificate of an HTTPS proxy.
  package var proxyVerification: Int32 = 0
  /// The proxy through which the request was to go.
  package var proxy: ProxySetting?

  /// Reports a failure.
  package init(code: Int32, text: String = "", hasBegun: Bool = false) {
    self.code = code
    self.text = text
    self.hasBegun = hasBegun
  }
}

extension TransportError {
  /// Creates the error for a transfer that ended with a code of libcurl.
  ///
  /// - Source: libcurl-errors(3).
  package init(_ failure: TransferFailure) {
    let kind = failure.kind
    self.init(
      kind, detail: kind == .other ? "libcurl error \(failure.code)" : "",
      mayHaveArrived: failure.hasBegun)
  }
}

extension TransferFailure {
  var kind: TransportError.Kind {
    switch CCurlCode(rawValue: code) {
    case .notLoaded: .libraryMissing
    case .proxyNotResolved: .proxyFailed(isProxyMalformed ? .malformedAddress : .nameNotResolved)
    case .hostNotResolved: .nameNotResolved
    case .notConnected: notConnected
    case .proxyHandshake: .proxyFailed(proxyRefusal)
    case .partialFile, .gotNothing, .sendError, .receiveError, .http2Framing, .http2Stream:
      connectionLost
    case .timedOut: .timedOut
    case .fileSizeExceeded: .bodyTooLarge
    // libcurl uses the same code for a response that is not HTTP and for an unknown scheme.
    case .unsupportedProtocol: hasBegun ? .notHTTP : .unsupportedAddress
    case .malformedURL: isProxyMalformed ? .proxyFailed(.malformedAddress) : .unsupportedAddress
    case .peerNotVerified, .issuerRefused, .pinnedKeyMismatch, .certificateStatusRefused:
      certificateRefused
    case .certificateFileUnusable, .revocationFileUnusable: .authoritiesUnusable
    case .clientCertificateWanted, .clientCertificateProblem: .clientCertificateRequired
    case .tlsConnect, .tlsEngineNotFound, .tlsEngineFailed, .tlsEngineInit, .tlsCipher,
      .tlsShutdown:
      HandshakeText(text).kind
    default: .other
    }
  }

  private var isProxyMalformed: Bool { proxy.map { !$0.isValid } ?? false }

  private var notConnected: TransportError.Kind {
    if isProxyMalformed { return .proxyFailed(.malformedAddress) }
    if proxy != nil { return .proxyFailed(.connectionFailed) }
    return systemError == ECONNREFUSED ? .connectionRefused : .connectionFailed
  }

  /// Before the request, the tunnel through the proxy was refused or cut.
  private var connectionLost: TransportError.Kind {
    guard !hasBegun, proxy != nil || connectStatus != 0 else { return .connectionLost }
    return .proxyFailed(connectStatus == 0 ? .connectionLost : proxyRefusal)
  }

  /// - Source: RFC 9110 section 15.5.8, status 407.
  private var proxyRefusal: ProxyFault {
    connectStatus == 407 ? .passwordRequired : .refused(status: Int(connectStatus))
  }

  /// libcurl compares the host name itself, and leaves the number unspecified (1) if it differs.
  private var certificateRefused: TransportError.Kind {
    let number = proxyVerification != 0 ? proxyVerification : verification
    let isWrongHost = number <= 1 && CCurlCode(rawValue: code) == .peerNotVerified
    let fault = isWrongHost ? .wrongHost : CertificateFault(openSSL: number)
    return proxyVerification != 0
      ? .proxyFailed(.certificateRefused(fault)) : .certificateRefused(fault)
  }
}

extension CertificateFault {
  /// Creates the fault for OpenSSL's number.
  ///
  /// - Source: X509_STORE_CTX_get_error(3), x509_vfy.h.
  init(openSSL number: Int32) {
    self =
      switch number {
      case 62, 64: .wrongHost
      case 9: .notYetValid
      case 10: .expired
      case 18: .selfSigned
      case 2, 19, 20, 21: .unknownIssuer
      case 23: .revoked
      default: .other
      }
  }
}

/// The reason of a failed handshake, which libcurl passes on only as the text of the TLS library.
///
/// This is the only place where a text decides. A text that is not known leaves the kind open.
///
/// - Source: OpenSSL, sslerr.h: the reason strings have not changed since 1.0.
struct HandshakeText {
  private let text: String

  init(_ text: String) { self.text = text.lowercased() }

  var kind: TransportError.Kind {
    if contains("wrong version number", "http request", "packet length too long") {
      return .notTLS
    }
    if contains("unsupported protocol", "alert protocol version", "no protocols available") {
      return .outdatedTLS
    }
    return contains("certificate required") ? .clientCertificateRequired : .handshakeFailed
  }

  private func contains(_ reasons: String...) -> Bool { reasons.contains { text.contains($0) } }
}
