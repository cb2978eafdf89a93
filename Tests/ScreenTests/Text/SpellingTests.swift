import Screen
import Testing

@Suite("Signs that are spelt")
struct SpellingTests {
  private static let text = TextForm(isASCII: false, emoji: .text)
  private static let ascii = TextForm(isASCII: true, emoji: .text)

  @Test("are known by any letters of their names")
  func names() {
    #expect(Self.text.signs(spelt: "party_popper") == ["🎉"])
    #expect(Self.text.signs(spelt: ":party_") == ["🎉"])
    #expect(Self.text.signs(spelt: "smiling").contains("😄"))
    #expect(Self.text.signs(spelt: "no such name") == [])
    #expect(!Self.text.signs(spelt: "black_heart").contains("❤"))
    #expect(Self.ascii.signs(spelt: "black_heart").contains("❤"))
  }

  @Test("are none where emoji are drawn")
  func drawn() {
    #expect(TextForm.unicode.signs(spelt: "party") == [])
    #expect(TextForm.ascii.signs(spelt: "party") == [])
    #expect(TextForm(isASCII: false, emoji: .full(.all)).signs(spelt: "party") == [])
  }

  @Test("are drawn as what they are known by", arguments: [text, ascii])
  func all(form: TextForm) {
    let signs = form.signs(spelt: "")
    #expect(signs.count > 1_000)
    for sign in signs {
      let drawn = DisplayText.drawn(String(sign), form: form)
      #expect(drawn.first == ":" && drawn.last == ":" && drawn.count > 2, "\(sign)")
    }
  }
}
