import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("The client marks unread") struct MarkUnreadTests {
  /// Messages as id and sender: `7t` is message 7 from tom, `7m` from the acting user, `7x` a
  /// deleted one from tom, `7a` a group action of tom.
  static func messages(_ list: String) -> HTTPResponse {
    let objects = list.split(separator: " ").map { item in
      let sender = item.hasSuffix("m") ? "me" : "tom"
      let deleted = item.hasSuffix("x") ? #","deletedAt":5"# : ""
      let kind = item.hasSuffix("a") ? #","category":"action","type":"groupMember""# : ""
      return #"{"id":"\#(item.dropLast())","sender":"\#(sender)","sentAt":1\#(deleted)\#(kind)}"#
    }
    return answer(#"{"data":[\#(objects.joined(separator: ","))]}"#)
  }

  static func unread(_ count: Int) -> HTTPResponse {
    answer(#"{"data":\#(row(#""unreadMessageCount":"\#(count)""#))}"#)
  }

  static let done = answer(PerformTests.success)
  static let look = "GET /users/tom/messages?limit=30&affix=prepend"
  static let readBack = "GET /users/tom/conversation"

  static func mark(_ id: Int) -> String {
    #"DELETE /users/tom/conversation/read {"messageId":\#(id)}"#
  }

  @Test(
    arguments: [
      ("5t 6m 7t 9m", nil, 6), ("9m 7t 6m 5t", nil, 6), ("7t", nil, 6), ("7t 8m", nil, 6),
      ("5t 7t", nil, 5), ("5t 6t 7x", nil, 5), ("5m 6t 7a", nil, 5), ("6m 7a", nil, 6),
      ("5m 6t 7t 8t", "6", 5), ("5m 6t 7t 8m", "8", 6), ("6m 7t", "3", 6),
    ] as [(String, String?, Int)])
  func `The message before the last one received is named first`(
    list: String, last: String?, id: Int
  ) async throws {
    let transport = ScriptedTransport(Self.messages(list), Self.done, Self.unread(1))
    let change = outgoing(.markUnread(last: last.map { MessageID($0) }))
    let receipt = try await client(transport).perform(change)
    #expect(transport.lines == [Self.look, Self.mark(id), Self.readBack])
    #expect(receipt.unread == .count(1))
  }

  @Test func `A count of 0 makes it name the last one received itself`() async throws {
    let transport = ScriptedTransport(
      Self.messages("6m 7t"), Self.done, Self.unread(0), Self.done, Self.unread(4))
    let receipt = try await client(transport).perform(outgoing(.markUnread(last: nil)))
    #expect(
      transport.lines == [Self.look, Self.mark(6), Self.readBack, Self.mark(7), Self.readBack])
    #expect(receipt.unread == .count(4))
  }

  @Test func `In front of the only message there is stands id 0, which is tried last`() async throws
  {
    let transport = ScriptedTransport(
      Self.messages("7t"), refusal("ERR_MSG_NOT_FOUND", status: 404), Self.done, Self.unread(0),
      Self.done, Self.unread(1))
    let receipt = try await client(transport).perform(outgoing(.markUnread(last: nil)))
    #expect(
      transport.lines.filter { $0.hasPrefix("DELETE") } == [6, 7, 0].map { Self.mark($0) })
    #expect(receipt.unread == .count(1))
  }

  @Test func `Where a call does not count, the last message that does is marked`() async throws {
    let call = #"{"id":"8","sender":"tom","sentAt":1,"category":"call","type":"audio"}"#
    let text = #"{"id":"6","sender":"tom","sentAt":1}"#
    let mine = #"{"id":"5","sender":"me","sentAt":1}"#
    let transport = ScriptedTransport(
      answer(#"{"data":[\#(mine),\#(text),\#(call)]}"#), Self.done, Self.unread(0), Self.done,
      Self.unread(0), Self.done, Self.unread(1))
    let receipt = try await client(transport).perform(outgoing(.markUnread(last: nil)))
    #expect(
      transport.lines.filter { $0.hasPrefix("DELETE") } == [6, 8, 5].map { Self.mark($0) })
    #expect(receipt.unread == .count(1))
  }

  @Test func `It reads further back for the message before the one to mark`() async throws {
    let newest = "10t " + (11..<40).map { "\($0)m" }.joined(separator: " ")
    let transport = ScriptedTransport(
      Self.messages(newest), Self.messages("4m 5t"), Self.done, Self.unread(1))
    _ = try await client(transport).perform(outgoing(.markUnread(last: nil)))
    #expect(
      transport.lines == [
        Self.look, "GET /users/tom/messages?limit=300&id=10&affix=prepend", Self.mark(5),
        Self.readBack,
      ])
  }

  @Test func `The server's 0 is returned when nothing helps`() async throws {
    let transport = ScriptedTransport(
      Self.messages("6m 7t"), Self.done, Self.unread(0), Self.done, Self.unread(0))
    let receipt = try await client(transport).perform(outgoing(.markUnread(last: nil)))
    #expect(receipt.unread == .count(0))
  }

  @Test(arguments: [
    "ERR_MESSAGE_ID_NOT_FOUND", "ERR_MSG_NOT_FOUND",
  ])
  func `A message that is gone is passed over`(code: String) async throws {
    let transport = ScriptedTransport(
      Self.messages("7t"), refusal(code, status: 404), Self.done, Self.unread(1))
    let receipt = try await client(transport).perform(outgoing(.markUnread(last: nil)))
    #expect(transport.lines == [Self.look, Self.mark(6), Self.mark(7), Self.readBack])
    #expect(receipt.unread == .count(1))
  }

  @Test func `When all are gone it is a refusal`() async {
    let gone = refusal("ERR_MSG_NOT_FOUND", status: 404)
    let client = client(ScriptedTransport(Self.messages("7t"), gone, gone, gone))
    #expect(
      await failure { () async throws(SyncFailure) in
        try await client.perform(outgoing(.markUnread(last: nil)))
      } == .refused(code: "ERR_MSG_NOT_FOUND", message: "No.", status: 404))
  }

  @Test(arguments: ["", "1m 2m", "1x"])
  func `Without a message of somebody else nothing is sent`(list: String) async {
    let transport = ScriptedTransport(Self.messages(list))
    let client = client(transport)
    let failure = await failure { () async throws(SyncFailure) in
      try await client.perform(outgoing(.markUnread(last: nil)))
    }
    #expect(failure == .impossible(.nothingToMarkUnread))
    #expect(transport.lines == [Self.look])
  }

  @Test func `It reads further back once when the newest are all mine`() async throws {
    let mine = (10..<40).map { "\($0)m" }.joined(separator: " ")
    let transport = ScriptedTransport(
      Self.messages(mine), Self.messages("8m 9t"), Self.done, Self.unread(1))
    _ = try await client(transport).perform(outgoing(.markUnread(last: nil)))
    #expect(
      transport.lines == [
        Self.look, "GET /users/tom/messages?limit=300&id=10&affix=prepend", Self.mark(8),
        Self.readBack,
      ])
  }

  @Test func `A count that cannot be read back for now makes the change repeat`() async {
    let client = client(
      ScriptedTransport(Self.messages("7t"), Self.done, answer("", status: 500)))
    #expect(
      await failure { () async throws(SyncFailure) in
        try await client.perform(outgoing(.markUnread(last: nil)))
      } == .serverFault(code: nil, status: 500))
  }

  @Test func `A count that the server does not return is unknown, not 0`() async throws {
    let transport = ScriptedTransport(
      Self.messages("7t"), Self.done, refusal("ERR_PLAN_RESTRICTION", status: 403))
    let receipt = try await client(transport).perform(outgoing(.markUnread(last: nil)))
    #expect(receipt.unread == nil)
    #expect(transport.isFinished)
  }

  @Test func `Large groups are marked all the same and stay without a count`() async throws {
    let group = row(
      #""conversationType":"group""#, with: #""guid":"rowers","membersCount":301"#)
    let transport = ScriptedTransport(
      Self.messages("6m 7t"), Self.done, answer(#"{"data":[\#(group)]}"#))
    let receipt = try await client(transport).perform(outgoing(.markUnread(last: nil), rowers))
    #expect(receipt.unread == .untracked)
    #expect(transport.lines[1] == #"DELETE /groups/rowers/conversation/read {"messageId":6}"#)
  }
}
