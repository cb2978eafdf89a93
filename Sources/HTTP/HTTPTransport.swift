/// Whatever can carry a request to a server and bring the answer back.
public protocol HTTPTransport: Sendable {
  /// Sends a request and waits for the whole answer.
  ///
  /// Cancelling the task ends the exchange at once.
  ///
  /// - Parameter request: The request, complete.
  /// - Returns: The answer, whatever its status.
  /// - Throws: `TransportError` when no complete answer came.
  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse
}

/// The reason why no complete response arrived.
public struct TransportError: Error, Hashable, Sendable {
  /// The kind of a transport error, as far as callers distinguish them.
  public enum Kind: Hashable, Sendable {
    /// The host name has no address.
    case nameNotResolved
    /// Nobody listens there, or the network is down.
    case connectionFailed
    /// The connection ended before the answer was complete.
    case connectionLost
    /// It took longer than the request allows.
    case timedOut
    /// The certificate or the TLS handshake was refused.
    case tlsFailed
    /// The body was larger than the transport accepts.
    case bodyTooLarge
    /// The address is not one this transport speaks to.
    case unsupportedAddress
    /// The caller gave up.
    case cancelled
    /// The transport was closed.
    case closed
    /// Anything else.
    case other
  }

  /// The kind of the error.
  public var kind: Kind
  /// A short text for people, from the library underneath; never holds header values.
  public var detail: String
  /// True if the request may have reached the server, so that its outcome is unknown.
  public var mayHaveArrived: Bool

  public init(_ kind: Kind, detail: String = "", mayHaveArrived: Bool = false) {
    self.kind = kind
    self.detail = detail
    self.mayHaveArrived = mayHaveArrived
  }
}

extension TransportError: CustomStringConvertible {
  /// One sentence for people, followed by the library's own text if there is one.
  public var description: String { detail.isEmpty ? sentence : "\(sentence) (\(detail))" }

  private var sentence: String {
    switch kind {
    case .nameNotResolved: "The server's name is not known; check the network and the address."
    case .connectionFailed: "The server does not answer; check the network and the address."
    case .connectionLost: "The connection ended before the answer was complete; try again."
    case .timedOut: "The server took too long; try again."
    case .tlsFailed: "The server's certificate or encryption was refused; check the CA settings."
    case .bodyTooLarge: "The answer is larger than is accepted; ask for less at once."
    case .unsupportedAddress: "Requests cannot be sent to this address; correct it."
    case .cancelled: "The request was given up."
    case .closed: "The connection to the server has been shut down; start again."
    case .other: "The request failed; see the log."
    }
  }
}
