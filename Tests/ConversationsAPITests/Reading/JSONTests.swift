import Conversations
import HTTP
import JSON
import SeededRandom
import Testing

@testable import ConversationsAPI

@Suite("JSON as servers write it") struct JSONTests {
  @Test(arguments: [
    #"{"a":1,"a":2}"#, #"{"a":null,"a":2}"#, #"{"a":"\"\\\/\b\f\n\r\t\u00e9\ud83d\udea3"}"#,
    #"{"\u0061":3,"b\n":{}}"#, #"{"a":[1,2,],}"#, #"{"a":01,"b":-,"c":1.,"d":1e,"e":-0.0}"#,
    #"{"a":5.0,"b":1e3,"c":100e-2,"d":1.5,"e":-0}"#,
    #"{"a":9223372036854775807,"b":9223372036854775808,"c":-9223372036854775808}"#,
    #"{"a":12345678901234567890,"b":1e400,"c":99999999999999999999999}"#,
    #"{"a":"\q","b":"\u12G4","d":1}"#, " \n\t\r{ \"a\" : [ ] , \"b\":{ } } ",
    #"[true,false,null,[],{},"",0]"#, #"{"é":"ü","🚣":"🚣🏽"}"#, #""text""#, "7", "null",
  ])
  func `A text has the meaning that a plain reader finds`(text: String) throws {
    let plain = try #require(PlainJSON(text: Array(text.utf8)))
    #expect(PlainJSON(reading: Array(text.utf8)) == plain)
  }

  @Test(arguments: [
    "", " ", "{", "[", "{\"a\"", "{\"a\":", "{\"a\":1", "[1", "\"a", "\"\\", "{]", "[}", "{,}",
    "[,1]",
    "[1,,2]", "[1 2]", "{\"a\" 1}", "{\"a\":1 \"b\":2}", "{1:2}", "{\"a\":1}}", "{\"a\":1}x", "tru",
    "truex", "nul", "NaN", "+1", ".5", "1x", "0x10", "\u{0B}{}", "{}\u{0}", "// c\n{}", "'a'",
  ])
  func `Broken and incomplete texts are refused`(text: String) {
    #expect(PlainJSON(text: Array(text.utf8)) == nil)
    #expect(PlainJSON(reading: Array(text.utf8)) == nil)
  }

  @Test func `However a text is broken, it is refused or read exactly as by a plain reader`() {
    var random = SeededGenerator(seed: 7)
    var (sound, refused) = (0, 0)
    for _ in 0..<4_000 {
      var text = Array(Self.text(depth: 4, &random).utf8)
      for _ in 0..<Int.random(in: 0...2, using: &random) { Self.damage(&text, &random) }
      // A faulty escape and half a character cost the string, and not the text as in a plain reader.
      guard !text.contains(UInt8(ascii: "\\")), (try? UTF8Span(validating: text.span)) != nil else {
        continue
      }
      let plain = PlainJSON(text: text)
      #expect(PlainJSON(reading: text) == plain, "\(String(decoding: text, as: UTF8.self))")
      if plain == nil { refused += 1 } else { sound += 1 }
    }
    #expect(sound > 1_000)
    #expect(refused > 500)
  }

