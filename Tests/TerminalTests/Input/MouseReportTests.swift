import Screen
import Testing

@testable import Terminal

@Suite("Reports of the mouse become actions, and never keys")
struct MouseReportTests {
  private static func mouse(_ action: MouseAction, _ row: Int, _ column: Int) -> DisplayEvent {
    .mouse(action, at: Position(row: row, column: column))
  }

  static let reports: [(bytes: [UInt8], event: DisplayEvent?)] =
    [
      ("\u{1b}[<0;1;1M", mouse(.press, 0, 0)), ("\u{1b}[<0;80;24M", mouse(.press, 23, 79)),
      ("\u{1b}[<0;300;120M", mouse(.press, 119, 299)),
      ("\u{1b}[<64;3;4M", mouse(.wheelUp, 3, 2)), ("\u{1b}[<65;3;4M", mouse(.wheelDown, 3, 2)),
      // Let go; another button; the wheel to the side; with a key held; moved.
      ("\u{1b}[<0;3;4m", nil), ("\u{1b}[<2;3;4M", nil), ("\u{1b}[<66;3;4M", nil),
      ("\u{1b}[<4;3;4M", nil), ("\u{1b}[<80;3;4M", nil), ("\u{1b}[<32;3;4M", nil),
      ("\u{1b}[<128;3;4M", nil),
      // Malformed.
      ("\u{1b}[<0;0;0M", nil), ("\u{1b}[<0;3M", nil), ("\u{1b}[<M", nil),
      ("\u{1b}[<0;3;4;5M", nil), ("\u{1b}[<;;M", nil),
      ("\u{1b}[<99999999999999999999;1;1M", nil),
      // rxvt's own form, which nobody asked for.
      ("\u{1b}[32;3;4M", nil),
    ].map { (Array($0.0.utf8), $0.1) }
    + [
      ([0x20, 0x21, 0x21], mouse(.press, 0, 0)), ([0x60, 0x23, 0x24], mouse(.wheelUp, 3, 2)),
      ([0x61, 0x23, 0x24], mouse(.wheelDown, 3, 2)), ([0x20, 0xff, 0xc0], mouse(.press, 159, 222)),
      ([0x23, 0x21, 0x21], nil), ([0x20, 0x00, 0x21], nil), ([0x22, 0x71, 0x58], nil),
    ].map { (Array("\u{1b}[M".utf8) + $0.0, $0.1) }

  @Test(arguments: reports.indices)
  func `wherever the bytes are cut`(index: Int) {
    let (bytes, event) = Self.reports[index]
    for place in bytes.indices {
      var decoder = KeyDecoder.withoutTerminfo
      var events = decoder.decode(bytes[..<place])
      events += decoder.decode(bytes[place...])
      #expect(events == event.map { [$0] } ?? [], "cut before byte \(place)")
      #expect(!decoder.isUndecided)
      #expect(decoder.decode("j".utf8) == [.key(.character("j"))])
    }
  }

  @Test func `one byte at a time, and keys between them stay keys`() {
    var decoder = KeyDecoder.withoutTerminfo
    let typed = Array("j\u{1b}[<65;10;5Mk\u{1b}[M !!q".utf8)
    let events = typed.flatMap { decoder.decode([$0]) }
    #expect(
      events == [
        .key(.character("j")), Self.mouse(.wheelDown, 4, 9), .key(.character("k")),
        Self.mouse(.press, 0, 0), .key(.character("q")),
      ])
  }

  @Test func `an old report that something else interrupts leaks nothing and hides nothing`() {
    var decoder = KeyDecoder.withoutTerminfo
    #expect(decoder.everything(in: "\u{1b}[M !\u{1b}[A") == [.key(Key(.up))])
    #expect(decoder.decode("\u{1b}[M q".utf8).isEmpty)
    #expect(decoder.isUndecided)
    #expect(!decoder.mayBeKey)
    #expect(decoder.finish().isEmpty)
    #expect(decoder.everything(in: "j") == [.key(.character("j"))])
  }

  @Test func `a key that terminfo gives the beginning of an old report stays that key`() {
    var decoder = KeyDecoder(table: KeyTable { $0 == "kf1" ? Array("\u{1b}[M".utf8) : nil })
    #expect(decoder.decode("\u{1b}[Mj".utf8) == [.key(Key(.function(1))), .key(.character("j"))])
  }

  @Test(arguments: [
    ("\u{1b}", true), ("\u{1b}[", true), ("\u{1b}]", true), ("\u{1b}O", true),
    ("\u{1b}[<", false), ("\u{1b}[<0;1", false), ("\u{1b}]11;rgb:", false), ("j", false),
  ])
  func `only what a person may have typed is decided soon`(bytes: String, mayBeKey: Bool) {
    var decoder = KeyDecoder.withoutTerminfo
    _ = decoder.decode(bytes.utf8)
    #expect(decoder.mayBeKey == mayBeKey)
  }
}
