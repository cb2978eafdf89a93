import CurlTransport
import HTTP

extension SandboxProcess {
  /// Returns the number of requests that have arrived so far.
  ///
  /// - Throws: `TransportError` when the server does not respond.
  func requestCount() async throws -> Int {
    let transport = CurlTransport()
    defer { transport.close() }
    let address = baseURL.replacing("/v3", with: "/_sandbox/requests")
    let answer = try await transport.send(HTTPRequest(method: .get, url: address))
    let text = String(decoding: answer.body, as: UTF8.self)
    let numbers = text.matches(of: #/"number":\s*(\d+)/#).compactMap { Int($0.output.1) }
    return numbers.max() ?? 0
  }
}
