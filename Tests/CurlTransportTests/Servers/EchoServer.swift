import FlyingFox
import FlyingSocks
import Testing

/// A well-behaved server that returns each request as the response.
struct EchoServer: Sendable {
  /// The address of a path on this server.
  let base: String

  /// Runs a server during the given work.
  static func with<Value: Sendable>(
    _ work: @Sendable (EchoServer) async throws -> Value
  ) async throws -> Value {
    let server = HTTPServer(
      address: LoopbackSocket.address(port: 0), logger: .disabled, handler: EchoHandler())
    return try await withThrowingTaskGroup(of: Void.self) { group in
      group.addTask { try? await server.run() }
      defer { group.cancelAll() }
      try await server.waitUntilListening()
      let address = try #require(await server.listeningAddress)
      guard case .ip4(_, let port) = HTTPRequest.Address.make(from: address) else { throw NoPort() }
      return try await work(EchoServer(base: "http://127.0.0.1:\(port)"))
    }
  }

  private struct NoPort: Error {}
}

private struct EchoHandler: HTTPHandler {
  func handleRequest(_ request: HTTPRequest) async throws -> HTTPResponse {
    let headers: HTTPHeaders = [
      HTTPHeader("X-Method"): request.method.rawValue,
      HTTPHeader("X-Path"): request.path,
      HTTPHeader("X-Connection"): "\(request.remoteAddress.map { "\($0)" } ?? "")",
    ]
    return HTTPResponse(statusCode: .ok, headers: headers, body: try await request.bodyData)
  }
}
