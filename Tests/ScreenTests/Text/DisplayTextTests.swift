import Screen
import Testing

@Suite("Display text")
struct DisplayTextTests {
  struct Case: CustomTestStringConvertible, Sendable {
    var text: String
    var drawn: String
    var columns: Int
    var placeholders: Int

    init(_ text: String, _ drawn: String, columns: Int, placeholders: Int = 0) {
      self.text = text
      self.drawn = drawn
      self.columns = columns
      self.placeholders = placeholders
    }

    var testDescription: String {
      text.unicodeScalars.map { "U+" + String($0.value, radix: 16) }.joined(separator: " ")
    }
  }

  static let cases = [
    Case("", "", columns: 0),
    Case("plain ~ text", "plain ~ text", columns: 12),
    Case("naïve", "naïve", columns: 5),
    Case("cafe\u{301}!", "cafe\u{301}!", columns: 5),
    Case("作戦", "作戦", columns: 4),
    Case("ﾊﾝｶｸ", "ﾊﾝｶｸ", columns: 4),
    Case("ＡＢ", "ＡＢ", columns: 4),
    Case("…–·", "…–·", columns: 3),
    // Emoji and their sequences.
    Case("🎉", "🎉", columns: 2),
    Case("❤\u{fe0f}", "❤", columns: 1),
    Case("⌚\u{fe0e}", "⌚", columns: 2),
    Case("👨\u{200d}👩\u{200d}👧\u{200d}👦!", "👨!", columns: 3),
    Case("🏳\u{fe0f}\u{200d}🌈", "🏳", columns: 1),
    Case("👩🏽\u{200d}🚀", "👩", columns: 2),
    Case("👍🏿👍", "👍👍", columns: 4),
    Case("☝🏽", "☝", columns: 1),
    Case("🇩🇪🇫🇷", "DEFR", columns: 4),
    Case("🇩", "D", columns: 1),
    Case("1\u{fe0f}\u{20e3}#\u{20e3}", "1#", columns: 2),
    Case("🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}.", "🏴.", columns: 3),
    Case("㊗\u{fe0f}㊙🈂🈷〰", "祝秘サ月〜", columns: 10),
    // Scripts that stack or reorder.
    Case("\u{1112}\u{1161}\u{11ab}\u{1100}\u{1173}\u{11af}", "한글", columns: 4),
    Case("\u{ac00}\u{11a8}", "각", columns: 2),
    Case("हिन्दी", "हिन्दी", columns: 5),
    Case("ไทยน้ำ", "ไทยน้ำ", columns: 5),
    Case("שלום", "שלום", columns: 4),
    Case("می\u{200c}خواهم", "میخواهم", columns: 7),
    Case("क्\u{200d}ष", "क्ष", columns: 2),
    // Characters that must be shown and not obeyed.
    Case("a\tb\nc\r\n", "a␉b␊c␍␊", columns: 7, placeholders: 4),
    Case("\u{1b}[31m", "␛[31m", columns: 5, placeholders: 1),
    Case("\u{7f}\u{80}\u{9b}", "␡⟨PAD⟩⟨CSI⟩", columns: 11, placeholders: 11),
    Case("a\u{202e}b\u{200f}", "a⟨RLO⟩b⟨RLM⟩", columns: 12, placeholders: 10),
    Case("\u{2066}x\u{2069}", "⟨LRI⟩x⟨PDI⟩", columns: 11, placeholders: 10),
    Case("a\u{200b}b", "a␣b", columns: 3, placeholders: 1),
    Case("a\u{200c}b", "a⟨ZWNJ⟩b", columns: 8, placeholders: 6),
    Case("\u{feff}\u{ad}", "⟨BOM⟩⟨SHY⟩", columns: 10, placeholders: 10),
    Case("\u{2028}\u{85}", "⟨LS⟩⟨NEL⟩", columns: 9, placeholders: 9),
    Case("\u{e0041}\u{e0001}", "⟨A⟩⟨E0001⟩", columns: 10, placeholders: 10),
    Case("\u{600}\u{13437}", "⟨600⟩⟨13437⟩", columns: 12, placeholders: 12),
    Case("\u{3164}\u{115f}", "⟨3164⟩⟨115F⟩", columns: 12, placeholders: 12),
    Case("\u{fe0f}x\u{fe0f}\u{e0101}", "⟨VS16⟩x⟨VS18⟩", columns: 13, placeholders: 12),
    Case("\u{e000}\u{378}\u{fffe}\u{10ffff}", "����", columns: 4, placeholders: 4),
    Case("\u{fffd}", "�", columns: 1, placeholders: 1),
    Case("\u{301}a", "◌\u{301}a", columns: 2, placeholders: 1),
    Case("\n\u{301}\u{302}", "␊◌\u{301}\u{302}", columns: 2, placeholders: 2),
    Case("\u{1f3fb}", "�", columns: 1, placeholders: 1),
    Case("a\u{1f3fb}", "a�", columns: 2, placeholders: 1),
    Case("👨\u{200d}🇩", "👨⟨ZWJ⟩D", columns: 8, placeholders: 5),
    Case("\u{644}\u{200c}\u{200c} ", "\u{644}⟨ZWNJ⟩ ", columns: 8, placeholders: 6),
    Case("\u{11a8}", "�", columns: 1, placeholders: 1),
    Case("\u{1100}\u{fe0f}\u{1161}", "\u{1100}�", columns: 3, placeholders: 1),
    Case("☰䷀", "��", columns: 2, placeholders: 2),
    Case("a\u{300}\u{301}\u{302}\u{303}\u{304}b", "a\u{300}\u{301}\u{302}b", columns: 2),
  ]

