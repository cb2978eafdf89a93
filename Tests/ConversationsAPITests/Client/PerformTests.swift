import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("The client performs changes") struct PerformTests {
  static let success = #"{"data":{"success":true}}"#

  @Test(arguments: [
    (
      outgoing(.markRead(upTo: MessageID("7"))),
      #"POST /users/tom/conversation/read {"messageId":7}"#
    ),
    (outgoing(.markRead(upTo: nil), rowers), "POST /groups/rowers/conversation/read"),
    (outgoing(.markRead(upTo: MessageID("abc"))), "POST /users/tom/conversation/read"),
    (
      outgoing(.markDelivered(upTo: MessageID("7"))),
      #"POST /users/tom/conversation/delivered {"messageId":7}"#
    ),
    (outgoing(.pin(at: Timestamp(5)), rowers), "POST /groups/rowers/conversation/pin"),
    (outgoing(.unpin), "DELETE /users/tom/conversation/pin"),
    (outgoing(.reset(.ownList, seen: nil)), "DELETE /users/tom/conversation"),
    (outgoing(.reset(.ownList, seen: nil), rowers), "DELETE /groups/rowers/conversation"),
    (
      outgoing(.reset(.messages, seen: nil)),
      #"DELETE /users/tom/conversation {"deleteMessagesPermanently":true}"#
    ),
    (outgoing(.reset(.everyone, seen: nil)), "DELETE /conversations/me_user_tom"),
  ])
  func `Changes that one request makes`(change: OutgoingChange, line: String) async throws {
    let transport = ScriptedTransport(answer(Self.success))
    let receipt = try await client(transport).perform(change)
    #expect(transport.lines == [line])
    #expect(receipt == ChangeReceipt())
  }

  @Test(arguments: [
    Change.pin(at: Timestamp(1)), .markRead(upTo: nil), .reset(.ownList, seen: nil),
  ])
  func `A refusal comes through`(change: Change) async {
    let client = client(ScriptedTransport(refusal("ERR_UID_NOT_FOUND", status: 404)))
    #expect(
      await failure { () async throws(SyncFailure) in try await client.perform(outgoing(change)) }
        == .refused(code: "ERR_UID_NOT_FOUND", message: "No.", status: 404))
  }

  @Test(arguments: [
    "ERR_CONVERSATION_NOT_ACCESSIBLE", "ERR_CONVERSATION_NOT_FOUND",
  ])
  func `A repeated reset that finds nothing was done by the attempt before`(code: String)
    async throws
  {
    let first = client(ScriptedTransport(refusal(code, status: 403)))
    let change = outgoing(.reset(.ownList, seen: nil))
    #expect(
      await failure { () async throws(SyncFailure) in try await first.perform(change) }
        == .refused(code: code, message: "No.", status: 403))
    let second = client(ScriptedTransport(refusal(code, status: 403)))
    let again = outgoing(.reset(.ownList, seen: nil), attempt: 2)
    #expect(try await second.perform(again) == ChangeReceipt())
  }

  @Test func `Messages of a group cannot be destroyed, and nothing is sent`() async {
    let transport = ScriptedTransport()
    let client = client(transport)
    let change = outgoing(.reset(.messages, seen: nil), rowers)
    let failure = await failure { () async throws(SyncFailure) in try await client.perform(change) }
    #expect(failure?.isTransient == false)
    #expect(failure == .impossible(.deletingGroupMessages))
    #expect(transport.requests.isEmpty)
  }

  @Test(arguments: [
    Change.markRead(upTo: nil), .markUnread(last: MessageID("7")), .unpin,
    .editTags(TagEdit(adding: [Conversations.Tag("x")])), .reset(.everyone, seen: nil),
  ])
  func `Nothing is sent about a conversation of an unknown kind`(change: Change) async {
    let transport = ScriptedTransport()
    let failure = await failure { () async throws(SyncFailure) in
      try await client(transport).perform(
        outgoing(change, .unknown(kind: "channel", id: "tom")))
    }
    #expect(failure == .impossible(.unknownKind))
    #expect(transport.requests.isEmpty)
  }

  @Test(arguments: [".", "..", ""])
  func `An id that would lead to another address is not sent`(id: String) async {
    for peer in [Peer.user(UserID(id)), .group(GroupID(id))] {
      let transport = ScriptedTransport()
      let client = client(transport)
      for change in [
        Change.markRead(upTo: MessageID("7")), .markUnread(last: MessageID("7")), .unpin,
        .reset(.ownList, seen: nil),
      ] {
        let failure = await failure { () async throws(SyncFailure) in
          try await client.perform(outgoing(change, peer))
        }
        #expect(failure == .impossible(.unaddressable))
      }
      let details = await failure { () async throws(SyncFailure) in
        try await client.details(of: ConversationID("x"), peer: peer)
      }
      #expect(details == .impossible(.unaddressable))
      #expect(transport.requests.isEmpty)
    }
  }

  @Test func `Every other id is one segment of the address`() async throws {
    for (id, segment) in [
      ("a/b", "a%2Fb"), ("?x=1", "%3Fx%3D1"), ("%2F", "%252F"), ("../x", "..%2Fx"),
      ("#", "%23"), ("a\\b", "a%5Cb"), ("...", "..."), ("..;", "..%3B"),
    ] {
      let transport = ScriptedTransport(answer(Self.success))
      _ = try await client(transport).perform(outgoing(.unpin, .user(UserID(id))))
      #expect(transport.lines == ["DELETE /users/\(segment)/conversation/pin"])
    }
  }
}
