import Screen
import SeededRandom
import Testing

@testable import Terminal

@Suite("Bytes become keys")
struct KeyDecoderTests {
  @Test(arguments: KeySamples.all)
  func `a key is known by what the terminal sends for it`(sample: KeySamples.Sample) {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.everything(in: sample.bytes) == [.key(sample.key)])
  }

  @Test(arguments: KeySamples.all)
  func `a key is known wherever its bytes are cut`(sample: KeySamples.Sample) {
    let bytes = Array(sample.bytes.utf8)
    for place in bytes.indices.dropFirst() {
      var decoder = KeyDecoder.withoutTerminfo
      let early = decoder.decode(bytes[..<place])
      let late = decoder.decode(bytes[place...]) + decoder.finish()
      #expect(early + late == [.key(sample.key)])
    }
  }

  @Test func `typed text is one key a character, with its marks`() {
    var decoder = KeyDecoder.withoutTerminfo
    let typed = decoder.decode("gé界e\u{301}👍🏽".utf8)
    #expect(typed == ["g", "é", "界", "e\u{301}", "👍🏽"].map { .key(.character($0)) })
  }

  @Test(arguments: [
    "\u{1b}[?62;22c", "\u{1b}[24;80R", "\u{1b}[<0;3;4m", "\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{7}",
    "\u{1b}]11;rgb:1e1e/1e1e/2e2e\u{1b}\\", "\u{1b}P1$r0m\u{1b}\\", "\u{1b}[?2026;2$y",
    "\u{1b}[99~", "\u{1b}[201~", "\u{1b}[1;2;3;4;5z", "\u{1b}Oz", "\u{85}", "\u{1b}[57441u",
  ])
  func `what is no key is swallowed whole`(bytes: String) {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.everything(in: bytes + "j") == [.key(.character("j"))])
  }

  @Test func `the stump of a sequence is swallowed, and what follows is read`() {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.everything(in: "\u{1b}[1;5").isEmpty)
    #expect(decoder.everything(in: "\u{1b}[1;\u{1b}[A") == [.key(Key(.up))])
    #expect(decoder.everything(in: "\u{1b}[1;\r") == [.key(Key(.enter))])
  }

  @Test func `an Escape waits for what may follow, and is the key if nothing does`() {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.decode([0x1b]).isEmpty)
    #expect(decoder.isUndecided)
    #expect(decoder.finish() == [.key(Key(.escape))])
    #expect(!decoder.isUndecided)
    #expect(decoder.everything(in: "\u{1b}\u{1b}") == [.key(Key(.escape)), .key(Key(.escape))])
  }

  @Test func `half a character is not waited for with the clock, and a broken one is left out`() {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.decode([0xe7, 0x95]).isEmpty)
    #expect(!decoder.isUndecided)
    #expect(decoder.decode([0x8c]) == [.key(.character("界"))])
    #expect(decoder.decode([0xff, 0xe7, 0x95, 0x6a]) == [.key(.character("j"))])
    #expect(decoder.decode([0xe7, 0x0d]) == [.key(Key(.enter))])
    #expect(
      decoder.decode([0x1b, 0xe7, 0x95, 0x6a, 0x6b]) == ["j", "k"].map { .key(.character($0)) })
    #expect(
      decoder.decode([0xf0, 0x2c, 0xf0, 0xcc, 0x81]) == [",\u{301}"].map { .key(.character($0)) })
  }

  @Test func `gaining and losing the focus is reported`() {
    var decoder = KeyDecoder.withoutTerminfo
    let events = decoder.decode("\u{1b}[Ij\u{1b}[O".utf8)
    #expect(events == [.focused(true), .key(.character("j")), .focused(false)])
  }

  @Test func `terminfo comes before the meanings that terminals share`() {
    let vt100 = KeyTable { ["kf5": Array("\u{1b}Ot".utf8), "kcuu1": Array("\u{1b}A".utf8)][$0] }
    var decoder = KeyDecoder(table: vt100)
    #expect(decoder.everything(in: "\u{1b}Ot") == [.key(Key(.function(5)))])
    #expect(decoder.everything(in: "\u{1b}A") == [.key(Key(.up))])
    var other = KeyDecoder.withoutTerminfo
    #expect(other.everything(in: "\u{1b}Ot") == [.key(.character("4"))])
  }

  @Test(arguments: 1...40)
  func `no sequence leaks its letters, and nothing remains`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<50 {
      let parameters = (0..<Int.random(in: 0...9, using: &random)).map { _ in
        UInt8.random(in: 0x30...0x3b, using: &random)
      }
      // $ is rxvt's, [ the console's.
      let finals = (UInt8(0x40)...0x7e).filter { $0 != 0x5b }
      let final = finals.randomElement(using: &random) ?? 0x7e
      // The one begins a paste, the other a report of the mouse in the old form.
      guard parameters != Array("200".utf8), !(parameters.isEmpty && final == 0x4d) else {
        continue
      }
      var decoder = KeyDecoder.withoutTerminfo
      let events = decoder.decode([0x1b, 0x5b] + parameters + [final])
      #expect(!decoder.isUndecided)
      #expect(events.count <= 1)
      if final != UInt8(ascii: "u"), final != UInt8(ascii: "~") {
        #expect(!events.contains { $0.isCharacter })
      }
    }
  }

  @Test(arguments: 1...40)
  func `any bytes at all are survived`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var decoder = KeyDecoder.withoutTerminfo
    for _ in 0..<200 {
      let bytes = (0..<Int.random(in: 1...12, using: &random)).map { _ in
        Bool.random(using: &random)
          ? UInt8.random(in: 0...255, using: &random)
          : Array("\u{1b}[O]~200;u".utf8).randomElement(using: &random) ?? 0
      }
      _ = decoder.decode(bytes)
      if Bool.random(using: &random) { _ = decoder.finish() }
    }
    _ = decoder.finish()
    #expect(!decoder.isUndecided)
  }
}

extension DisplayEvent {
  fileprivate var isCharacter: Bool {
    if case .key(let key) = self, case .character = key.code { return true }
    return false
  }
}
