public import HTTP

/// Why an operation gave no answer that can be used.
public enum APIError: Error, Hashable, Sendable {
  /// No complete answer came.
  case transport(TransportError)
  /// The server said no, or failed.
  case rejected(ServerRejection)
  /// A good answer could not be read; `place` says where, as in `data[3].conversationId: missing`.
  case undecodable(place: String)
}
