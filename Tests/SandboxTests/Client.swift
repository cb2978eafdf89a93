import Foundation
import FoundationNetworking
import Sandbox

/// A client that knows only HTTP and JSON.
struct Client {
  let address: SandboxAddress
  var uid: String?
  var key: String?

  init(_ address: SandboxAddress, as uid: String? = "mara") {
    self.address = address
    self.uid = uid
    key = address.apiKey
  }

  func acting(as uid: String?) -> Client {
    var client = self
    client.uid = uid
    return client
  }

  func get(_ path: String) async throws -> Response { try await send("GET", path) }

  func send(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> Response {
    try await send(method, url: address.baseURL + path, body)
  }

  func control(_ method: String, _ path: String, _ body: JSON? = nil) async throws -> Response {
    try await send(method, url: address.controlURL + path, body)
  }

  private func send(_ method: String, url: String, _ body: JSON?) async throws -> Response {
    guard let url = URL(string: url) else { throw URLError(.badURL) }
    var request = URLRequest(url: url)
    request.httpMethod = method
    request.timeoutInterval = 30
    request.setValue(key, forHTTPHeaderField: "apikey")
    request.setValue(uid, forHTTPHeaderField: "onBehalfOf")
    if let body {
      request.setValue("application/json", forHTTPHeaderField: "Content-Type")
      request.httpBody = Data(body.bytes)
    }
    let session = URLSession(configuration: .ephemeral)
    defer { session.finishTasksAndInvalidate() }
    let (data, response) = try await session.data(for: request)
    guard let http = response as? HTTPURLResponse else { throw URLError(.badServerResponse) }
    return Response(http, data)
  }
}
