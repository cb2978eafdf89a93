import Conversations
import ConversationsAPI
import CurlTransport
import HTTP
import Sandbox

/// A long list, as the sandbox serves it.
struct SampleList {
  /// The acting user.
  let user: UserID
  /// The response with the first page of a hundred.
  let body: HTTPResponse
  /// The response with a page of a thousand.
  let largeBody: HTTPResponse
  /// All rows.
  let rows: [Conversation]

  /// Reads a list page by page over a real connection.
  ///
  /// - Parameter count: The number of conversations.
  /// - Throws: An error when the server does not start or respond.
  init(conversations count: Int) async throws {
    var configuration = SandboxConfiguration()
    configuration.conversations = count
    let server = SandboxServer(configuration)
    let address = try await server.start()
    let curl = CurlTransport()
    let transport = RecordingTransport(curl)
    user = UserID(address.uids[0])
    let client = Self.client(transport, user, base: address.baseURL, key: address.apiKey)

    var rows: [Conversation] = []
    _ = try await client.page(PageRequest(ticket: Ticket(1), number: 1, size: 100))
    body = transport.last ?? HTTPResponse(status: 500, headers: [], body: [])
    for number in 1...max(1, (count + 999) / 1_000) {
      let request = PageRequest(ticket: Ticket(1), number: number, size: 1_000)
      rows += try await client.page(request).rows
    }
    largeBody = transport.last ?? body
    self.rows = rows
    curl.close()
    await server.stop()
  }

  /// Returns a client that reads a stored answer.
  func client(reading answer: HTTPResponse) -> ConversationsClient {
    Self.client(
      StoredTransport(answer: answer), user, base: "http://127.0.0.1:1/v3", key: "none")
  }

  private static func client(
    _ transport: any HTTPTransport, _ user: UserID, base: String, key: String
  ) -> ConversationsClient {
    ConversationsClient(
      transport: transport, base: APIBase(url: base), credential: Credential(apiKey: key),
      actingUser: user, now: { 0 })
  }
}
