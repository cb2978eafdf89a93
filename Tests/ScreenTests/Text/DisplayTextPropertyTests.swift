import SeededRandom
import Testing

@testable import Screen

/// Properties that hold for any sequence of scalars.
@Suite("Any text")
struct DisplayTextPropertyTests {
  static let forms: [TextForm] = [
    .unicode, .ascii, TextForm(isASCII: false, emoji: .text), TextForm(isASCII: true, emoji: .text),
    TextForm(isASCII: false, emoji: .full(.all)), TextForm(isASCII: true, emoji: .full(.all)),
    TextForm(isASCII: false, emoji: .full([.flags, .regions, .joined])),
  ]

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `is as wide as its characters together`(_ seed: UInt64) {
    for (text, form) in Self.soups(seed) {
      let parts = text.map { DisplayText.columns(of: String($0), form: form) }
      let whole = DisplayText.columns(of: text, form: form)
      #expect(parts.reduce(0, +) == whole, "\(Self.hex(text))")
      #expect(graphemes(text, form).map(\.columns).reduce(0, +) == whole)
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `stays as it is when it is drawn again`(_ seed: UInt64) {
    for (text, form) in Self.soups(seed) {
      let once = DisplayText.drawn(text, form: form)
      let twice = DisplayText.drawn(once, form: form)
      #expect(once.unicodeScalars.elementsEqual(twice.unicodeScalars), "\(Self.hex(text))")
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `has nothing left that controls or cannot be seen`(_ seed: UInt64) {
    for (text, form) in Self.soups(seed) {
      let rest = graphemes(text, form).filter { !$0.glyph.isEmojiSequence }.flatMap(
        \.grapheme.unicodeScalars)
      for scalar in rest {
        let properties = scalar.properties
        #expect(!properties.isDefaultIgnorableCodePoint, "\(Self.hex(text))")
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator,
          .paragraphSeparator:
          Issue.record("\(Self.hex(text))")
        default: break
        }
        #expect(!form.isASCII || scalar.isASCII)
      }
    }
  }

  @Test(arguments: 0..<40 as Range<UInt64>)
  func `is cut at any column exactly, and never within a grapheme`(_ seed: UInt64) {
    for (text, form) in Self.soups(seed) {
      let graphemes = graphemes(text, form)
      let whole = graphemes.map(\.columns).reduce(0, +)
      for room in 0...min(whole + 1, 40) {
        for truncation in [Truncation.cut, .ellipsis] {
          var line = Line(columns: 50, form: form)
          let next = line.write(text, at: 0, limit: room, Paint(.text), truncation: truncation)
          let expected = Self.cut(graphemes, room, truncation, form)
          let seen = line.cells[..<max(0, next)].filter { $0.columns > 0 }.map(\.grapheme)
          #expect(seen == expected, "\(Self.hex(text)) in \(room)")
          #expect(next <= room)
          #expect(line.cells[room...].allSatisfy { $0 == .blank })
        }
      }
    }
  }

  /// The graphemes that fit, with the truncation mark if needed and a blank after it where a wide
  /// grapheme was covered.
  private static func cut(
    _ graphemes: [DisplayGrapheme], _ room: Int, _ truncation: Truncation, _ form: TextForm
  ) -> [Character] {
    var shown: [DisplayGrapheme] = []
    var used = 0
    for grapheme in graphemes {
      guard used + grapheme.columns <= room else { break }
      shown.append(grapheme)
      used += grapheme.columns
    }
    guard shown.count < graphemes.count, truncation == .ellipsis, room > 0 else {
      return shown.map(\.grapheme)
    }
    var blanks = 0
    if used == room, let last = shown.popLast() { blanks = last.columns - 1 }
    return shown.map(\.grapheme) + [Character(form.cutMark)]
      + Array(repeating: " ", count: blanks)
  }

  private func graphemes(_ text: String, _ form: TextForm) -> [DisplayGrapheme] {
    var graphemes: [DisplayGrapheme] = []
    DisplayText.forEach(in: text, form: form) { grapheme in
      graphemes.append(grapheme)
      return true
    }
    return graphemes
  }

  /// Texts of scalars from all planes, including those of which sequences consist.
  private static func soups(_ seed: UInt64) -> [(String, TextForm)] {
    var random = SeededGenerator(seed: seed)
    return (0..<40).map { number in
      var text = ""
      for _ in 0..<Int.random(in: 0...24, using: &random) {
        text +=
          Int.random(in: 0..<3, using: &random) == 0
          ? anywhere(&random) : UglyText.random(length: 1, using: &random)
      }
      return (text, forms[number % forms.count])
    }
  }

  private static func anywhere(_ random: inout SeededGenerator) -> String {
    let planes: [ClosedRange<UInt32>] = [
      0...0x2ff, 0x300...0x36f, 0x590...0x8ff, 0x900...0x1fff, 0x2000...0x2bff, 0x2e80...0xffff,
      0x1_0000...0x1_ffff, 0x2_0000...0x3_ffff, 0xe_0000...0xe_01ff, 0...0x10_ffff,
    ]
    let plane = planes.randomElement(using: &random) ?? 0...0x7f
    return Unicode.Scalar(UInt32.random(in: plane, using: &random)).map { String($0) } ?? "\u{fffd}"
  }

  private static func hex(_ text: String) -> String {
    text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  }
}
