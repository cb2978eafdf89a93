import Conversations
import ConversationsAPI
import HTTP
import Testing

/// A server that refuses large pages is asked for smaller ones, of messages as of the list.
@Suite struct PageLimitTests {
  typealias Script = MarkUnreadTests

  private static let tooMany = refusal("ERR_BAD_REQUEST", status: 400)

  @Test func `A refused page of messages is asked for again, and smaller from then on`()
    async throws
  {
    let transport = ScriptedTransport(
      Self.tooMany, Self.tooMany, Script.messages("11t 12t 13t 14t 15t 16t 17t"),
      Script.messages("9t 10t"), Script.done, RestoreUnreadTests.unread(8, last: 17))
    let receipt = try await client(transport).perform(
      RestoreUnreadTests.restore(.count(8), last: 17))
    #expect(
      transport.lines.prefix(4).map { String($0.dropFirst("GET /users/tom/messages?".count)) } == [
        "limit=30&affix=prepend", "limit=15&affix=prepend", "limit=7&affix=prepend",
        "limit=7&id=11&affix=prepend",
      ])
    #expect(receipt.unread == .count(8))
  }

  @Test func `What the list has learned holds for messages`() async throws {
    let transport = ScriptedTransport(
      Self.tooMany, Script.messages("9t"), Script.done, RestoreUnreadTests.unread(1))
    let client = client(transport)
    await #expect(throws: SyncFailure.self) {
      _ = try await client.page(PageRequest(ticket: Ticket(1), number: 1, size: 20))
    }
    _ = try await client.perform(outgoing(.markUnread(last: MessageID("9"))))
    #expect(transport.lines[1] == "GET /users/tom/messages?limit=10&affix=prepend")
  }
}
