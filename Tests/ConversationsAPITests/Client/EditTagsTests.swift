import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("The client merges tags") struct EditTagsTests {
  @Test(arguments: [
    ("a b", "c", "", "a b c"), ("b a", "z c", "", "b a c z"), ("a b", "", "a", "b"),
    ("a b", "c", "a", "b c"), ("a", "", "a", ""), ("", "a", "", "a"),
    ("a b", "b c", "", "a b c"), ("a a", "b", "", "a a b"), ("a b", "a c", "a", "a b c"),
    ("x", "Y", "y", "x Y"),
  ])
  func `The edit is applied to the server's tags, and the result is returned`(
    theirs: String, adding: String, removing: String, wanted: String
  ) async throws {
    let transport = ScriptedTransport(
      TagAnswers.page(theirs), TagAnswers.done, TagAnswers.page(wanted))
    let change = edit(adding: adding, removing: removing, knowing: "old and wrong")
    let receipt = try await client(transport).perform(change)
    #expect(transport.lines == [TagAnswers.look(), TagAnswers.put(wanted), TagAnswers.look()])
    #expect(receipt == ChangeReceipt(tags: tags(wanted), sentTags: tags(wanted)))
  }

  @Test(arguments: [("a b", "b", ""), ("a b", "", "c"), ("a", "a", "b"), ("", "", "")])
  func `Nothing is sent when the server has it already`(
    theirs: String, adding: String, removing: String
  ) async throws {
    let transport = ScriptedTransport(TagAnswers.page(theirs))
    let change = edit(adding: adding, removing: removing, knowing: "x")
    #expect(try await client(transport).perform(change) == ChangeReceipt(tags: tags(theirs)))
    #expect(transport.lines == [TagAnswers.look()])
  }

  @Test func `What finds no room beside the tags of others is said, and nobody's tag is dropped`()
    async throws
  {
    let theirs = Self.many(23)
    let transport = ScriptedTransport(
      TagAnswers.page(theirs), TagAnswers.done, TagAnswers.page(theirs + " x y"))
    let receipt = try await client(transport).perform(edit(adding: "zz y x z"))
    #expect(transport.lines[1] == TagAnswers.put(theirs + " x y"))
    let now = tags(theirs + " x y")
    #expect(receipt == ChangeReceipt(tags: now, sentTags: now, unfit: tags("z zz")))
  }

  @Test func `What is removed makes room`() async throws {
    let rest = Self.many(24)
    let transport = ScriptedTransport(
      TagAnswers.page("old " + rest), TagAnswers.done, TagAnswers.page(rest + " new"))
    let receipt = try await client(transport).perform(edit(adding: "new", removing: "old"))
    #expect(transport.lines[1] == TagAnswers.put(rest + " new"))
    #expect(receipt.unfit.isEmpty)
  }

  @Test func `A full list, even one above the limit, is left alone and everything is unfit`()
    async throws
  {
    for count in [25, 30] {
      let transport = ScriptedTransport(TagAnswers.page(Self.many(count)))
      let receipt = try await client(transport).perform(edit(adding: "b a"))
      #expect(transport.lines == [TagAnswers.look()])
      #expect(receipt == ChangeReceipt(tags: tags(Self.many(count)), unfit: tags("a b")))
    }
  }

  @Test func `When somebody wrote in between, the edit is laid over what they wrote`() async throws
  {
    let transport = ScriptedTransport(
      TagAnswers.page("a"), TagAnswers.done, TagAnswers.page("a theirs gone"),
      TagAnswers.page("a theirs gone"), TagAnswers.done, TagAnswers.page("a theirs mine"))
    let change = edit(adding: "mine", removing: "gone")
    let receipt = try await carryOut(change, by: client(transport))
    #expect(
      transport.lines == [
        TagAnswers.look(), TagAnswers.put("a mine"), TagAnswers.look(),
        TagAnswers.look(), TagAnswers.put("a theirs mine"), TagAnswers.look(),
      ])
    #expect(receipt.tags == tags("a theirs mine"))
  }

  @Test func `One attempt writes once, and returns the tags sent and those read back`()
    async throws
  {
    let transport = ScriptedTransport(
      TagAnswers.page("a"), TagAnswers.done, TagAnswers.page("b"))
    let receipt = try await client(transport).perform(edit(adding: "mine"))
    #expect(transport.lines == [TagAnswers.look(), TagAnswers.put("a mine"), TagAnswers.look()])
    #expect(receipt == ChangeReceipt(tags: tags("b"), sentTags: tags("a mine")))
  }

  @Test func `After three more rounds the server's list is returned as it is`() async throws {
    let rounds = [("a", "b"), ("b", "c"), ("c", "d"), ("d", "e")]
    let transport = ScriptedTransport(
      rounds.flatMap { before, after in
        [TagAnswers.page(before), TagAnswers.done, TagAnswers.page(after)].map { .success($0) }
      })
    let receipt = try await carryOut(edit(adding: "mine"), by: client(transport))
    #expect(
      transport.lines.filter { $0.hasPrefix("PUT") }
        == ["a mine", "b mine", "c mine", "d mine"].map { TagAnswers.put($0) })
    #expect(receipt == ChangeReceipt(tags: tags("e"), sentTags: tags("d mine")))
    #expect(transport.isFinished)
  }

  @Test func `A list that somebody filled in between is left alone`() async throws {
    let transport = ScriptedTransport(
      TagAnswers.page("a"), TagAnswers.done, TagAnswers.page(Self.many(25)))
    let receipt = try await carryOut(edit(adding: "mine"), by: client(transport))
    #expect(
      receipt
        == ChangeReceipt(
          tags: tags(Self.many(25)), sentTags: tags("a mine"), unfit: tags("mine")))
    #expect(transport.isFinished)
  }

  @Test func `A tag that the server spells otherwise is there`() async throws {
    let transport = ScriptedTransport(
      TagAnswers.page("a"), TagAnswers.done, TagAnswers.page("a mine"))
    let receipt = try await carryOut(edit(adding: "MINE"), by: client(transport))
    #expect(receipt == ChangeReceipt(tags: tags("a mine"), sentTags: tags("a MINE")))
    #expect(transport.isFinished)
  }

  @Test func `A tag that stood beside ours before is not ours in another spelling`() async throws {
    let transport = ScriptedTransport(
      TagAnswers.page("mine"), TagAnswers.done, TagAnswers.page("mine"),
      TagAnswers.page("mine"), TagAnswers.done, TagAnswers.page("mine MINE"))
    let receipt = try await carryOut(edit(adding: "MINE"), by: client(transport))
    #expect(receipt.tags == tags("mine MINE"))
    #expect(transport.isFinished)
  }

  @Test func `Several edits share one reading of the list and one reading back`() async throws {
    let page = { (ada: String, tom: String) in
      let ada = row(
        #""conversationId":"ada","tags":[\#(ada)]"#, with: #""uid":"ada","name":"Ada""#)
      return answer(#"{"data":[\#(ada),\#(row(#""tags":[\#(tom)]"#))]}"#)
    }
    let transport = ScriptedTransport(
      page(#""a""#, ""), TagAnswers.done, TagAnswers.done, page(#""a","x""#, #""y""#))
    let edits = [edit(adding: "x", .user(UserID("ada"))), edit(adding: "y")].enumerated().map {
      var change = $1
      change.ticket = Ticket(Int64($0) + 1)
      return change
    }
    let outcomes = await client(transport).editTags(edits)
    #expect(
      transport.lines == [
        TagAnswers.look(), #"PUT /users/ada/conversation {"tags":["a","x"]}"#,
        TagAnswers.put("y"), TagAnswers.look(),
      ])
    #expect(
      try outcomes[Ticket(1)]?.get() == ChangeReceipt(tags: tags("a x"), sentTags: tags("a x")))
    #expect(try outcomes[Ticket(2)]?.get() == ChangeReceipt(tags: tags("y"), sentTags: tags("y")))
  }

  @Test func `A refusal concerns one edit, a lost connection those after it, too`() async {
    let ada = row(#""conversationId":"ada","tags":[]"#, with: #""uid":"ada","name":"Ada""#)
    let page = answer(#"{"data":[\#(ada),\#(row(#""tags":[]"#))]}"#)
    let edits = [edit(adding: "x", .user(UserID("ada"))), edit(adding: "y")].enumerated().map {
      var change = $1
      change.ticket = Ticket(Int64($0) + 1)
      return change
    }
    let refused = ScriptedTransport(
      page, refusal("ERR_PERMISSION_DENIED", status: 403), TagAnswers.done, page)
    var outcomes = await client(refused).editTags(edits)
    #expect(throws: SyncFailure.self) { try outcomes[Ticket(1)]?.get() }
    #expect(throws: Never.self) { try outcomes[Ticket(2)]?.get() }
    let cut = ScriptedTransport([
      .success(page), .failure(TransportError(.connectionLost, mayHaveArrived: true)),
    ])
    outcomes = await client(cut).editTags(edits)
    #expect(outcomes.count == 2)
    for outcome in outcomes.values { #expect(throws: SyncFailure.self) { try outcome.get() } }
    #expect(cut.requests.count == 2)
  }

  @Test func `The page size of the session counts`() async throws {
    var change = edit(adding: "x", place: 12)
    change.pageSize = 5
    let page = answer(
      #"{"data":[\#(row(#""tags":["x"]"#))],"meta":{"pagination":{"current_page":3,"total_pages":9}}}"#
    )
    let transport = ScriptedTransport(page)
    _ = try await client(transport).perform(change)
    #expect(transport.lines == ["GET /conversations?perPage=5&page=3&withTags=true"])
  }

  @Test func `The last quota received is the one returned`() async throws {
    let headers = [HTTPHeader("X-Rate-Limit", "9"), HTTPHeader("X-Rate-Limit-Remaining", "4")]
    let transport = ScriptedTransport(
      TagAnswers.page("a"), answer(#"{"data":{}}"#, headers: headers), TagAnswers.page("a b"))
    let receipt = try await client(transport).perform(edit(adding: "b"))
    #expect(receipt.quota == Quota(limit: 9, remaining: 4))
  }

  /// The given number of tags.
  private static func many(_ count: Int) -> String {
    (1...count).map { "t\($0)" }.joined(separator: " ")
  }
}
