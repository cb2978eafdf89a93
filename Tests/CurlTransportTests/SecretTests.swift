import CurlTransport
import HTTP
import Testing

@Suite("Secrets")
struct SecretTests {
  private static let key = "k3y-that-nobody-may-see"
  private static let header = HTTPHeader("apikey", key, isSecret: true)

  private func everything(about value: Any) -> String {
    var text = "\(value)" + String(reflecting: value)
    dump(value, to: &text)
    return text
  }

  @Test func `a request shows its secret header nowhere`() {
    let request = HTTPRequest(method: .get, url: "https://example.com/", headers: [Self.header])
    #expect(everything(about: request).contains("apikey: ***"))
    #expect(!everything(about: request).contains(Self.key))
  }

  @Test func `a busy transport shows no secret, nor does its error`() async throws {
    let arrived = Signal<RawRequest>()
    let server = try RawServer { connection in
      guard let request = connection.readRequest() else { return }
      arrived.raise(request)
      connection.waitForEnd()
    }
    defer { server.stop() }
    let transport = CurlTransport()
    async let failure = transport.failure(
      of: HTTPRequest(method: .get, url: server.url(), headers: [Self.header]))
    #expect(await arrived.wait(for: 1).first?.header("apikey") == Self.key)
    #expect(!everything(about: transport).contains(Self.key))
    transport.close()
    let error = try #require(await failure)
    #expect(!everything(about: error).contains(Self.key))
  }
}
