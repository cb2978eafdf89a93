import CurlTransport
import HTTP
import Testing

@Suite("Failures")
struct FailureTests {
  private func failure(
    servedBy serve: @escaping @Sendable (RawConnection) -> Void, within timeout: Duration
  ) async throws -> TransportError? {
    let server = try RawServer(serve)
    defer { server.stop() }
    return await CurlTransport().failure(
      of: HTTPRequest(method: .get, url: server.url(), timeout: timeout))
  }

  @Test func `nobody listens`() async throws {
    let url = "http://127.0.0.1:\(try LoopbackSocket.deafPort())/"
    let error = await CurlTransport().failure(of: HTTPRequest(method: .post, url: url))
    #expect(error == TransportError(.connectionRefused))
  }

  @Test func `a connection that never comes about`() async throws {
    let url = "http://127.0.0.1:\(try LoopbackSocket.stuckPort())/"
    let configuration = CurlConfiguration(connectTimeout: .milliseconds(200))
    let error = await CurlTransport(configuration: configuration)
      .failure(of: HTTPRequest(method: .get, url: url))
    #expect(error?.kind == .timedOut)
    #expect(error?.mayHaveArrived == false)
  }

  @Test func `a server that hangs up without an answer`() async throws {
    let error = try await failure(
      servedBy: { _ = $0.readRequest() }, within: .seconds(30))
    #expect(error?.kind == .connectionLost)
    #expect(error?.mayHaveArrived == true)
  }

  @Test(arguments: [
    "Content-Length: 100\r\n\r\nhello", "Transfer-Encoding: chunked\r\n\r\n64\r\nhello",
  ])
  func `a body that is cut off`(_ rest: String) async throws {
    let error = try await failure(
      servedBy: { connection in
        _ = connection.readRequest()
        connection.write("HTTP/1.1 200 OK\r\n\(rest)")
      }, within: .seconds(30))
    #expect(error?.kind == .connectionLost)
    #expect(error?.mayHaveArrived == true)
  }

  @Test func `a server that never answers`() async throws {
    let error = try await failure(
      servedBy: { $0.waitForEnd() }, within: .milliseconds(200))
    #expect(error?.kind == .timedOut)
    #expect(error?.mayHaveArrived == true)
  }

  @Test func `a server that dribbles`() async throws {
    let error = try await failure(
      servedBy: { connection in
        _ = connection.readRequest()
        connection.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")
        while !connection.hasNews(within: 10), connection.write("x") {}
      }, within: .milliseconds(300))
    #expect(error?.kind == .timedOut)
    #expect(error?.mayHaveArrived == true)
  }

  @Test func `a response that keeps arriving is waited for, however long it takes`() async throws {
    let server = try RawServer { connection in
      _ = connection.readRequest()
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 8\r\n\r\n")
      for _ in 0..<8 where !connection.hasNews(within: 300) { connection.write("x") }
      connection.waitForEnd()
    }
    defer { server.stop() }
    let response = try await CurlTransport().send(
      HTTPRequest(method: .get, url: server.url(), timeout: .seconds(1)))
    #expect(response.body.count == 8)
    #expect(response.transferTime.map { $0 > .seconds(1) } == true)
  }

  @Test func `plain text to another machine is refused before anything is sent`() async {
    let error = await CurlTransport().failure(
      of: HTTPRequest(method: .get, url: "http://example.com/"))
    #expect(
      error
        == TransportError(
          .unsupportedAddress,
          detail: "Use https:// for example.com; http:// is for this machine only."))
  }

  @Test(arguments: [
    HTTPHeader("apikey", "s3cret\r\nX-Evil: 1", isSecret: true),
    HTTPHeader("api key", "s3cret", isSecret: true), HTTPHeader("", "s3cret", isSecret: true),
    HTTPHeader("a:b", "s3cret"), HTTPHeader("apikey", "s3cret\0"),
  ])
  func `a header that would break out of its line is refused`(_ header: HTTPHeader) async throws {
    let server = try RawServer { $0.waitForEnd() }
    defer { server.stop() }
    let error = await CurlTransport().failure(
      of: HTTPRequest(method: .get, url: server.url(), headers: [header]))
    #expect(error?.kind == .other)
    #expect(error?.mayHaveArrived == false)
    #expect(error.map { "\($0)".contains("s3cret") } == false)
    #expect(server.connectionCount == 0)
  }

  @Test func `a handshake that is cut is no matter of certificates`() async throws {
    let server = try RawServer { connection in _ = connection.hasNews(within: 10_000) }
    defer { server.stop() }
    let url = "https://127.0.0.1:\(server.port)/"
    let error = await CurlTransport().failure(of: HTTPRequest(method: .get, url: url))
    #expect(error == TransportError(.handshakeFailed))
  }

  @Test func `a server that speaks HTTP where TLS is expected is called that`() async throws {
    let server = try RawServer { connection in
      _ = connection.hasNews(within: 10_000)
      connection.write("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")
      connection.waitForEnd()
    }
    defer { server.stop() }
    let url = "https://127.0.0.1:\(server.port)/"
    let error = await CurlTransport().failure(of: HTTPRequest(method: .get, url: url))
    #expect(error == TransportError(.notTLS))
  }
}
