import TestSupport
import Testing

@testable import Screen

@Suite("An emoji sequence in full form")
struct PictureTests {
  /// A sequence that is one glyph, and the kinds that make it one.
  struct Example: Sendable, CustomTestStringConvertible {
    var text: String
    var kinds: EmojiKinds
    /// The drawn form, if it differs.
    var drawn: String?

    init(_ text: String, _ kinds: EmojiKinds, drawn: String? = nil) {
      (self.text, self.kinds, self.drawn) = (text, kinds, drawn)
    }

    var testDescription: String { text }
  }

  static let emojiKinds: [Example] = [
    Example("🇩🇪", .flags), Example("🇽🇽", .flags),
    Example("🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}", .regions),
    Example("🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}\u{e007f}", .regions),
    Example("🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}", .regions),
    Example("1\u{fe0f}\u{20e3}", .keycaps), Example("#\u{fe0f}\u{20e3}", .keycaps),
    Example("❤\u{fe0f}", .signs), Example("☀\u{fe0f}", .signs), Example("©\u{fe0f}", .signs),
    Example("👁\u{fe0f}", .signs),
    Example("👍🏽", .tones), Example("👍🏿", .tones), Example("✌🏻", .signTones),
    Example("✌\u{fe0f}🏻", .signTones, drawn: "✌🏻"),
    Example("👩\u{200d}👧", .joined), Example("👨\u{200d}👩\u{200d}👧\u{200d}👦", .joined),
    Example("🧜\u{200d}♀\u{fe0f}", .joined), Example("🧜\u{200d}♀", .joined),
    Example("🐻\u{fe0f}\u{200d}❄\u{fe0f}", .joined, drawn: "🐻\u{200d}❄\u{fe0f}"),
    Example("🏳\u{fe0f}\u{200d}🌈", [.joined, .signs]),
    Example("👁\u{fe0f}\u{200d}🗨\u{fe0f}", [.joined, .signs]),
    Example("👩🏽\u{200d}🚀", [.joined, .tones]),
    Example("🕵🏽\u{200d}♀\u{fe0f}", [.joined, .signTones]),
    Example("🧑🏻\u{200d}🤝\u{200d}🧑🏿", [.joined, .tones]),
    Example("👩\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨🏿", [.joined, .tones]),
    Example("👩🏽\u{200d}❤\u{fe0f}\u{200d}💋\u{200d}👨🏿", [.joined, .tones]),
  ]

  @Test(arguments: emojiKinds)
  func `is one picture of two columns, which is drawn as it is`(_ example: Example) throws {
    let graphemes = Self.graphemes(of: example.text + "!", in: .all)
    #expect(graphemes.count == 2)
    let first = try #require(graphemes.first)
    #expect(first.columns == 2)
    #expect(!first.isPlaceholder)
    #expect(first.glyph.emojiSequence?.kinds == example.kinds)
    let drawn = (example.drawn ?? example.text).unicodeScalars
    #expect(first.grapheme.unicodeScalars.elementsEqual(drawn))
  }

  @Test(arguments: emojiKinds)
  func `is in its stable form where any of its kinds does not hold`(_ example: Example) {
    for (kind, _, _) in EmojiKinds.names where example.kinds.contains(kind) {
      let form = TextForm(isASCII: false, emoji: .full(EmojiKinds.all.subtracting(kind)))
      let drawn = DisplayText.drawn(example.text, form: form)
      #expect(drawn.unicodeScalars.elementsEqual(DisplayText.drawn(example.text).unicodeScalars))
    }
    let only = Self.graphemes(of: example.text, in: example.kinds)
    #expect(only.count == 1 && only[0].glyph.isEmojiSequence)
    #expect(DisplayText.drawn(example.text, form: .ascii).utf8.allSatisfy { $0 < 0x80 })
  }

