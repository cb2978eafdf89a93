import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("The client restores unread") struct RestoreUnreadTests {
  typealias Script = MarkUnreadTests

  static let ahead = "GET /users/tom/messages?limit=30&id=4&affix=append"

  /// The conversation as reported: its number of unread messages, and its last message.
  static func unread(_ count: Int, last: Int = 9) -> HTTPResponse {
    let fields = #""unreadMessageCount":"\#(count)","lastMessage":{"id":"\#(last)","sentAt":1}"#
    return answer(#"{"data":\#(row(fields))}"#)
  }

  static func restore(
    _ before: Unread = .count(3), lastRead: Int? = nil, last: Int? = 9
  ) -> OutgoingChange {
    outgoing(
      .restoreUnread(
        before, lastRead: lastRead.map { MessageID("\($0)") },
        last: last.map { MessageID("\($0)") }))
  }

  @Test func `After the last message that had been read, where that is known`() async throws {
    let transport = ScriptedTransport(
      Script.messages("5m 6t 8t 9t"), Script.done, Self.unread(3))
    let receipt = try await client(transport).perform(Self.restore(lastRead: 4))
    #expect(transport.lines == [Self.ahead, Script.mark(4), Script.readBack])
    #expect(receipt == ChangeReceipt(unread: .count(3)))
  }

  @Test func `From the first message received after it, where the server counts the one named`()
    async throws
  {
    let transport = ScriptedTransport(
      Script.messages("5m 6t 8t 9t"), Script.done, Self.unread(4), Script.done, Self.unread(3))
    let receipt = try await client(transport).perform(Self.restore(lastRead: 4))
    #expect(
      transport.lines == [
        Self.ahead, Script.mark(4), Script.readBack, Script.mark(6), Script.readBack,
      ])
    #expect(receipt.unread == .count(3))
  }

  @Test(
    arguments: [
      ("1t 2t 3m 4t 6t 8t 9t", 9, 3, 4), ("1t 2t 3m 4t 6t 8t 9t", 8, 3, 3),
      ("1t 2m 3t 4x 5a 6t 7m 8t 9m", 9, 3, 2), ("5m 6t 8t 9t", nil, 2, 6),
      ("1t 2t 3t", 9, 3, 0), ("1t 3m 5t", 9, 2, 0), ("1t", 9, 3, 0),
    ] as [(String, Int?, Int, Int)])
  func `Without that, from so many messages received before the last one seen`(
    list: String, last: Int?, count: Int, id: Int
  ) async throws {
    let transport = ScriptedTransport(
      Script.messages(list), Script.done, Self.unread(count))
    let change = Self.restore(.count(count), last: last)
    let receipt = try await client(transport).perform(change)
    #expect(transport.lines == [Script.look, Script.mark(id), Script.readBack])
    #expect(receipt.unread == .count(count))
  }

  @Test func `When newer messages have come, at least as many are enough`() async throws {
    for (told, requests) in [(5, 3), (3, 3), (2, 5)] {
      let transport = ScriptedTransport(
        Script.messages("5m 6t 8t 9t"), Script.done, Self.unread(told, last: 12), Script.done,
        Self.unread(told, last: 12))
      let receipt = try await client(transport).perform(Self.restore(lastRead: 4))
      #expect(transport.requests.count == requests)
      #expect(receipt.unread == .count(told))
    }
  }

  @Test(arguments: [(4, 1, 4), (1, 4, 6), (5, 1, 4), (2, 4, 6), (4, 2, 4), (1, 2, 6), (0, 0, 6)])
  func `Where nothing gives the number, the server is left where it came nearest`(
    first: Int, second: Int, kept: Int
  ) async throws {
    let again = kept == 4 ? [Script.done, Self.unread(first)] : []
    let transport = ScriptedTransport(
      [Script.messages("5m 6t 8t 9t"), Script.done, Self.unread(first), Script.done]
        .map { .success($0) } + [.success(Self.unread(second))] + again.map { .success($0) })
    let receipt = try await client(transport).perform(Self.restore(lastRead: 4))
    #expect(transport.lines.last { $0.hasPrefix("DELETE") } == Script.mark(kept))
    #expect(transport.isFinished)
    #expect(receipt.unread == .count(kept == 4 ? first : second))
  }

  @Test func `When the last message that had been read is gone, it is counted`() async throws {
    let gone = refusal("ERR_MESSAGE_ID_NOT_FOUND", status: 404)
    let transport = ScriptedTransport(
      gone, Script.messages("5m 6t 8t 9t"), Script.done, Self.unread(3))
    _ = try await client(transport).perform(Self.restore(lastRead: 4))
    #expect(transport.lines == [Self.ahead, Script.look, Script.mark(5), Script.readBack])
  }

  @Test
  func `A message that is gone is passed over, and an effect is kept whatever else is refused`()
    async throws
  {
    let gone = refusal("ERR_MESSAGE_ID_NOT_FOUND", status: 404)
    let first = ScriptedTransport(
      Script.messages("6t 8t 9t"), gone, Script.done, Self.unread(3))
    #expect(
      try await client(first).perform(Self.restore(lastRead: 4)).unread == .count(3))
    let second = ScriptedTransport(
      Script.messages("6t 8t 9t"), Script.done, Self.unread(2),
      refusal("ERR_BAD_REQUEST", status: 400))
    #expect(
      try await client(second).perform(Self.restore(lastRead: 4)).unread == .count(2))
    #expect(second.isFinished)
  }

  @Test func `Calls count in some apps and not in others, so both are tried`() async throws {
    let call = #"{"id":"8","sender":"tom","sentAt":1,"category":"call","type":"audio"}"#
    let texts = [1, 2, 3].map { #"{"id":"\#($0)","sender":"tom","sentAt":1}"# }
    let list = answer(#"{"data":[\#((texts + [call]).joined(separator: ","))]}"#)
    let transport = ScriptedTransport(
      list, Script.done, Self.unread(1), Script.done, Self.unread(0), Script.done, Self.unread(2))
    let receipt = try await client(transport).perform(Self.restore(.count(2)))
    #expect(
      transport.lines.filter { $0.hasPrefix("DELETE") } == [2, 3, 1].map { Script.mark($0) })
    #expect(receipt.unread == .count(2))
  }

  @Test func `It reads further back again for as many messages as a badge counts`() async throws {
    let looks = [1_301...1_330, 1_001...1_300, 1...1_000].map { ids in
      Script.messages(ids.map { "\($0)t" }.joined(separator: " "))
    }
    let transport = ScriptedTransport(
      (looks + [Script.done, Self.unread(1_000)]).map { .success($0) })
    let receipt = try await client(transport).perform(Self.restore(.count(1_000), last: 1_330))
    #expect(
      transport.lines == [
        Script.look, "GET /users/tom/messages?limit=300&id=1301&affix=prepend",
        "GET /users/tom/messages?limit=1000&id=1001&affix=prepend", Script.mark(330),
        Script.readBack,
      ])
    #expect(receipt.unread == .count(1_000))
  }

  @Test func `It reads further back once when there are too few`() async throws {
    let newest = (11...40).map { "\($0)t" }.joined(separator: " ")
    let older = (1...10).map { "\($0)t" }.joined(separator: " ")
    for (count, id) in [(30, 10), (35, 5), (40, 0)] {
      let transport = ScriptedTransport(
        Script.messages(newest), Script.messages(older), Script.done, Self.unread(count))
      _ = try await client(transport).perform(Self.restore(.count(count), last: 40))
      #expect(
        transport.lines == [
          Script.look, "GET /users/tom/messages?limit=300&id=11&affix=prepend",
          Script.mark(id), Script.readBack,
        ])
    }
  }

  @Test(arguments: [Unread.marked, .untracked])
  func `Without a number it is marked like any other`(before: Unread) async throws {
    let transport = ScriptedTransport(Script.messages("6m 7t"), Script.done, Self.unread(1))
    let receipt = try await client(transport).perform(Self.restore(before, lastRead: 4))
    #expect(transport.lines == [Script.look, Script.mark(6), Script.readBack])
    #expect(receipt.unread == .count(1))
  }

  @Test(arguments: [0, -3])
  func `Where nothing was unread nothing is sent`(count: Int) async throws {
    let transport = ScriptedTransport(Self.unread(2))
    let receipt = try await client(transport).perform(Self.restore(.count(count)))
    #expect(transport.lines == [Script.readBack])
    #expect(receipt.unread == .count(2))
  }

  @Test func `Ids that no service gives do not stop the program`() async throws {
    for id in ["-9223372036854775808", "0", "-1", "9223372036854775807", "x"] {
      let list = answer(#"{"data":[{"id":"\#(id)","sender":"tom","sentAt":1}]}"#)
      for change in [Self.restore(), outgoing(.markUnread(last: nil))] {
        let client = client(ScriptedTransport(list, Script.done, Self.unread(3)))
        _ = await failure { () async throws(SyncFailure) in try await client.perform(change) }
      }
      let lastRead = Change.restoreUnread(
        .count(.max), lastRead: MessageID(id), last: MessageID(id))
      let client = client(ScriptedTransport(list, list, Script.done, Self.unread(3)))
      _ = await failure { () async throws(SyncFailure) in
        try await client.perform(outgoing(lastRead))
      }
    }
  }
}
