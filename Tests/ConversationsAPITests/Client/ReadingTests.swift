import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("The client reads") struct ReadingTests {
  @Test func `A page with its size, quota and end`() async throws {
    let body = try Fixture.bytes("page.json")
    let transport = ScriptedTransport(
      HTTPResponse(
        status: 200,
        headers: [HTTPHeader("X-Rate-Limit", "700"), HTTPHeader("X-Rate-Limit-Remaining", "5")],
        body: body))
    let page = try await client(transport).page(PageRequest(ticket: Ticket(1), number: 2, size: 3))
    #expect(
      transport.lines == ["GET /conversations?perPage=3&page=2&withTags=true&withBlockedInfo=true"])
    #expect(page.rows.count == 3)
    #expect(!page.isLast)
    #expect(page.quota == Quota(limit: 700, remaining: 5))
  }

  @Test func `Of two copies of a conversation in one page the newer one counts, where it stands`()
    async throws
  {
    let rows = [
      row(#""conversationId":"a","updatedAt":50"#), row(#""conversationId":"b","updatedAt":40"#),
      row(#""conversationId":"a","updatedAt":90"#), row(#""conversationId":"a","updatedAt":90"#),
    ]
    let transport = ScriptedTransport(answer(#"{"data":[\#(rows.joined(separator: ","))]}"#))
    let page = try await client(transport).page(PageRequest(ticket: Ticket(1), number: 1, size: 9))
    #expect(page.rows.map(\.id) == [ConversationID("b"), ConversationID("a")])
    #expect(page.rows.map(\.updatedAt) == [Timestamp(40), Timestamp(90)])
  }

  @Test(arguments: [
    (
      ScriptedTransport.Outcome.success(refusal("ERR_UID_NOT_FOUND", status: 404)),
      SyncFailure.unauthorized(code: "ERR_UID_NOT_FOUND", message: "No.", status: 404)
    ),
    (.success(answer("<html>", status: 503)), .serverFault(code: nil, status: 503)),
    (
      .failure(TransportError(.timedOut, detail: "30 s", mayHaveArrived: true)),
      .unreachable(.timeout, detail: "30 s", outcomeUnknown: true)
    ),
    (
      .success(answer("", status: 429, headers: [HTTPHeader("X-Rate-Limit-Reset", "1007")])),
      .rateLimited(retryAfter: 7)
    ),
  ])
  func `A page that fails reports the reason`(
    outcome: ScriptedTransport.Outcome, expected: SyncFailure
  ) async {
    let client = client(ScriptedTransport([outcome]))
    #expect(
      await failure { () async throws(SyncFailure) in
        try await client.page(PageRequest(ticket: Ticket(1), number: 1, size: 3))
      } == expected)
  }

  @Test func `Details name everything that is known, in reading order, and what is new`()
    async throws
  {
    let json = row(
      #""createdAt":1630071782,"pinnedAt":0,"shiny":{"b":[1,true,null],"a":"x"},"tags":["t","u"],"lastMessage":{"id":"9","data":{"text":"hi"},"readAt":null}"#,
      with:
        #""uid":"tom","name":"Tom","lastActiveAt":1630481413,"hasBlockedMe":true,"metadata":[],"mood":"ok""#
    )
    let transport = ScriptedTransport(answer(#"{"data":[\#(json)]}"#))
    let details = try await client(transport).details(of: ConversationID("me_user_tom"), peer: tom)
    #expect(transport.lines == ["GET /users/tom/conversation"])
    #expect(details.conversation.name == "Tom")
    #expect(
      details.facts == [
        .init(.conversation(.conversationId), .text("me_user_tom")),
        .init(.conversation(.conversationType), .text("user")),
        .init(.conversation(.unreadMessageCount), .text("2")),
        .init(.conversation(.tags), .text("t, u")),
        .init(.conversation(.createdAt), .time(Timestamp(1_630_071_782))),
        .init(.conversation(.updatedAt), .time(Timestamp(100))),
        .init(.unknown(path: "shiny"), .text("{a: x, b: [1, true]}")),
        .init(.user(.name), .text("Tom")), .init(.user(.uid), .text("tom")),
        .init(.user(.lastActiveAt), .time(Timestamp(1_630_481_413))),
        .init(.user(.hasBlockedMe), .flag(true)),
        .init(.unknown(path: "conversationWith.mood"), .text("ok")),
        .init(.message(.id), .text("9")), .init(.message(.text), .text("hi")),
      ])
  }
}
