import Screen
import Testing

@Suite("Emoji names")
struct SpellingTests {
  private static let text = TextForm(isASCII: false, emoji: .text)
  private static let ascii = TextForm(isASCII: true, emoji: .text)

  @Test func `are known by any letters of their names`() {
    #expect(Self.text.emoji(named: "party_popper") == ["🎉"])
    #expect(Self.text.emoji(named: ":party_") == ["🎉"])
    #expect(Self.text.emoji(named: "smiling").contains("😄"))
    #expect(Self.text.emoji(named: "no such name") == [])
    #expect(!Self.text.emoji(named: "black_heart").contains("❤"))
    #expect(Self.ascii.emoji(named: "black_heart").contains("❤"))
  }

  @Test func `are none where emoji are drawn`() {
    #expect(TextForm.unicode.emoji(named: "party") == [])
    #expect(TextForm.ascii.emoji(named: "party") == [])
    #expect(TextForm(isASCII: false, emoji: .full(.all)).emoji(named: "party") == [])
  }

  @Test(arguments: [text, ascii])
  func `are drawn as what they are known by`(form: TextForm) {
    let signs = form.emoji(named: "")
    #expect(signs.count > 1_000)
    for sign in signs {
      let drawn = DisplayText.drawn(String(sign), form: form)
      #expect(drawn.first == ":" && drawn.last == ":" && drawn.count > 2, "\(sign)")
    }
  }
}
