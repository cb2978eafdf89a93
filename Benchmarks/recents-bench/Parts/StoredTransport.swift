import HTTP

/// A transport that returns the same answer to every request, so that
/// only its processing is measured.
struct StoredTransport: HTTPTransport {
  /// The answer.
  let answer: HTTPResponse

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse { answer }
}
