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
    /// No server listens at the address, or the network is down.
    case connectionFailed
    /// The connection ended before the response was complete.
    case connectionLost
    /// The exchange exceeded the time limit of the request.
    case timedOut
    /// The certificate or the TLS handshake failed.
    case tlsFailed
    /// The body was larger than the limit of the transport.
    case bodyTooLarge
    /// The transport does not support the address.
    case unsupportedAddress
    /// The caller cancelled the request.
    case cancelled
    /// The transport was closed.
    case closed
    /// Anything else.
    case other
  }

  /// The kind of the error.
  public var kind: Kind
  /// A short text from the underlying library; never contains header values.
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
  /// One sentence, followed by the library's text if there is one.
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
