import Conversations
import ConversationsAPI
import Testing

@Suite("A row") struct RowTests {
  @Test(arguments: [
    (#""12""#, 12), ("12", 12), ("12.0", 12), (#""12.0""#, 12), (#"" 12 ""#, 12), (#""""#, 0),
    ("null", 0), ("-3", 0), (#""-3""#, 0), ("99999999999999999999", 2_147_483_647),
    (#""99999999999999999999999""#, 2_147_483_647), ("9999999999999", 2_147_483_647),
  ])
  func `Unread counts come as text and as numbers, and are never negative`(json: String, count: Int)
    throws
  {
    #expect(try conversation(#""unreadMessageCount":\#(json)"#).unread == .count(count))
  }

  @Test(arguments: [
    #""1,234""#, #""many""#, #""1 2""#, #""0x10""#, #""nan""#, #"" ""#, "1e999", "true", "{}", "[]",
  ])
  func `An unread count that cannot be read is unknown, not 0`(json: String) throws {
    #expect(try conversation(#""unreadMessageCount":\#(json)"#).unread == .unknown)
  }

  @Test(arguments: [
    (#""uid":"tom","name":"Tom""#, "tom", "Tom"), (#""guid":"desk""#, "desk", "desk"),
    (#""name":"Channel""#, "me_user_tom", "Channel"),
  ])
  func `A conversation of an unknown kind is a row without an address`(
    with: String, id: String, name: String
  ) throws {
    let row = try conversation(#""conversationType":"channel""#, with: with)
    #expect(row.peer == .unknown(kind: "channel", id: id))
    #expect(row.name == name)
  }

  @Test(arguments: [
    ("300", Unread.count(2)), ("301", .untracked), (#""301""#, .untracked), ("null", .count(2)),
    ("[]", .count(2)),
  ])
  func `Groups above 300 members keep no count`(members: String, unread: Unread) throws {
    let row = try conversation(
      #""conversationType":"group""#, with: #""guid":"g","membersCount":\#(members)"#)
    #expect(row.unread == unread)
    #expect(row.peer == .group(GroupID("g")))
    #expect(row.name == "g")
  }

  @Test(arguments: [
    (#""conversationType":"user""#, tom), (#""conversationType":"group""#, rowers),
    (#""conversationType":null"#, tom),
  ])
  func `The type decides who the other side is, and the object where there is no type`(
    type: String, peer: Peer
  ) throws {
    #expect(try conversation(type, with: #""uid":"tom","guid":"rowers""#).peer == peer)
  }

  @Test(arguments: [
    (#""status":"available""#, Presence.online, false), (#""status":"online""#, .online, false),
    (#""status":"offline""#, .offline, false), (#""status":"away""#, .unknown, false),
    (#""status":null"#, .unknown, false),
    (#""status":"online","blockedByMe":true"#, .unknown, true),
    (#""status":"online","hasBlockedMe":1"#, .unknown, true),
    (#""status":"online","hasBlockedMe":"true","blockedByMe":false"#, .unknown, true),
    (#""status":"online","hasBlockedMe":0,"blockedByMe":"no""#, .online, false),
  ])
  func `Presence has two values and is unknown for a blocked user`(
    fields: String, presence: Presence, isBlocked: Bool
  ) throws {
    let row = try conversation(with: #""uid":"tom",\#(fields)"#)
    #expect(row.presence == presence)
    #expect(row.isBlocked == isBlocked)
  }

  @Test(arguments: [
    (#""public""#, GroupKind.open), (#""password""#, .password), (#""protected""#, .password),
    (#""private""#, .closed), (#""secret""#, .unknown), ("null", .unknown),
  ])
  func `Group kinds`(type: String, kind: GroupKind) throws {
    let row = try conversation(
      #""conversationType":"group""#, with: #""guid":"g","type":\#(type)"#)
    #expect(row.groupKind == kind)
  }

  @Test(
    arguments: [
      (#"["a","b"]"#, ["a", "b"]), ("[]", []), ("null", nil), ("{}", []),
      (#"["a",null,5,{}]"#, ["a", "5"]), (#"{"1":"b","0":"a"}"#, ["a", "b"]), (#""a""#, ["a"]),
      (#""""#, []), ("true", nil),
    ] as [(String, [String]?)])
  func `Tags are an array of texts, or as much of one as there is`(json: String, tags: [String]?)
    throws
  {
    #expect(try conversation(#""tags":\#(json)"#).tags == tags.map { $0.map { Tag($0) } })
  }

  @Test func `Tags are never cut`() throws {
    let long = String(repeating: "ä", count: 2000)
    #expect(try conversation(#""tags":["\#(long)"]"#).tags == [Tag(long)])
  }

  @Test(
    arguments: [
      (#""pinnedBy":"me","pinnedAt":5"#, Pin(scope: .own, since: Timestamp(5))),
      (#""pinnedBy":"app_system","pinnedAt":"5""#, Pin(scope: .everyone, since: Timestamp(5))),
      (#""pinnedAt":5"#, Pin(scope: .own, since: Timestamp(5))),
      (#""pinnedBy":"me""#, nil), (#""pinnedBy":"me","pinnedAt":null"#, nil),
      (#""pinnedBy":"me","pinnedAt":0"#, nil),
    ] as [(String, Pin?)])
  func `A pin is a pin when it has a time`(fields: String, pin: Pin?) throws {
    #expect(try conversation(fields).pin == pin)
  }

  @Test(arguments: [
    (#""updatedAt":100"#, 100), (#""updatedAt":"100""#, 100), (#""updatedAt":100.9"#, 100),
    (#""updatedAt":0,"createdAt":50"#, 50), (#""updatedAt":null"#, 0), (#""updatedAt":"""#, 0),
    (#""updatedAt":-5"#, 0), (#""updatedAt":9223372036854775807"#, 0), (#""updatedAt":1e300"#, 0),
    (#""updatedAt":1700000900123"#, 1_700_000_900),
    (#""updatedAt":100000000000"#, 100_000_000_000),
    (#""updatedAt":[],"createdAt":50,"lastMessage":{"id":"1","sentAt":60}"#, 60),
  ])
  func `Times that cannot be are not set, and others stand in`(fields: String, seconds: Int64)
    throws
  {
    #expect(try conversation(fields).updatedAt == Timestamp(seconds))
  }

  @Test(arguments: [
    "null", "{}", "[]", #""""#, "0",
  ])
  func `Four spellings of no last message, and one missing`(json: String) throws {
    #expect(try conversation(#""lastMessage":\#(json)"#).lastMessage == nil)
    #expect(try conversation().lastMessage == nil)
  }

  @Test(arguments: [(#""7""#, "7"), ("7", "7")])
  func `Ids are texts or numbers`(json: String, id: String) throws {
    let row = try conversation(
      #""lastReadMessageId":\#(json),"lastMessage":{"id":\#(json),"sentAt":"90"}"#)
    #expect(row.lastRead == MessageID(id))
    #expect(row.lastMessage?.id == MessageID(id))
    #expect(row.lastMessage?.sentAt == Timestamp(90))
  }

  @Test func `A last message without an id takes the row's own`() throws {
    let row = try conversation(#""latestMessageId":9,"lastMessage":{"sender":"tom"}"#)
    #expect(row.lastMessage?.id == MessageID("9"))
  }

  @Test(arguments: [
    #"{"sender":"tom"}"#, #"{"id":0,"sender":"tom"}"#, #"{"id":"","sender":"tom"}"#,
  ])
  func `A last message without any id is shown, and no request can name it`(json: String) throws {
    let row = try conversation(#""lastMessage":\#(json)"#)
    #expect(row.lastMessage?.sender.id == UserID("tom"))
    #expect(row.lastMessage?.id == nil)
  }

  @Test(arguments: ["0", #""0""#, #""""#, "null"])
  func `Zero and nothing are no last read message`(json: String) throws {
    #expect(try conversation(#""lastReadMessageId":\#(json)"#).lastRead == nil)
  }

  @Test(arguments: [
    "", #","name":"""#, #","name":null"#, #","name":"  ""#,
    #","name":"\u00a0\u200b\u2800\u3164""#,
  ])
  func `A name that is missing, empty or invisible is the UID`(field: String) throws {
    #expect(try conversation(with: #""uid":"tom"\#(field)"#).name == "tom")
  }
}