  @Test(arguments: cases)
  func `is drawn in an agreed form`(_ example: Case) {
    let drawn = graphemes(of: example.text)
    #expect(drawn.flatMap(\.grapheme.unicodeScalars) == Array(example.drawn.unicodeScalars))
    #expect(drawn.map(\.columns).reduce(0, +) == example.columns)
    #expect(DisplayText.columns(of: example.text) == example.columns)
    #expect(
      DisplayText.drawn(example.text).unicodeScalars.elementsEqual(example.drawn.unicodeScalars))
    #expect(drawn.count(where: \.isPlaceholder) == example.placeholders)
  }

  @Test(arguments: cases)
  func `is drawn the same way from a substring`(_ example: Case) {
    // A letter with marks of its own must not lend itself to a separate mark.
    let longer = "x\u{1}" + example.text + "\u{1}x"
    let part = longer.unicodeScalars.dropFirst(2).dropLast(2)
    #expect(DisplayText.columns(of: Substring(part)) == example.columns)
  }

  @Test func `has one question mark a column where ASCII has nothing for it`() {
    let drawn = graphemes(of: "a作\u{e000}🇩🇪❤\u{1b}\u{202e}", form: .ascii)
    #expect(String(drawn.map(\.grapheme)) == "a???DE?^[<RLO>")
    #expect(drawn.allSatisfy { $0.columns == 1 })
    #expect(drawn.map(\.isPlaceholder).filter { $0 }.count == 8)
  }

  @Test(arguments: [
    ("🎉!", ":party_popper:!", ":party_popper:!"), ("❤ ❤\u{fe0f}", "❤ ❤", nil),
    ("👩🏽\u{200d}🚀", ":woman:", ":woman:"), ("🇩🇪", "DE", "DE"), ("1\u{fe0f}\u{20e3}", "1", "1"),
    ("作☎", "作☎", "??:black_telephone:"), ("™", "™", "(TM)"),
  ])
  func `spells emoji where they are not wanted`(_ text: String, _ unicode: String, _ ascii: String?)
  {
    for (isASCII, drawn) in [(false, unicode), (true, ascii)] {
      guard let drawn else { continue }
      let form = TextForm(isASCII: isASCII, emoji: .text)
      #expect(DisplayText.drawn(text, form: form) == drawn)
      #expect(
        DisplayText.columns(of: text, form: form)
          == graphemes(of: drawn).map(\.columns).reduce(0, +))
    }
  }

  @Test func `is one sign where a cell is all there is`() {
    #expect(Cell(grapheme: "\u{202e}", paint: Paint(.text)).grapheme == "\u{fffd}")
    #expect(Cell(grapheme: "\u{1b}", paint: Paint(.text)).grapheme == "␛")
  }

  @Test(arguments: [
    ("Lucía Fernández", "Lucia Fernandez"), ("cafe\u{301}", "cafe"),
    ("Łódź Ørsted", "Lodz Orsted"),
    ("Straße, Œuvre, Þór", "Strasse, OEuvre, Thor"), ("Nguyễn Đức", "Nguyen Duc"),
    ("İstanbul ışık", "Istanbul isik"), ("photo · derailleur.jpg", "photo - derailleur.jpg"),
    ("“quoted” – ‘so’…", "\"quoted\" - 'so'..."), ("a → b ← c ✓", "a -> b <- c v"),
    ("10 €\u{a0}≥ ½", "10 EUR >= 1/2"), ("ＡＢ１", "AB1"), ("Æon", "AEon"), ("Ωmega", "?mega"),
    ("␛\u{1b}", "?^["),
  ])
  func `is plain Latin in ASCII form`(_ text: String, _ drawn: String) {
    #expect(DisplayText.drawn(text, form: .ascii) == drawn)
    #expect(DisplayText.columns(of: text, form: .ascii) == drawn.utf8.count)
  }

  @Test func `draws nothing but printable ASCII in ASCII form, whatever the scalar`() {
    let wrong = (0...0x1_ffff as ClosedRange<UInt32>).compactMap(Unicode.Scalar.init).filter {
      let drawn = DisplayText.drawn(String($0), form: .ascii)
      return drawn.isEmpty || !drawn.utf8.allSatisfy { (0x20..<0x7f).contains($0) }
    }
    #expect(wrong.isEmpty)
  }

  @Test func `is read only as far as it is requested`() {
    var seen = 0
    DisplayText.forEach(in: String(repeating: "x", count: 10_000), form: .unicode) { _ in
      seen += 1
      return seen < 3
    }
    #expect(seen == 3)
  }

  private func graphemes(of text: String, form: TextForm = .unicode) -> [DisplayGrapheme] {
    var drawn: [DisplayGrapheme] = []
    DisplayText.forEach(in: text, form: form) { grapheme in
      drawn.append(grapheme)
      return true
    }
    return drawn
  }
}
