import CurlTransport
import HTTP
import Testing

@Suite("Many requests on one transport")
struct ConcurrencyTests {
  @Test func `a hundred at once each get their own answer`() async throws {
    let transport = CurlTransport()
    try await EchoServer.with { server in
      try await withThrowingTaskGroup(of: (Int, HTTPResponse).self) { group in
        for number in 0..<100 {
          group.addTask {
            let body = Array("body \(number)".utf8)
            let url = "\(server.base)/\(number)"
            return (number, try await transport.send(.init(method: .post, url: url, body: body)))
          }
        }
        for try await (number, response) in group {
          #expect(response.header("X-Path") == "/\(number)")
          #expect(response.body == Array("body \(number)".utf8))
        }
      }
    }
  }

  @Test func `one after the other they share a connection`() async throws {
    let transport = CurlTransport()
    try await EchoServer.with { server in
      var connections: Set<String> = []
      for method in [HTTPMethod.get, .post, .put, .delete, .get] {
        let body = method == .get ? [] : Array("{}".utf8)
        let request = HTTPRequest(method: method, url: "\(server.base)/x", body: body)
        let response = try await transport.send(request)
        #expect(response.header("X-Method") == method.rawValue)
        connections.insert(response.header("X-Connection") ?? "none")
      }
      #expect(connections.count == 1)
      #expect(!connections.contains("none"))
    }
  }

  @Test func `a server that has hung up meanwhile is asked on a new connection`() async throws {
    let server = try RawServer { connection in
      guard connection.readRequest() != nil else { return }
      connection.write("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n")
    }
    defer { server.stop() }
    let transport = CurlTransport()
    for count in 1...5 {
      let response = try await transport.send(HTTPRequest(method: .post, url: server.url()))
      #expect(response.status == 200)
      #expect(server.connectionCount == count)
    }
  }

  @Test func `every transport works on its own`() async throws {
    try await EchoServer.with { server in
      try await withThrowingTaskGroup(of: Int.self) { group in
        for _ in 0..<10 {
          group.addTask {
            try await CurlTransport().send(HTTPRequest(method: .get, url: server.base + "/")).status
          }
        }
        for try await status in group { #expect(status == 200) }
      }
    }
  }
}
