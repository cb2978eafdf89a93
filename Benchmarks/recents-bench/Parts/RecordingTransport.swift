import HTTP
import Synchronization

/// A transport that forwards requests and records the last answer.
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
