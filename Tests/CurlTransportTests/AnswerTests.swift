import CurlTransport
import Foundation
import HTTP
import Testing

@Suite("Responses")
struct AnswerTests {
  private static func serving(_ answer: [UInt8]) throws -> RawServer {
    try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      connection.write(answer)
    }
  }

  private func answer(
    _ text: [UInt8], _ configuration: CurlConfiguration = .init()
  ) async throws -> Result<HTTPResponse, TransportError> {
    let server = try Self.serving(text)
    defer { server.stop() }
    return await CurlTransport(configuration: configuration)
      .outcome(of: HTTPRequest(method: .get, url: server.url()))
  }

  @Test func `only the headers of the final answer count`() async throws {
    let response = try await answer(
      Array(
        """
        HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n\
        HTTP/1.1 429 Slow Down\r\nRetry-After:  7 \r\nX-Same: 1\r\nx-same: 2\r\n\
        Content-Length: 2\r\n\r\nno
        """.utf8)
    ).get()
    #expect(response.status == 429)
    #expect(response.body == Array("no".utf8))
    #expect(
      response.headers == [
        HTTPHeader("Retry-After", "7"), HTTPHeader("X-Same", "1"), HTTPHeader("x-same", "2"),
        HTTPHeader("Content-Length", "2"),
      ])
    #expect(response.header("X-SAME") == "2")
  }

  @Test func `invalid bytes in a header are replaced`() async throws {
    let head = Array("HTTP/1.1 200 OK\r\nX-Bad: a".utf8) + [0xFF, 0xC3]
    let response = try await answer(head + Array("\r\nContent-Length: 0\r\n\r\n".utf8)).get()
    #expect(response.header("x-bad") == "a\u{FFFD}\u{FFFD}")
  }

  @Test func `trailers are left out`() async throws {
    let response = try await answer(
      Array(
        """
        HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n\
        2\r\nok\r\n0\r\nX-Late: 1\r\n\r\n
        """.utf8)
    ).get()
    #expect(response.body == Array("ok".utf8))
    #expect(response.header("X-Late") == nil)
  }

  @Test func `a redirect is an answer and is not followed`() async throws {
    let target = try Self.serving([])
    defer { target.stop() }
    let response = try await answer(
      Array(
        "HTTP/1.1 302 Found\r\nLocation: \(target.url())\r\nContent-Length: 0\r\n\r\n".utf8)
    ).get()
    #expect(response.status == 302)
    #expect(response.header("Location") == target.url())
    #expect(target.connectionCount == 0)
  }

  @Test(arguments: ["gzip", "deflate"])
  func `a compressed body is decompressed`(_ encoding: String) async throws {
    let body = try #require(CompressedBody(encoding))
    let head = "HTTP/1.1 200 OK\r\nContent-Encoding: \(encoding)\r\nContent-Length: "
    let response = try await answer(
      Array("\(head)\(body.bytes.count)\r\n\r\n".utf8) + body.bytes
    ).get()
    #expect(response.body == Array("hello hello hello\n".utf8))
  }

  @Test func `an answer that is not HTTP is an error`() async throws {
    let outcome = try await answer(Array("SSH-2.0-OpenSSH_9.2\r\n".utf8))
    let error = try #require(throws: TransportError.self) { try outcome.get() }
    #expect(error == TransportError(.notHTTP, mayHaveArrived: true))
  }

  @Test func `a status outside of HTTP is an error`() async throws {
    let outcome = try await answer(Array("HTTP/1.1 999 Odd\r\nContent-Length: 0\r\n\r\n".utf8))
    #expect(
      outcome
        == .failure(
          TransportError(.other, detail: "999 is not a status of HTTP", mayHaveArrived: true)))
  }
}