  @Test(arguments: [
    // Single pictographs and symbols.
    "🎉", "❤", "🎉\u{fe0f}", "⌚\u{fe0e}", "1\u{20e3}", "1\u{fe0f}", "✌\u{fe0e}",
    // Too many pictographs, marks, selectors, tones; a joiner at the end; tags that spell
    // something.
    "👨\u{200d}👩\u{200d}👧\u{200d}👦\u{200d}👦", "👍🏽🏽", "👍🏽\u{301}", "❤\u{fe0f}\u{fe0f}",
    "🇩🇪\u{301}", "🇩", "👍🏽\u{e0041}", "1\u{fe0f}\u{20e3}\u{20e3}", "🎉🏽",
    "🏴\u{e0067}\u{e0062}\u{e0068}\u{e0069}\u{e007f}",
    "🏴\u{e0067}\u{e0062}\u{e0073}\u{e0063}\u{e0074}",
    // Symbols of one column without emoji presentation, and pictographs that are too new.
    "🕵\u{200d}♀\u{fe0f}", "👩\u{200d}🫨", "㊗\u{fe0f}", "〰\u{fe0f}",
  ])
  func `is in its stable form where something hangs on it, or it is none`(_ text: String) {
    #expect(Self.graphemes(of: text, in: .all).allSatisfy { !$0.glyph.isEmojiSequence })
    let drawn = DisplayText.drawn(text, form: TextForm(isASCII: false, emoji: .full(.all)))
    #expect(drawn.unicodeScalars.elementsEqual(DisplayText.drawn(text).unicodeScalars))
  }

  @Test func `stands among others`() {
    let graphemes = Self.graphemes(of: "🇨🇭🇧🇷🇩 2\u{fe0f}\u{20e3}👩\u{200d}👧\u{200d}x", in: .all)
    #expect(graphemes.map(\.columns).prefix(6) == [2, 2, 1, 1, 2, 2])
    #expect(String(graphemes.dropFirst(6).map(\.grapheme)) == "⟨ZWJ⟩x")
  }

  @Test(arguments: emojiKinds)
  func `takes two cells, is never cut, and hands on a stand-in of two columns`(_ example: Example)
    throws
  {
    var line = Line(columns: 4, form: TextForm(isASCII: false, emoji: .full(.all)))
    #expect(!line.hasEmojiSequences)
    #expect(line.write(example.text, at: 1, Paint(.name)) == 3)
    #expect(line.hasEmojiSequences)
    #expect(line.cells.map(\.columns) == [1, 2, 0, 1])
    let cell = line.cells[1]
    #expect(cell.emojiSequence == example.drawn ?? example.text)
    var scalars: [UInt32] = []
    #expect(cell.append(to: &scalars) == 1)
    let standIn = try #require(scalars.first.flatMap(Unicode.Scalar.init))
    #expect(TerminalWidth.columns(of: standIn) == 2)
    line.write("x", at: 2, Paint(.name))
    #expect(line.cells.allSatisfy { $0.emojiSequence == nil })
    #expect(line.write(example.text, at: 3, Paint(.name), truncation: .cut) == 3)
  }

  @Test func `does not read from right to left across a column`() {
    var line = Line(columns: 6, form: TextForm(isASCII: false, emoji: .full(.all)))
    line.write("ש🇩🇪", at: 0, Paint(.name))
    line.keepColumnsApart(at: [3])
    #expect(line.cells[1].emojiSequence == "🇩🇪\u{200e}")
  }

  @Test func `makes a sentence of what does not hold`() {
    #expect(EmojiKinds.all.complaint == nil)
    #expect(
      EmojiKinds.all.subtracting(.tones).complaint
        == "emoji: this terminal does not show skin tones as one picture of two columns; "
        + "the stable form is drawn.")
    #expect(
      EmojiKinds([.flags, .regions, .joined]).complaint
        == "emoji: this terminal does not show keycaps, signs such as a red heart, skin tones and "
        + "skin tones on signs as one picture of two columns; the stable form is drawn.")
    #expect(EmojiKinds([]).complaint?.contains("no emoji sequence") == true)
  }

  static func graphemes(of text: String, in kinds: EmojiKinds) -> [DisplayGrapheme] {
    var drawn: [DisplayGrapheme] = []
    DisplayText.forEach(in: text, form: TextForm(isASCII: false, emoji: .full(kinds))) { grapheme in
      drawn.append(grapheme)
      return true
    }
    return drawn
  }
}
