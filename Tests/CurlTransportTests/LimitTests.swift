import CurlTransport
import Foundation
import HTTP
import Testing

@Suite("Limits")
struct LimitTests {
  /// Sends a head and then the same piece repeatedly until the client disconnects.
  private static func flood(
    _ head: String, _ piece: [UInt8], ended: Signal<Void>
  ) throws -> RawServer {
    try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      connection.write(head)
      while connection.write(piece) {}
      ended.raise()
    }
  }

  @Test func `a body without end is cut off at the limit`() async throws {
    let ended = Signal<Void>()
    let chunk = Array("400\r\n".utf8) + [UInt8](repeating: 0x61, count: 1_024) + [0x0D, 0x0A]
    let server = try Self.flood(
      "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", chunk, ended: ended)
    defer { server.stop() }
    let transport = CurlTransport(configuration: CurlConfiguration(bodyLimit: 100_000))
    let error = await transport.failure(of: HTTPRequest(method: .get, url: server.url()))
    #expect(
      error
        == TransportError(
          .bodyTooLarge, detail: "the body is larger than 100000 bytes", mayHaveArrived: true))
    _ = await ended.wait(for: 1)
  }

  @Test func `a body announced as too large is refused at once`() async throws {
    let server = try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 33554433\r\n\r\n")
      connection.waitForEnd()
    }
    defer { server.stop() }
    let error = await CurlTransport().failure(of: HTTPRequest(method: .get, url: server.url()))
    #expect(error?.kind == .bodyTooLarge)
  }

  @Test func `a body of exactly the limit is accepted`() async throws {
    let server = try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello")
    }
    defer { server.stop() }
    let transport = CurlTransport(configuration: CurlConfiguration(bodyLimit: 5))
    let response = try await transport.send(HTTPRequest(method: .get, url: server.url()))
    #expect(response.body == Array("hello".utf8))
  }

  @Test func `a small body that decompresses to a huge one is cut off`() async throws {
    let bomb = try Self.compressedZeros(count: 50_000_000)
    let server = try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      connection.write(
        "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: \(bomb.count)\r\n\r\n")
      connection.write(bomb)
      connection.waitForEnd()
    }
    defer { server.stop() }
    let error = await CurlTransport().failure(of: HTTPRequest(method: .get, url: server.url()))
    #expect(bomb.count < 1_000_000)
    #expect(error?.kind == .bodyTooLarge)
  }

  @Test(arguments: ["X-Line: 1\r\n", "X-Long: \(String(repeating: "x", count: 50_000))\r\n"])
  func `headers without end are cut off`(_ line: String) async throws {
    let ended = Signal<Void>()
    let server = try Self.flood("HTTP/1.1 200 OK\r\n", Array(line.utf8), ended: ended)
    defer { server.stop() }
    let error = await CurlTransport().failure(of: HTTPRequest(method: .get, url: server.url()))
    #expect(error?.kind == .other)
    _ = await ended.wait(for: 1)
  }

  @Test func `interim answers without end are cut off`() async throws {
    let ended = Signal<Void>()
    let server = try Self.flood("", Array("HTTP/1.1 103 Wait\r\n\r\n".utf8), ended: ended)
    defer { server.stop() }
    let error = await CurlTransport().failure(of: HTTPRequest(method: .get, url: server.url()))
    #expect(error?.kind == .other)
    _ = await ended.wait(for: 1)
  }

  private static func compressedZeros(count: Int) throws -> [UInt8] {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", "head -c \(count) /dev/zero | gzip -9"]
    let output = Pipe()
    process.standardOutput = output
    try process.run()
    return Array(output.fileHandleForReading.readDataToEndOfFile())
  }
}
