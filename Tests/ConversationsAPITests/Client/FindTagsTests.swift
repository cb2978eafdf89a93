import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("The client searches for a row to read its tags") struct FindTagsTests {
  static let told = answer(#"{"data":\#(row(#""tags":["x"]"#))}"#)

  @Test(
    arguments: [
      (nil, [1, 2, 3]), (0, [1, 2]), (99, [1, 2]), (100, [2, 1, 3]), (149, [2, 1, 3]),
      (150, [2, 3, 1]), (420, [5, 4, 6, 1]), (480, [5, 6, 4, 1]), (-7, [1, 2]),
      (Int.max, [92_233_720_368_547_759, 92_233_720_368_547_758, 92_233_720_368_547_760, 1]),
    ] as [(Int?, [Int])])
  func `On the page of its place, then beside it, then on the first`(place: Int?, pages: [Int])
    async throws
  {
    let full = TagAnswers.page(without: 100)
    let transport = ScriptedTransport(
      pages.map { _ in .success(full) } + [.success(Self.told)])
    let change = edit(adding: "b", knowing: "a b", place: place)
    let receipt = try await client(transport).perform(change)
    #expect(transport.lines == pages.map { TagAnswers.look($0) } + [TagAnswers.put("a b")])
    #expect(receipt == ChangeReceipt(tags: tags("x")))
  }

  @Test func `No page after the end is requested`() async throws {
    let transport = ScriptedTransport(
      TagAnswers.lastPage(without: 20), TagAnswers.page("a b"))
    _ = try await client(transport).perform(edit(adding: "b", place: 180))
    #expect(transport.lines == [TagAnswers.look(2), TagAnswers.look(1)])
  }

  @Test func `The page where it was found is read first the next time`() async throws {
    let full = TagAnswers.page(without: 100)
    let transport = ScriptedTransport(
      full, full, TagAnswers.page("a"), TagAnswers.done, TagAnswers.page("a b"))
    _ = try await client(transport).perform(edit(adding: "b", place: 100))
    #expect(
      transport.lines == [
        TagAnswers.look(2), TagAnswers.look(1), TagAnswers.look(3), TagAnswers.put("a b"),
        TagAnswers.look(3),
      ])
  }

  @Test func `A group and a user of the same name are two rows`() async throws {
    let group = row(
      #""conversationId":"group_tom","conversationType":"group","tags":["g"]"#,
      with: #""guid":"tom","name":"Toms""#)
    let body = #"{"data":[\#(group),\#(row(#""tags":["u"]"#))]}"#
    for (peer, theirs) in [(tom, "u"), (.group(GroupID("tom")), "g")] {
      let transport = ScriptedTransport(answer(body))
      let receipt = try await client(transport).perform(edit(adding: theirs, peer))
      #expect(receipt.tags == tags(theirs))
    }
  }

  @Test(arguments: [
    answer(#"{"data":[\#(row())]}"#), answer(#"{"data":[\#(row(#""tags":null"#))]}"#),
    answer(#"{"data":[{"conversationId":"me_user_tom"}]}"#),
    refusal("ERR_PLAN_RESTRICTION", status: 403), answer(#"{"data":[]}"#),
  ])
  func `Where its tags cannot be read, what is known of them is sent`(list: HTTPResponse)
    async throws
  {
    let transport = ScriptedTransport(list, Self.told)
    let receipt = try await client(transport).perform(edit(adding: "b", knowing: "a b"))
    #expect(transport.lines == [TagAnswers.look(), TagAnswers.put("a b")])
    #expect(receipt == ChangeReceipt(tags: tags("x")))
  }

  @Test func `Where what is known is too much, ours is what finds no room`() async throws {
    let others = (1...24).map { "t\($0)" }.joined(separator: " ")
    let transport = ScriptedTransport(answer(#"{"data":[]}"#), TagAnswers.done)
    let change = edit(adding: "x y", knowing: others)
    let receipt = try await client(transport).perform(change)
    #expect(transport.lines[1] == TagAnswers.put(others + " x"))
    #expect(receipt == ChangeReceipt(unfit: tags("y")))
  }

  @Test(arguments: [(told, "x"), (TagAnswers.done, nil)] as [(HTTPResponse, String?)])
  func `When the list cannot be read back, the answer to the change counts, if any`(
    answer put: HTTPResponse, told: String?
  ) async throws {
    let transport = ScriptedTransport(
      TagAnswers.page("a"), put, refusal("ERR_PLAN_RESTRICTION", status: 403))
    let receipt = try await client(transport).perform(edit(adding: "b"))
    #expect(receipt == ChangeReceipt(tags: told.map { tags($0) }))
  }

  @Test(arguments: [0, 1, 2])
  func `A failure that may pass is one of the whole change, wherever it comes`(step: Int) async {
    let good = [TagAnswers.page("a"), TagAnswers.done, TagAnswers.page("a b")]
    let limited = answer("", status: 429, headers: [HTTPHeader("Retry-After", "5")])
    let bad: [(ScriptedTransport.Outcome, SyncFailure)] = [
      (.success(limited), .rateLimited(retryAfter: 5)),
      (.success(answer("", status: 502)), .serverFault(code: nil, status: 502)),
      (
        .failure(TransportError(.connectionLost, detail: "", mayHaveArrived: true)),
        .unreachable(.connectionLost, detail: "", outcomeUnknown: true)
      ),
      (.success(answer("<html>")), .intermediary(status: 200)),
    ]
    for (outcome, expected) in bad {
      let transport = ScriptedTransport(good.prefix(step).map { .success($0) } + [outcome])
      let client = client(transport)
      #expect(
        await failure { () async throws(SyncFailure) in
          try await client.perform(edit(adding: "b"))
        } == expected)
      #expect(transport.requests.count == step + 1)
    }
  }

  @Test func `A refusal of the change comes through`() async {
    let client = client(
      ScriptedTransport(
        TagAnswers.page("a"), refusal("ERR_CONVERSATION_NOT_ACCESSIBLE", status: 403)))
    #expect(
      await failure { () async throws(SyncFailure) in
        try await client.perform(edit(adding: "b"))
      } == .refused(code: "ERR_CONVERSATION_NOT_ACCESSIBLE", message: "No.", status: 403))
  }
}