  @Test func `Every field is read as a plain reader would read it`() throws {
    var random = SeededGenerator(seed: 11)
    for _ in 0..<2_000 {
      let text = Array(#"{"k":\#(Self.text(depth: 3, &random))}"#.utf8)
      var scanner = JSONScanner(text)
      let object = try #require(JSONObject(try scanner.onlyValue()))
      guard case .object(let members) = PlainJSON(text: text), let plain = members["k"] else {
        Issue.record("\(String(decoding: text, as: UTF8.self))")
        return
      }
      #expect(object.text("k") == plain.text)
      #expect(object.integer("k") == plain.integer)
      #expect(object.flag("k") == plain.flag)
      #expect(object.texts("k") == plain.texts)
      #expect(object.has("k") == (plain != .null))
      #expect(object.objects("k").count == plain.objectCount)
      #expect(object.object("k").isEmpty == plain.isEmptyObject)
    }
  }

  @Test(arguments: [
    (#"\ud83d"#, "\u{FFFD}"), (#"\udea3x"#, "\u{FFFD}x"), (#"\ud83d\ud83d\udea3"#, "\u{FFFD}🚣"),
    (#"\ud83d\u0041"#, "\u{FFFD}A"), ("a\u{1}\n\u{7F}b", "a\u{1}\n\u{7F}b"),
  ])
  func `Half a surrogate pair and raw control characters cost themselves`(
    written: String, read: String
  ) throws {
    var scanner = JSONScanner(Array("\"\(written)\"".utf8))
    #expect(try scanner.onlyValue().string == read)
  }

  @Test func `Invalid UTF-8 costs the bytes that are invalid`() throws {
    var scanner = JSONScanner([0xEF, 0xBB, 0xBF, 0x22, 0x61, 0xC3, 0x62, 0xFF, 0x5C, 0x6E, 0x22])
    #expect(try scanner.onlyValue().string == "a\u{FFFD}b\u{FFFD}\n")
  }

  @Test func `A list of three thousand rows is that of its rows, and a bad one keeps its place`()
    throws
  {
    let rows = (0..<3_000).map { row(#""conversationId":"c\#($0)","tags":["a,b","]}\\\""]"#) }
    let page = try list(rows: rows.joined(separator: " ,\n"))
    #expect(page.rows.map(\.id.rawValue) == (0..<3_000).map { "c\($0)" })
    #expect(page.rows.last == (try list(rows: rows[2_999]).rows.first))
    let damaged = try list(rows: (rows + ["5"]).joined(separator: ","))
    #expect(damaged.rows == page.rows)
    #expect(
      damaged.skipped == [SkippedRow(index: 3_000, id: nil, reason: "data[3000]: not an object")])
  }

  @Test(arguments: [
    ("{\"meta\":{\"pagination\":{\"per_page\":9}},\"data\":[\(row())]}", 9),
    ("{\"data\":[\(row())],\"meta\":{\"pagination\":{\"per_page\":9}},\"data\":5}", 9),
    ("{\"d\\u0061ta\":[\(row())],\"x\":[{}],\"meta\":[]}", nil),
  ])
  func `The members of a response come in any order, and the first of a name counts`(
    text: String, pageSize: Int?
  ) throws {
    let page = try list(answer(text))
    #expect(page.rows.count == 1)
    #expect(page.pagination?.perPage == pageSize)
  }

  @Test(arguments: [
    ("", "body: empty"), (" ", "body: empty"), ("[1]", "body: not an object"),
    ("[1", "body: broken or incomplete JSON"),
    ("{\"data\":[\(row())", "body: broken or incomplete JSON"),
    ("{\"data\":[\(row())]}}", "body: broken or incomplete JSON"),
    ("{\"data\":[\(row())],\"meta\":{]}", "body: broken or incomplete JSON"),
    ("{\"data\":5,", "body: broken or incomplete JSON"), ("{}", "data: missing"),
    ("{\"data\":null}", "data: null"), ("{\"data\":5}", "data: neither a list nor an object"),
  ])
  func `A page that cannot be read is one error with its place`(text: String, place: String) {
    #expect(throws: APIError.undecodable(place: place)) { try list(answer(text)) }
  }
}

extension JSONTests {
  /// A valid text with the oddities that servers write.
  private static func text(depth: Int, _ random: inout SeededGenerator) -> String {
    let kind = Int.random(in: 0..<(depth > 0 ? 10 : 6), using: &random)
    let blank = ["", "", " "].randomElement(using: &random) ?? ""
    switch kind {
    case 0...3: return blank + (scalars.randomElement(using: &random) ?? "1")
    case 4...5: return "\"" + (strings.randomElement(using: &random) ?? "") + "\""
    case 6...7:
      let elements = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        text(depth: depth - 1, &random)
      }
      return "[" + elements.joined(separator: blank + ",") + blank + "]"
    default:
      let members = (0..<Int.random(in: 0...4, using: &random)).map { _ in
        "\"" + (names.randomElement(using: &random) ?? "") + "\"" + blank + ":"
          + text(depth: depth - 1, &random)
      }
      return "{" + members.joined(separator: ",") + blank + "}"
    }
  }

  private static func damage(_ text: inout [UInt8], _ random: inout SeededGenerator) {
    guard let place = text.indices.randomElement(using: &random) else { return }
    switch Int.random(in: 0...2, using: &random) {
    case 0: text.remove(at: place)
    case 1: text[place] = Array(#"{}[],:"\ 5-"#.utf8).randomElement(using: &random) ?? 0
    default: text.insert(text[Int.random(in: text.indices, using: &random)], at: place)
    }
  }

  private static let scalars = [
    "0", "1", "-1", "12", "1.5", "-2.75", "1e3", "5.0", "true", "false", "null", "1600000000",
    "9223372036854775807", "9223372036854775808", "1e30", "2E-2",
  ]
  private static let strings = [
    "", "1", "0", "true", "x", " 7 ", "-3", "7.5", #"a\nb"#, #"\u00e9\\"#, #"\ud83d\udea3"#, "Sø",
  ]
  private static let names = ["0", "1", "2", "a", "b", "data", "", #"\u0061"#]
}
