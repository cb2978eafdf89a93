import CurlTransport
import HTTP

extension SandboxProcess {
  /// How many requests have come so far.
  ///
  /// - Throws: When the server does not answer.
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
