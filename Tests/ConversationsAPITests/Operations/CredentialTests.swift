import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("Credential") struct CredentialTests {
  private let credential = Credential(apiKey: key)

  @Test func `No text made of a credential, a client or a request shows the key`() {
    let client = client(ScriptedTransport())
    let request = ConversationsEndpoints.list(ListQuery(), as: me)
      .request(base: base, credential: credential)
    var dumped = ""
    dump(credential, to: &dumped)
    dump(client, to: &dumped)
    dump(request, to: &dumped)
    let texts = [
      "\(credential)", String(reflecting: credential), String(reflecting: client), "\(client)",
      "\(request)", String(reflecting: request), dumped,
    ]
    for text in texts { #expect(!text.contains(key)) }
    #expect(texts[0] == "***")
    #expect(Mirror(reflecting: credential).children.isEmpty)
  }

  @Test(arguments: [
    refusal("AUTH_ERR_APIKEY_NOT_FOUND", status: 401, message: "The key \(key) does not exist."),
    refusal("ERR_BAD_REQUEST", status: 400, message: String(repeating: "x", count: 180) + key),
    refusal(key, status: 400),
    answer(#"{"error":{"code":"ERR_BAD_REQUEST","details":{"k":["\#(key)"]}}}"#, status: 400),
    answer(#"{"error":{"code":"ERR_EXCEPTION \#(key)"}}"#, status: 500),
  ])
  func `A server that repeats the key in its answer does not get it shown`(response: HTTPResponse)
    async throws
  {
    let client = client(ScriptedTransport(response))
    let failure = try #require(
      await failure { () async throws(SyncFailure) in
        try await client.page(PageRequest(ticket: Ticket(1), number: 1, size: 10))
      })
    #expect(!"\(failure)".contains(key.prefix(12)))
  }
}
