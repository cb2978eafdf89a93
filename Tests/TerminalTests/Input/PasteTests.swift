import Screen
import Testing

@testable import Terminal

@Suite("A paste is text, never keys")
struct PasteTests {
  private static let paste = "\u{1b}[200~q\rsecond \u{1b}[A line\u{3} 界\u{1b}[201~j"
  private static let events: [DisplayEvent] = [
    .pasted("q\nsecond \u{1b}[A line\u{3} 界"), .key(.character("j")),
  ]

  @Test func `it comes as one piece, with line ends`() {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.decode(Self.paste.utf8) == Self.events)
  }

  @Test func `it may be cut anywhere, and a short time does not end it`() {
    let bytes = Array(Self.paste.utf8)
    for place in 7..<bytes.count {
      var decoder = KeyDecoder.withoutTerminfo
      let early = decoder.decode(bytes[..<place])
      #expect(!decoder.isUndecided)
      let meanwhile = decoder.finish()
      #expect(early + meanwhile + decoder.decode(bytes[place...]) == Self.events)
    }
  }

  @Test func `an empty one is nothing`() {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.decode("\u{1b}[200~\u{1b}[201~".utf8).isEmpty)
  }

  @Test(arguments: ["ab", "é", "界", "x\u{1b}"])
  func `a huge one comes in parts that lose nothing`(unit: String) {
    let text = String(repeating: unit, count: PasteCollector.limit / unit.utf8.count + 9)
    var decoder = KeyDecoder.withoutTerminfo
    let events = decoder.decode("\u{1b}[200~\(text)\u{1b}[201~".utf8)
    let parts = events.map { event in
      if case .pasted(let text) = event { return text }
      return "not a paste"
    }
    #expect(parts.count == 2)
    #expect(parts.joined() == text)
  }

  @Test func `A paste whose end marker is lost is over after a silence, and keys are keys again`() {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.decode("\u{1b}[200~half a l\rine\u{e7}".utf8 + [0xc3]) == [])
    #expect(decoder.isPasting)
    #expect(decoder.abandonPaste() == [.pasted("half a l\nine\u{e7}")])
    #expect(!decoder.isPasting)
    #expect(decoder.decode("j".utf8) == [.key(.character("j"))])
    #expect(decoder.decode("\u{1b}[200~".utf8) == [])
    #expect(decoder.abandonPaste() == [])
    #expect(decoder.decode("k".utf8) == [.key(.character("k"))])
  }
}
