import Conversations
import HTTP
import SeededRandom
import Testing

@testable import ConversationsAPI

@Suite("A long list") struct LongListTests {
  @Test(arguments: [1, 300, 5_000, 1_000_000])
  func `Read in pieces of any length it is the same list`(length: Int) throws {
    let rows = (0..<40).map { row(#""conversationId":"c\#($0)","tags":["a,b","]}\\\""]"#) }
    let text =
      #"{"meta":{"pagination":{"per_page":40}} , "data" : [ \#(rows.joined(separator: " ,\n")) ] }"#
    let whole: Envelope<Conversation> = try Envelope(answer(text))
    let pieces = try #require(Envelope<Conversation>(inPiecesOf: Array(text.utf8), length: length))
    #expect(pieces.data.values == whole.data.values)
    #expect(pieces.data.values.count == 40)
    #expect(pieces.pagination == whole.pagination)
  }

  @Test func `It is cut at the commas between rows, and nowhere else`() throws {
    let list = try #require(
      LongList(Array(#"{"a":[1,2],"data":[{"x":[1,2]},"],",3]}"#.utf8), runLength: 1))
    let runs = list.runs.map { String(decoding: list.answer($0), as: UTF8.self) }
    #expect(runs == [#"{"data":[{"x":[1,2]}]}"#, #"{"data":["],"]}"#, #"{"data":[3]}"#])
    #expect(list.frame == Array(#"{"a":[1,2],"data":[]}"#.utf8))
  }

  @Test(arguments: [
    "", "[", "[]", "{}", #"{"data""#, #"{"data":"#, #"{"data":[]}"#, #"{"data":{}}"#,
    #"{"data":null}"#,
    #"{"data":[\#(row())"#, #"{"data":[\#(row())]"#, #"{"data":[\#(row())]}}"#,
    #"{"data":[\#(row()),]}"#, #"{"data":[,\#(row())]}"#, #"{"data":[\#(row()),,\#(row())]}"#,
    #"{"data":[\#(row()) \#(row())]}"#, #"{"data":[\#(row())],}"#, #"{"data":[\#(row())]}x"#,
    #"{"data":[\#(row())],"data":[\#(row())]}"#, #"{"data":[\#(row())],"d\u0061ta":[]}"#,
    #"{"data":[\#(row()),5]}"#, #"{"data":[\#(row()),null]}"#,
    #"{"data":[\#(row("\"conversationId\":7]"))]}"#,
    #"{"data":[\#(row())],"meta":{]}"#, #"{"data":[\#(row())],"a":}"#, #"{"data":["#,
    #"{"data":["\"#, "\u{FEFF}{",
  ])
  func `What cannot be read piece by piece is left to be read whole`(text: String) {
    #expect(Envelope<Conversation>(inPiecesOf: Array(text.utf8), length: 1) == nil)
  }

  @Test
  func
    `However a text is broken, pieces are never read where the whole is refused, and never differ`()
    throws
  {
    let sound = Array(#"{"data":[\#(row()),\#(row(#""tags":["x"]"#)),\#(row())],"meta":{}}"#.utf8)
    var random = SeededGenerator(seed: 7)
    var read = 0
    for _ in 0..<3_000 {
      var text = sound
      for _ in 0..<Int.random(in: 0...2, using: &random) {
        let place = Int.random(in: text.indices, using: &random)
        switch Int.random(in: 0...2, using: &random) {
        case 0: text.remove(at: place)
        case 1: text[place] = Array(#"{}[],:"\ 5"#.utf8).randomElement(using: &random) ?? 0
        default: text.insert(text[Int.random(in: text.indices, using: &random)], at: place)
        }
      }
      guard let pieces = Envelope<Conversation>(inPiecesOf: text, length: 1) else { continue }
      let whole = try JSONBody.decode(
        Envelope<Conversation>.self, from: HTTPResponse(status: 200, body: text))
      #expect(pieces.data.values == whole.data.values)
      #expect(whole.data.skipped.isEmpty)
      read += 1
    }
    #expect(read > 1_000)
  }

  @Test
  func `A page too long for one piece is read, and its unreadable row is reported with its place`()
    throws
  {
    let rows = (0..<3_000).map { row(#""conversationId":"c\#($0)""#) }
    let page = try list(rows: rows.joined(separator: ","))
    #expect(page.rows.map(\.id.rawValue) == (0..<3_000).map { "c\($0)" })
    let damaged = try list(rows: (rows + ["5"]).joined(separator: ","))
    #expect(damaged.rows == page.rows)
    #expect(
      damaged.skipped == [SkippedRow(index: 3_000, id: nil, reason: "data[3000]: not an object")])
  }
}
