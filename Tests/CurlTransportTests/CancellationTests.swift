import CurlTransport
import HTTP
import Testing

@Suite("Cancellation")
struct CancellationTests {
  @Test func `cancelling ends exactly that exchange, and its connection`() async throws {
    let arrived = Signal<String>()
    let ended = Signal<String>()
    let server = try RawServer { connection in
      guard let request = connection.readRequest() else { return }
      arrived.raise(request.line)
      connection.waitForEnd()
      ended.raise(request.line)
    }
    defer { server.stop() }
    let transport = CurlTransport()
    let doomed = Task { await transport.failure(of: .init(method: .get, url: server.url("/a"))) }
    let other = Task { await transport.failure(of: .init(method: .get, url: server.url("/b"))) }
    #expect(await Set(arrived.wait(for: 2)) == ["GET /a HTTP/1.1", "GET /b HTTP/1.1"])

    doomed.cancel()
    #expect(await doomed.value == TransportError(.cancelled, mayHaveArrived: true))
    #expect(await ended.wait(for: 1) == ["GET /a HTTP/1.1"])

    transport.close()
    #expect(await other.value == TransportError(.closed, mayHaveArrived: true))
  }

  @Test func `a task that is cancelled already sends nothing`() async throws {
    let server = try RawServer { $0.waitForEnd() }
    defer { server.stop() }
    let transport = CurlTransport()
    let error = await Task {
      withUnsafeCurrentTask { $0?.cancel() }
      return await transport.failure(of: HTTPRequest(method: .post, url: server.url()))
    }.value
    #expect(error == TransportError(.cancelled))
    #expect(server.connectionCount == 0)
  }

  @Test func `cancelling at any moment ends every request once`() async throws {
    let transport = CurlTransport()
    try await EchoServer.with { server in
      for round in 0..<20 {
        await withTaskGroup(of: TransportError?.self) { group in
          for number in 0..<20 {
            group.addTask {
              await transport.failure(of: .init(method: .get, url: "\(server.base)/\(number)"))
            }
          }
          for _ in 0..<round { _ = await group.next() }
          group.cancelAll()
          for await error in group { #expect(error == nil || error?.kind == .cancelled) }
        }
      }
    }
  }

  @Test func `closing while busy ends every request, and every later one`() async throws {
    let arrived = Signal<Void>()
    let server = try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      arrived.raise()
      connection.waitForEnd()
    }
    defer { server.stop() }
    let transport = CurlTransport()
    let request = HTTPRequest(method: .get, url: server.url())
    await withTaskGroup(of: TransportError?.self) { group in
      for _ in 0..<20 { group.addTask { await transport.failure(of: request) } }
      _ = await arrived.wait(for: 20)
      transport.close()
      for await error in group {
        #expect(error == TransportError(.closed, mayHaveArrived: true))
      }
    }
    transport.close()
    #expect(await transport.failure(of: request) == TransportError(.closed))
  }

  @Test func `closing while requests are handed in ends every request once`() async throws {
    try await EchoServer.with { server in
      for _ in 0..<20 {
        let transport = CurlTransport()
        await withTaskGroup(of: TransportError?.self) { group in
          for _ in 0..<20 {
            group.addTask {
              await transport.failure(of: .init(method: .get, url: server.base + "/"))
            }
          }
          group.addTask {
            transport.close()
            return nil
          }
          for await error in group { #expect(error == nil || error?.kind == .closed) }
        }
      }
    }
  }

  @Test func `a transport that was never used can be closed`() async {
    let transport = CurlTransport()
    transport.close()
    transport.close()
    let request = HTTPRequest(method: .get, url: "http://localhost:1/")
    #expect(await transport.failure(of: request) == TransportError(.closed))
  }
}
