import Testing

@testable import Screen

@Suite("Emoji support of terminals")
struct PictureSampleTests {
  /// The widths of the samples, in their order, and the resulting kinds.
  struct Terminal: Sendable, CustomTestStringConvertible {
    var testDescription: String
    var name: String?
    var widths: [Int]
    var kinds: EmojiKinds
  }

  /// Measured values.
  static let terminals = [
    Terminal(
      testDescription: "tmux 3.3a", name: "tmux 3.3a",
      widths: [2, 2, 1, 1, 4, 3, 2, 2, 2, 2, 1, 4, 6, 3], kinds: [.flags, .regions]),
    Terminal(
      testDescription: "xterm 379", widths: [2, 2, 1, 1, 4, 3, 4, 8, 3, 7, 3, 6, 11, 4],
      kinds: [.flags, .regions]),
    Terminal(
      testDescription: "kitty 0.26", widths: [2, 2, 2, 2, 2, 1, 4, 8, 4, 8, 4, 4, 8, 3],
      kinds: [.flags, .regions, .keycaps, .signs, .tones]),
    Terminal(
      testDescription: "Konsole 22.12", widths: [2, 2, 1, 1, 2, 1, 2, 2, 2, 2, 1, 2, 2, 1],
      kinds: [.flags, .regions, .tones, .joined]),
    Terminal(
      testDescription: "foot 1.13, double-width", widths: Array(repeating: 2, count: 14),
      kinds: .all),
    Terminal(
      testDescription: "one that joins, but never with tones",
      widths: [2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 2, 4, 4, 4],
      kinds: EmojiKinds.all.subtracting(.joined)),
    Terminal(testDescription: "one that gives up", widths: [2, 2, 2], kinds: []),
    Terminal(
      testDescription: "one that says too much", widths: Array(repeating: 2, count: 15), kinds: []),
  ]

  @Test(arguments: terminals)
  func `is what holds there`(_ terminal: Terminal) {
    #expect(EmojiKinds(widths: terminal.widths, name: terminal.name) == terminal.kinds)
  }

  @Test(arguments: [
    ("tmux 2.9", false), ("tmux 3.3a", false), ("tmux 3.4", true), ("tmux 3.10", true),
    ("tmux 4.0", true), ("tmux next-3.6", true), ("tmux", true), ("tmux ", true),
    ("kitty(0.26.5)", true), ("", true),
  ])
  func `is believed but for joined pictures in old tmux`(_ name: String, isBelieved: Bool) {
    let widths = Array(repeating: 2, count: EmojiSample.all.count)
    let kinds = EmojiKinds(widths: widths, name: name)
    #expect(kinds == (isBelieved ? .all : EmojiKinds.all.subtracting(.joined)))
  }

  @Test func `is shown by pictures of the kinds that they stand for`() throws {
    var known: EmojiKinds = []
    for sample in EmojiSample.all {
      let graphemes = PictureTests.graphemes(of: sample.text, in: .all)
      #expect(graphemes.count == 1)
      #expect(graphemes.first?.glyph.emojiSequence?.kinds == sample.needs.union(sample.kind))
      #expect(known.isSuperset(of: sample.needs))
      known.insert(sample.kind)
    }
    #expect(known == .all)
  }

  @Test func `has one bit and one name for each kind`() {
    #expect(EmojiKinds(EmojiKinds.names.map(\.kind)) == .all)
    #expect(Set(EmojiKinds.names.map(\.name)).count == EmojiKinds.names.count)
    #expect(EmojiKinds.names.allSatisfy { $0.kind.rawValue.nonzeroBitCount == 1 })
  }
}
