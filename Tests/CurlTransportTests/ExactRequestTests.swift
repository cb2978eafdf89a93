import CurlTransport
import HTTP
import Testing

@Suite("Requests arrive exactly as they were made")
struct ExactRequestTests {
  private static let json = HTTPHeader("Content-Type", "application/json")
  private static let key = HTTPHeader("apikey", "s3cret", isSecret: true)

  /// The request received by a server, without the lines that every request has.
  private func seen(_ make: (String) -> HTTPRequest) async throws -> RawRequest? {
    let arrived = Signal<RawRequest>()
    let server = try RawServer { connection in
      guard let request = connection.readRequest() else { return }
      arrived.raise(request)
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let transport = CurlTransport(configuration: CurlConfiguration(version: "1.2.3"))
    let response = try await transport.send(make(server.url("/v3/a%2Fb/../c?x=1&y=%20")))
    #expect(response.status == 200)
    return await arrived.wait(for: 1).first
  }

  private func common(_ request: RawRequest) -> [String] {
    ["Host", "User-Agent", "Accept-Encoding"].compactMap { name in
      request.header(name).map { "\(name): \($0)" }
    }
  }

  @Test func `a GET has only what it was given and what HTTP needs`() async throws {
    let request = try #require(
      await seen { HTTPRequest(method: .get, url: $0, headers: [Self.key]) })
    #expect(request.line == "GET /v3/a%2Fb/../c?x=1&y=%20 HTTP/1.1")
    #expect(Set(request.headers) == Set(common(request) + ["apikey: s3cret"]))
    #expect(request.header("User-Agent") == "recents/1.2.3")
    #expect(request.header("Accept-Encoding")?.contains("gzip") == true)
    #expect(request.body.isEmpty)
  }

  @Test(arguments: [HTTPMethod.get, .post, .put, .delete])
  func `every method carries a body`(_ method: HTTPMethod) async throws {
    let body = Array(#"{"tags":["ä"]}"#.utf8)
    let request = try #require(
      await seen { HTTPRequest(method: method, url: $0, headers: [Self.json], body: body) })
    #expect(request.line.hasPrefix("\(method.rawValue) /v3/"))
    #expect(request.body == body)
    let expected = ["Content-Type: application/json", "Content-Length: \(body.count)"]
    #expect(Set(request.headers) == Set(common(request) + expected))
  }

  @Test(arguments: [HTTPMethod.post, .put])
  func `a missing body is announced as empty where one is usual`(
    _ method: HTTPMethod
  ) async throws {
    let request = try #require(await seen { HTTPRequest(method: method, url: $0) })
    #expect(request.line.hasPrefix("\(method.rawValue) /v3/"))
    #expect(Set(request.headers) == Set(common(request) + ["Content-Length: 0"]))
  }

  @Test func `a DELETE without a body does not mention one`() async throws {
    let request = try #require(await seen { HTTPRequest(method: .delete, url: $0) })
    #expect(request.line.hasPrefix("DELETE /v3/"))
    #expect(Set(request.headers) == Set(common(request)))
  }

  @Test func `a large body is sent whole and without waiting for leave`() async throws {
    let body = (0..<3_000_000).map { UInt8(truncatingIfNeeded: $0) }
    let request = try #require(
      await seen { HTTPRequest(method: .post, url: $0, body: body) })
    #expect(request.body == body)
    #expect(request.header("Expect") == nil)
  }

  @Test func `an empty header value is sent as such`() async throws {
    let request = try #require(
      await seen { HTTPRequest(method: .get, url: $0, headers: [HTTPHeader("X-Empty", " ")]) })
    #expect(request.headers.contains("X-Empty:"))
  }
}
