import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("A page of the list") struct PageTests {
  @Test func `Everything a row shows is read`() throws {
    let page = try list(HTTPResponse(status: 200, body: try Fixture.bytes("page.json")))
    #expect(page.skipped.isEmpty)
    #expect(page.rows == [Self.group, Self.peer, Self.blocked])
  }

  @Test func `A body with a byte order mark is read`() throws {
    let body = [0xEF, 0xBB, 0xBF] + (try Fixture.bytes("page.json"))
    #expect(try list(HTTPResponse(status: 200, body: body)).rows.count == 3)
  }

  @Test(arguments: [
    ("null", nil, "data[1]: not an object"), ("5", nil, "data[1]: not an object"),
    (#""x""#, nil, "data[1]: not an object"), ("{}", nil, "data[1].conversationId: missing"),
    ("[]", nil, "data[1].conversationId: missing"),
    (row(#""conversationId":"""#), nil, "data[1].conversationId: missing"),
    (row(#""conversationId":{}"#), nil, "data[1].conversationId: missing"),
    (row(with: ""), "me_user_tom", "data[1].conversationWith.uid: missing"),
    (row(with: #""guid":"g""#), "me_user_tom", "data[1].conversationWith.uid: missing"),
    (
      row(#""conversationType":"group""#), "me_user_tom",
      "data[1].conversationWith.guid: missing"
    ),
    (
      row(#""conversationType":null,"conversationWith":[]"#), "me_user_tom",
      "data[1].conversationWith: missing"
    ),
  ])
  func `A bad row costs only that row, and its place and reason are reported`(
    json: String, id: String?, reason: String
  ) throws {
    let page = try list(rows: "\(row()),\(json),\(row())")
    #expect(page.rows.count == 2)
    #expect(
      page.skipped.map { SkippedRow(index: $0.index, id: $0.id, reason: $0.reason) }
        == [SkippedRow(index: 1, id: id.map { ConversationID($0) }, reason: reason)])
  }

  @Test func `A bad row keeps the name of its other side`() throws {
    let bad = row(#""conversationType":"group""#, with: #""uid":"tom","name":"Tom""#)
    #expect(try list(rows: bad).skipped.first?.name == "Tom")
  }

  @Test(arguments: [
    (#"{"data":[\#(row()),\#(row())]}"#, 2), (#"{"data":[]}"#, 0), (#"{"data":{}}"#, 0),
    (#"{"data":{"1":\#(row()),"0":\#(row())}}"#, 2), (#"{"data":\#(row())}"#, 1),
  ])
  func `A list is an array, an object with indexes for keys, or one object`(
    json: String, count: Int
  ) throws {
    #expect(try list(answer(json)).rows.count == count)
  }

  @Test func `Index keys give the order`() throws {
    let rows = (0..<12).reversed().map { #""\#($0)":\#(row(#""conversationId":"c\#($0)""#))"# }
    let page = try list(answer(#"{"data":{\#(rows.joined(separator: ","))}}"#))
    #expect(page.rows.map(\.id.rawValue) == (0..<12).map { "c\($0)" })
  }

  @Test(arguments: [
    (2, 2, "", false), (2, 3, "", false), (0, 2, "", true), (0, 2, #""total_pages":9"#, true),
    (2, 3, #""current_page":0,"total_pages":1"#, false),
    (2, 3, #""current_page":1,"total_pages":0"#, false),
    (2, 2, #""total":0,"current_page":1,"total_pages":1"#, false),
    (2, 2, #""total":2,"current_page":1,"total_pages":1"#, true),
    (1, 2, #""total":0,"current_page":1,"total_pages":1"#, true),
    (2, 1000, #""total":0,"per_page":2,"current_page":1,"total_pages":1"#, false),
    (2, 2, #""current_page":2,"total_pages":"2""#, true),
    (2, 2, #""current_page":1,"total_pages":2"#, false),
    (2, 1000, #""per_page":2,"current_page":1,"total_pages":9"#, false),
    (1, 1000, #""per_page":2,"current_page":1,"total_pages":9"#, false),
    (1, 1000, #""per_page":2,"current_page":9,"total_pages":9"#, true),
  ])
  func `The pagination decides where the list ends, and an empty page where there is none`(
    rows: Int, requested: Int, pagination: String, isLast: Bool
  ) throws {
    let data = Array(repeating: row(), count: rows).joined(separator: ",")
    let page = try list(
      answer(#"{"data":[\#(data)],"meta":{"pagination":{\#(pagination)},"cursor":5}}"#))
    #expect(page.isLast(requested: requested) == isLast)
  }

  @Test(arguments: [60, 508, 600, 100_000], ["{\"a\":", "["])
  func `One row may be nested as deep as it likes; the others are read`(depth: Int, opening: String)
    throws
  {
    let closing = opening == "[" ? "]" : "}"
    let deep =
      String(repeating: opening, count: depth) + "1" + String(repeating: closing, count: depth)
    let message =
      #""lastMessage":{"id":"7","category":"custom","type":"form","data":{"customData":\#(deep)}}"#
    let page = try list(rows: "\(row(message)),\(row()),\(row(#""conversationId":"c2""#))")
    #expect(page.rows.count + page.skipped.count == 3)
    #expect(page.rows.last?.id == ConversationID("c2"))
    #expect(page.rows.contains { $0.unread == .count(2) })
  }

  private static let group = Conversation(
    id: ConversationID("group_rowers"), peer: rowers, name: "Rowers", unread: .count(3),
    unreadMentions: 1, lastRead: MessageID("40"), tags: [Tag("sport"), Tag("früh")],
    pin: Pin(scope: .everyone, since: Timestamp(1_700_000_500)),
    lastMessage: LastMessage(
      id: MessageID("43"), sender: Person(id: UserID("mira"), name: "Mira Sø"),
      content: .text("Boat at 6 @Tom \"T\" Ahn, @eve and @all 🚣", hasLink: true),
      sentAt: Timestamp(1_700_000_890), isEdited: true, isReply: true),
    updatedAt: Timestamp(1_700_000_900), groupKind: .open, members: 12)

  private static let peer = Conversation(
    id: ConversationID("me_user_tom"), peer: tom, name: "Tom Ahn", tags: [],
    lastMessage: LastMessage(
      id: MessageID("42"), sender: Person(id: me, name: "Me"),
      content: .media(.image, caption: "our boat", files: ["boat.jpg"], count: 1),
      sentAt: Timestamp(1_700_000_790), receipt: .read),
    updatedAt: Timestamp(1_700_000_800), presence: .online)

  private static let blocked = Conversation(
    id: ConversationID("eve_user_me"), peer: .user(UserID("eve")), name: "Eve", unread: .count(1),
    lastMessage: LastMessage(
      id: MessageID("41"), sender: Person(id: UserID("eve"), name: "Eve"),
      content: .call(Call(isVideo: true, outcome: .unanswered, initiator: UserID("eve"))),
      sentAt: Timestamp(1_700_000_690)),
    updatedAt: Timestamp(1_700_000_700), isBlocked: true)
}
