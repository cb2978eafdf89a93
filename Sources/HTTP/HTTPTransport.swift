/// Sends requests to a server and returns the responses.
public protocol HTTPTransport: Sendable {
  /// Sends a request and waits for the complete response.
  ///
  /// Cancelling the task ends the exchange immediately.
  ///
  /// - Parameter request: The complete request.
  /// - Returns: The response, whatever its status.
  /// - Throws: `TransportError` if no complete response arrived.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}

/// The reason why no complete response arrived.
public struct TransportError: Error, Hashable, Sendable {
  /// The kinds of errors that callers distinguish.
  public enum Kind: Hashable, Sendable {
    /// The host name has no address.
    case nameNotResolved
    /// The machine refused the connection: nothing listens at its port.
    case connectionRefused
    /// The machine could not be reached.
    case connectionFailed
    /// The connection ended before the response was complete.
    case connectionLost
    /// The exchange exceeded the time limit of the request.
    case timedOut
    /// The server's certificate was not accepted.
    case certificateRefused(CertificateFault)
    /// The TLS handshake was cut or failed for a reason that is unknown.
    case handshakeFailed
    /// The server answered the TLS handshake with something other than TLS.
    case notTLS
    /// The server supports no version of TLS that is accepted.
    case outdatedTLS
    /// The server requires a client certificate.
    case clientCertificateRequired
    /// The file or folder of trusted authorities cannot be used.
    case authoritiesUnusable
    /// The proxy, or the way to it, failed.
    case proxyFailed(ProxyFault)
    /// The response was not HTTP.
    case notHTTP
    /// The body was larger than the limit of the transport.
    case bodyTooLarge
    /// The transport does not support the address.
    case unsupportedAddress
    /// The library that carries requests could not be loaded.
    case libraryMissing
    /// The caller cancelled the request.
    case cancelled
    /// The transport was closed.
    case closed
    /// Anything else.
    case other
  }

  /// The kind of the error.
  public var kind: Kind
  /// A short text of the transport itself, such as a number of its library.
  ///
  /// It never contains the library's own text, which may quote passwords, nor any header value.
  public var detail: String
  /// True if the request may have reached the server, so that its outcome is unknown.
  public var mayHaveArrived: Bool

  public init(_ kind: Kind, detail: String = "", mayHaveArrived: Bool = false) {
    self.kind = kind
    self.detail = detail
    self.mayHaveArrived = mayHaveArrived
  }
}

/// The reason why a certificate was not accepted.
public enum CertificateFault: Hashable, Sendable, CaseIterable {
  /// Its validity period has ended.
  case expired
  /// Its validity period has not begun.
  case notYetValid
  /// It was issued for other hosts.
  case wrongHost
  /// It is self-signed.
  case selfSigned
  /// No trusted authority issued it.
  case unknownIssuer
  /// Its issuer revoked it.
  case revoked
  /// Anything else.
  case other
}

/// The failure of a proxy.
public enum ProxyFault: Hashable, Sendable {
  /// The address in the environment is not that of a proxy.
  case malformedAddress
  /// Its name has no address.
  case nameNotResolved
  /// It does not accept connections.
  case connectionFailed
  /// It ended the connection before the server was reached.
  case connectionLost
  /// Its certificate was not accepted.
  case certificateRefused(CertificateFault)
  /// It requires a password.
  case passwordRequired
  /// It refused to connect to the server, with this status; 0 if it has none.
  case refused(status: Int)
}

extension TransportError: CustomStringConvertible {
  /// One sentence, followed by the detail if there is one.
  public var description: String { detail.isEmpty ? sentence : "\(sentence) (\(detail))" }

  private var sentence: String {
    switch kind {
    case .nameNotResolved: "The server's name is not known; check the network and the address."
    case .connectionRefused: "Nothing listens at the server's address; check it."
    case .connectionFailed: "The server does not answer; check the network and the address."
    case .connectionLost: "The connection ended before the answer was complete; try again."
    case .timedOut: "The server took too long; try again."
    case .certificateRefused: "The server's certificate was refused; check the CA settings."
    case .handshakeFailed: "The TLS handshake failed; check the network and the address."
    case .notTLS: "The server does not speak TLS at this port; check the address."
    case .outdatedTLS: "The server's version of TLS is too old; it must be updated."
    case .clientCertificateRequired: "The server requires a client certificate."
    case .authoritiesUnusable: "The CA settings cannot be used; check them."
    case .proxyFailed: "The proxy failed; check its address in the environment."
    case .notHTTP: "The answer is not HTTP; check the address."
    case .bodyTooLarge: "The answer is larger than is accepted; ask for less at once."
    case .unsupportedAddress: "Requests cannot be sent to this address; correct it."
    case .libraryMissing: "libcurl could not be loaded; install it."
    case .cancelled: "The request was given up."
    case .closed: "The connection to the server has been shut down; start again."
    case .other: "The request failed."
    }
  }
}
