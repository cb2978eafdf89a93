import HTTP

/// Answers every request with the same answer, so that only what is done with it is measured.
struct StoredTransport: HTTPTransport {
  /// The answer.
  let answer: HTTPResponse

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse { answer }
}
