/// Why no complete answer came.
public struct TransportError: Error, Hashable, Sendable {
  /// What went wrong, as far as the caller must tell cases apart.
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

  /// What went wrong.
  public var kind: Kind
  /// A short text for people, from the library underneath; never holds header values.
  public var detail: String
  /// Whether the request may have reached the server, so that its outcome is unknown.
  public var mayHaveArrived: Bool

  /// Makes an error.
  public init(_ kind: Kind, detail: String = "", mayHaveArrived: Bool = false) {
    self.kind = kind
    self.detail = detail
    self.mayHaveArrived = mayHaveArrived
  }
}
