import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("The last message") struct MessageTests {
  @Test(arguments: [
    ("", Receipt.sent), (#","deliveredAt":91"#, .delivered), (#","readAt":92"#, .read),
    (#","readAt":null,"deliveredAt":0"#, .sent),
    (#","metadata":{"error":{"code":"x"}}"#, .failed),
    (#","metadata":{"error":null}"#, .sent), (#","metadata":{"error":false}"#, .sent),
    (#","data":{"metadata":{"error":true}},"readAt":92"#, .failed), (#","metadata":[]"#, .sent),
  ])
  func `Receipts`(fields: String, receipt: Receipt) throws {
    #expect(try message(#""type":"text"\#(fields)"#).receipt == receipt)
  }

  @Test func `A message without a time waits`() throws {
    let message = try conversation(#""lastMessage":{"id":"1","sentAt":null}"#).lastMessage
    #expect(message?.receipt == .waiting)
    #expect(message?.sentAt == Timestamp(100))
  }

  @Test(arguments: [
    (#""editedAt":5,"editedBy":"tom""#, true), (#""editedAt":null,"editedBy":"""#, false),
    (#""editedAt":0"#, false),
  ])
  func `Edited is what has a time of editing`(fields: String, isEdited: Bool) throws {
    #expect(try message(fields).isEdited == isEdited)
  }

  @Test(arguments: [
    (#""parentId":"3""#, true), (#""parentId":3"#, true), (#""parentMessageId":true"#, true),
    (#""parentMessageId":"3""#, true), (#""parentId":null"#, false), (#""parentId":"""#, false),
    (#""parentId":0"#, false), (#""parentMessageId":false"#, false),
  ])
  func `Replies are recognized in several forms`(fields: String, isReply: Bool) throws {
    #expect(try message(fields).isReply == isReply)
  }

  @Test(arguments: [
    (#""sender":{"entity":{"uid":"tom","name":"Tom"}}"#, "tom", "Tom"),
    (#""by":{"entity":{"uid":"tom","name":"Tom"}}"#, "tom", "Tom"),
    (#""sender":{"entity":{"name":"Tom"}}"#, "tom", "tom"),
    (#""sender":{"entity":[]}"#, "tom", "tom"), (#""sender":null"#, "tom", "tom"),
  ])
  func `Senders are named by the entities, else by their UID`(
    entities: String, uid: String, name: String
  ) throws {
    let message = try message(#""type":"text","data":{"entities":{\#(entities)}}"#)
    #expect(message.sender == Person(id: UserID(uid), name: name))
  }

  @Test func `The system does not borrow the name of whoever acted`() throws {
    let fields =
      #""lastMessage":{"id":"1","sender":"app_system","category":"action","type":"groupMember","data":{"action":"joined","entities":{"by":{"entity":{"uid":"eve","name":"Eve"}}}}}"#
    #expect(try conversation(fields).lastMessage?.sender == Person(id: .system, name: "app_system"))
  }

  @Test(arguments: [
    ("hi <@uid:tom>", "hi @Tom"), ("<@uid:tom><@uid:x>", "@Tom@x"), ("<@all:team>!", "@team!"),
    ("@{Tom A|tom} ok", "@Tom A ok"), ("<@uid:tom", "<@uid:tom"), ("a@b.c <b>", "a@b.c <b>"),
    ("<@uid:>", "<@uid:>"), ("@{x}", "@{x}"), ("<<@uid:tom>>", "<@Tom>"), ("<", "<"), ("@", "@"),
    ("é<@uid:tom>🚣", "é@Tom🚣"), ("<@foo:tom>", "<@foo:tom>"),
  ])
  func `Mentions become names`(text: String, shown: String) throws {
    let data = #"{"text":"\#(text)","mentions":{"tom":{"uid":"tom","name":"Tom"}}}"#
    #expect(
      try message(#""category":"message","type":"text","data":\#(data)"#).content
        == .text(shown, hasLink: false))
  }

  @Test func `An empty mentions array is no mentions`() throws {
    let data = #"{"text":"<@uid:tom>","mentions":[]}"#
    #expect(try message(#""type":"text","data":\#(data)"#).content == .text("@tom", hasLink: false))
  }

  @Test func `Only the beginning of a long text is kept, whatever it is made of`() throws {
    let plain = try message(
      #""type":"text","data":{"text":"\#(String(repeating: "é", count: 60_000))"}"#)
    #expect(plain.content == .text(String(repeating: "é", count: 512), hasLink: false))
    let stacked = "a" + String(repeating: "\u{301}", count: 60_000)
    let message = try message(#""type":"text","data":{"text":"\#(stacked)"}"#)
    guard case .text(let text, _) = message.content else { throw NoRow() }
    #expect(text.unicodeScalars.count <= 4096)
  }

  @Test func `A short text with many mentions of a huge name costs no more than the name`() throws {
    let text = String(repeating: "<@uid:t>", count: 1_000)
    let name = String(repeating: "n", count: 1_000_000)
    let data = #"{"text":"\#(text)","mentions":{"t":{"name":"\#(name)"}}}"#
    let shown = "@" + String(repeating: "n", count: 511)
    #expect(try message(#""type":"text","data":\#(data)"#).content == .text(shown, hasLink: false))
  }

  @Test(arguments: [
    (#"a\ud800b"#, "a\u{FFFD}b"), (#"a\udc00\ud83d\ude00"#, "a\u{FFFD}😀"),
    (#"\ud83d\ud83d\ude00"#, "\u{FFFD}😀"), (#"\\ud800"#, #"\ud800"#),
    (#"\"\ud800"#, "\"\u{FFFD}"),
    ("a\nb\u{1}\u{1f}", "a\nb\u{1}\u{1f}"), (#"\ud800\n"#, "\u{FFFD}\n"),
    (#"\uD83D\uDE00 \ud7ff"#, "😀 \u{d7ff}"),
  ])
  func `Broken escapes and raw control characters cost neither the row nor the text`(
    json: String, text: String
  ) throws {
    #expect(
      try message(#""type":"text","data":{"text":"\#(json)"}"#).content
        == .text(text, hasLink: false))
  }

  @Test func `Bytes that are not UTF-8 become replacement characters`() throws {
    let good = answer(
      #"{"data":[\#(row(#""lastMessage":{"id":"1","type":"text","data":{"text":"a~b"}}"#))]}"#)
    var bad = good
    bad.body = good.body.map { $0 == UInt8(ascii: "~") ? 0xFF : $0 }
    #expect(try list(bad).rows.first?.lastMessage?.content == .text("a\u{FFFD}b", hasLink: false))
  }
}
