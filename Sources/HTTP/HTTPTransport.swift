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
