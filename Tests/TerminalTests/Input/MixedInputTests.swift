import Screen
import SeededRandom
import Testing

@testable import Terminal

@Suite("Keys, the mouse and answers in one stream are told apart")
struct MixedInputTests {
  /// What may come, and the keys among it.
  private static let pieces: [(bytes: [UInt8], keys: [Key])] =
    [
      ("j", [.character("j")]), ("é", [.character("é")]), ("X", [.character("X")]),
      ("\r", [Key(.enter)]), ("\u{1b}[A", [Key(.up)]), ("\u{1b}OP", [Key(.function(1))]),
      ("\u{1b}[3;5~", [Key(.delete, .control)]),
      // The mouse, and reports of it that mean nothing.
      ("\u{1b}[<0;10;5M", []), ("\u{1b}[<0;10;5m", []), ("\u{1b}[<65;1;1M", []),
      ("\u{1b}[<35;7;7M", []), ("\u{1b}[<0;;M", []), ("\u{1b}[32;4;4M", []),
      // Answers, and what is none.
      ("\u{1b}[?2026;2$y", []), ("\u{1b}[?2026;0$y", []), ("\u{1b}[?1;9999999999$y", []),
      ("\u{1b}]11;rgb:fdfd/f6f6/e3e3\u{1b}\\", []), ("\u{1b}]11;rgb:XrXu/qq\u{7}", []),
      ("\u{1b}]11;\u{7}", []), ("\u{1b}]4;1;rgb:00/00/00\u{7}", []), ("\u{1b}[?62;22c", []),
      ("\u{1b}[?c", []), ("\u{1b}[>1;10;0c", []), ("\u{1b}P>|kitty(0.26.5)\u{1b}\\", []),
      ("\u{1b}_Gi=1;OK\u{1b}\\", []), ("\u{1b}[12;40R", []), ("\u{1b}[I", []), ("\u{1b}[O", []),
      ("\u{1b}[200~rXu\u{1b}[201~", []),
    ].map { (Array($0.0.utf8), $0.1) }
    + [
      (Array("\u{1b}[M".utf8) + [0x20, 0x72, 0x58], []),
      (Array("\u{1b}[M".utf8) + [0x60, 0xff, 0x21], []),
    ]

  @Test(arguments: 1...60)
  func `wherever their bytes are cut`(seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var decoder = KeyDecoder.withoutTerminfo
    var (bytes, expected): ([UInt8], [Key]) = ([], [])
    for _ in 0..<200 {
      let piece = Self.pieces.randomElement(using: &random) ?? ([], [])
      bytes += piece.bytes
      expected += piece.keys
    }
    var keys: [Key] = []
    while !bytes.isEmpty {
      let count = Int.random(in: 1...min(9, bytes.count), using: &random)
      for case .key(let key) in decoder.decode(bytes.prefix(count)) { keys.append(key) }
      bytes.removeFirst(count)
    }
    #expect(keys == expected)
    #expect(!decoder.isUndecided)
  }

  @Test func `a stump that nothing follows is no key, however long it is`() {
    for piece in Self.pieces where piece.bytes.first == 0x1b {
      for length in 3..<max(3, piece.bytes.count) {
        var decoder = KeyDecoder.withoutTerminfo
        let early = decoder.decode(piece.bytes.prefix(length))
        let events = early + decoder.finish()
        let isKey = events.contains { if case .key = $0 { true } else { false } }
        #expect(!isKey, "\(piece.bytes.prefix(length))")
      }
    }
  }
}
