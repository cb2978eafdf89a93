import Screen
import Testing

@Suite("Emoji names")
struct SpellingTests {
  private static let text = TextForm(isASCII: false, emoji: .text)
  private static let ascii = TextForm(isASCII: true, emoji: .text)

  @Test func `are known by any letters of their names`() {
    #expect(Self.text.signs(spelt: "party_popper") == ["🎉"])
    #expect(Self.text.signs(spelt: ":party_") == ["🎉"])
    #expect(Self.text.signs(spelt: "smiling").contains("😄"))
    #expect(Self.text.signs(spelt: "no such name") == [])
    #expect(!Self.text.signs(spelt: "black_heart").contains("❤"))
    #expect(Self.ascii.signs(spelt: "black_heart").contains("❤"))
  }

  @Test func `are none where emoji are drawn`() {
    #expect(TextForm.unicode.signs(spelt: "party") == [])
    #expect(TextForm.ascii.signs(spelt: "party") == [])
    #expect(TextForm(isASCII: false, emoji: .full(.all)).signs(spelt: "party") == [])
  }

  @Test(arguments: [text, ascii])
  func `are drawn as what they are known by`(form: TextForm) {
    let signs = form.signs(spelt: "")
    #expect(signs.count > 1_000)
    for sign in signs {
      let drawn = DisplayText.drawn(String(sign), form: form)
      #expect(drawn.first == ":" && drawn.last == ":" && drawn.count > 2, "\(sign)")
    }
  }
}
