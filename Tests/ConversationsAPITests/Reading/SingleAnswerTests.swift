import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("Responses about one conversation") struct SingleAnswerTests {
  @Test(arguments: [
    #"{"data":\#(row())}"#, #"{"data":[\#(row())]}"#, #"{"data":{"0":\#(row())}}"#,
  ])
  func `It comes as an object and as an array of one`(json: String) throws {
    let endpoint = ConversationsEndpoints.conversation(with: tom, as: me)
    #expect(try endpoint.decode(answer(json)).value == conversation())
  }

  @Test(arguments: [#"{"data":[]}"#, #"{"data":{}}"#])
  func `An empty answer is no conversation`(json: String) {
    let endpoint = ConversationsEndpoints.conversation(with: tom, as: me)
    let error = #expect(throws: APIError.self) { try endpoint.decode(answer(json)) }
    guard case .rejected(let rejection) = error else {
      Issue.record("\(String(describing: error))")
      return
    }
    #expect(rejection.code == "ERR_CONVERSATION_NOT_FOUND")
  }

  @Test func `The address replaces a missing other side`() throws {
    let partial = answer(#"{"data":{"conversationId":"c","conversationType":"user"}}"#)
    let endpoint = ConversationsEndpoints.conversation(with: tom, as: me)
    #expect(try endpoint.decode(partial).value.peer == tom)
    #expect(throws: APIError.undecodable(place: "data.conversationWith.uid: missing")) {
      try ConversationsEndpoints.conversation(id: ConversationID("c"), as: me).decode(partial)
    }
  }

  @Test func `Pins and tags answer with a part`() throws {
    let pin = try ConversationsEndpoints.pin(tom, as: me)
      .decode(answer(#"{"data":{"conversationId":"c","pinnedBy":"me","pinnedAt":5}}"#)).value
    #expect(pin.pin == Pin(scope: .own, since: Timestamp(5)))
    #expect(pin.updatedAt == nil)
    let tags = try ConversationsEndpoints.updateTags([], of: tom, as: me)
      .decode(answer(#"{"data":[{"tags":["a"]}]}"#)).value
    #expect(tags.tags == [Tag("a")])
  }

  @Test(arguments: [
    "", #"{"data":null}"#, #"{"data":{"success":true,"Message":"x"}}"#,
    #"{"data":{"success":true,"message":"x"}}"#, #"{"data":[]}"#, #"{"data":"ok"}"#,
    #"{"success":true,"error":null}"#,
  ])
  func `A change counts as done, however little the answer contains`(body: String) throws {
    _ = try ConversationsEndpoints.markRead(tom, upTo: nil, as: me).decode(answer(body))
    _ = try ConversationsEndpoints.pin(tom, as: me).decode(answer(body))
  }

  @Test(arguments: [
    #"{"data":{"success":false,"message":"Not now."}}"#,
    #"{"error":{"code":"ERR_BAD_REQUEST","message":"Not now."}}"#,
  ])
  func `A good status does not make an error a success`(body: String) {
    let errors = [
      #expect(throws: APIError.self) {
        try ConversationsEndpoints.markRead(tom, upTo: nil, as: me).decode(answer(body))
      },
      #expect(throws: APIError.self) {
        try ConversationsEndpoints.pin(tom, as: me).decode(answer(body))
      },
    ]
    for error in errors {
      guard case .rejected(let rejection) = error else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(rejection.message == "Not now.")
    }
  }

  @Test(arguments: ["<html>", "OK", "[1]"])
  func `A web page is not a success`(body: String) {
    #expect(throws: APIError.self) {
      try ConversationsEndpoints.markRead(tom, upTo: nil, as: me).decode(answer(body))
    }
  }

  @Test func `Messages come oldest first, whatever the order of the answer`() throws {
    let list = try ConversationsEndpoints.messages(MessagesQuery(limit: 3), of: tom, as: me)
      .decode(answer(#"{"data":[{"id":"10"},{"id":"9"},{"sender":"x"},{"id":"100"}]}"#)).value
    #expect(list.messages.map(\.id?.rawValue) == ["9", "10", "100"])
    #expect(list.count == 4)
  }

  @Test func `Users and groups`() throws {
    let user = try ConversationsEndpoints.user(UserID("tom"), as: me)
      .decode(answer(#"{"data":{"uid":"tom","name":"Tom","status":"available"}}"#)).value
    #expect(user.peer == tom)
    #expect(user.presence == .online)
    let group = try ConversationsEndpoints.group(GroupID("rowers"), as: me)
      .decode(answer(#"{"data":{"guid":"rowers","type":"private","membersCount":"9"}}"#)).value
    #expect(group.peer == rowers)
    #expect(group.members == 9)
    #expect(group.groupKind == .closed)
  }

  @Test func `The quota comes with the answer`() throws {
    let response = answer(
      #"{"data":[]}"#,
      headers: [HTTPHeader("x-rate-limit", "700"), HTTPHeader("X-RATE-LIMIT-REMAINING", "699")])
    let answer = try ConversationsEndpoints.list(ListQuery(), as: me).decode(response)
    #expect(answer.quota == Quota(limit: 700, remaining: 699))
  }
}
