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
