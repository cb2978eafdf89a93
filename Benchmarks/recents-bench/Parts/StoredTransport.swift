import HTTP
import Synchronization

/// Answers every request with the same answer, so that only what is done with it is measured.
struct StoredTransport: HTTPTransport {
  /// The answer.
  let answer: HTTPResponse

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse { answer }
}

/// Passes requests on and keeps the last answer.
final class RecordingTransport: HTTPTransport {
  private let transport: any HTTPTransport
  private let answer = Mutex<HTTPResponse?>(nil)

  init(_ transport: any HTTPTransport) { self.transport = transport }

  /// The last answer.
  var last: HTTPResponse? { answer.withLock(\.self) }

  func send(_ request: HTTPRequest) async throws(TransportError) -> HTTPResponse {
    let response = try await transport.send(request)
    answer.withLock { $0 = response }
    return response
  }
}
