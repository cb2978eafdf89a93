import Testing

@testable import Queries

@Suite("Where search terms occur in a text")
struct SearchRangeTests {
  @Test(arguments: [
    ("Ann and Anna", "an", ["An", "an", "An"]), ("STRASSE", "straße", ["STRASSE"]),
    ("Straße", "strasse", ["Straße"]), ("Straße", "s", ["S", "ß"]),
    ("Émile", "ém", ["Ém"]), ("Émile", "em", ["Ém"]), ("E\u{301}mile", "em", ["E\u{301}m"]),
    ("Emile", "ém", ["Em"]), ("aaa", "aa", ["aa"]), ("aaaa", "aa", ["aa", "aa"]),
    ("abc", "", []), ("ab", "abc", []), ("作戦会議", "会", ["会"]), ("한국어", "국", ["국"]),
    ("Ærø", "ae", ["Æ"]), ("Ærø", "ero", ["Ærø"]), ("ΆΛΦΑ", "αλφα", ["ΆΛΦΑ"]),
    ("ＡＢＣ", "b", ["Ｂ"]), ("a\r\nb", "b", ["b"]), ("👩‍👩‍👧 family", "👩", ["👩‍👩‍👧"]),
  ])
  func `Terms are found whatever their case, accents and spelling`(
    _ text: String, _ typed: String, _ found: [String]
  ) {
    #expect(parts(of: text, typed) == found)
  }

  @Test(arguments: [
    ("Anna went by bike", "anna bike", ["Anna", "bike"]), ("banana", "ana nan", ["anan"]),
    ("banana", "ban ana", ["bana"]), ("abab", "ab ba", ["abab"]), ("a b", "b a", ["a", "b"]),
  ])
  func `Each of several terms is found, and what they share once`(
    _ text: String, _ typed: String, _ found: [String]
  ) {
    #expect(parts(of: text, typed) == found)
  }

  @Test(arguments: [
    ("#urgent", "#urg", ["#urg"]), ("#urgent", "#", ["#"]), ("#urgent", "#gent", []),
    ("#urgent", "gent", ["gent"]), ("##urgent", "##", ["##"]), ("#ä#b", "a#b", ["ä#b"]),
    ("#Größe", "#gros", ["#Größ"]), ("#", "#", ["#"]), ("#urgent", "#urgently", []),
  ])
  func `In a tag, a term with # is found at the beginning, any other after the #`(
    _ label: String, _ typed: String, _ found: [String]
  ) {
    let ranges = SearchTerms(typed).ranges(inTagLabel: label)
    #expect(ranges.map { String(label[$0]) } == found)
  }

  @Test func `A term with # is not found in a text that is no tag`() {
    #expect(parts(of: "#urgent", "#urgent").isEmpty)
    #expect(parts(of: "#urgent", "#").isEmpty)
  }

  @Test func `An emoji that is drawn as its name is found by that as a whole`() {
    let terms = SearchTerms("popper é", emojiNames: EmojiNames(PartyPopper()))
    let text = "e 🎉 popper 🎉🎊"
    #expect(terms.ranges(in: text).map { String(text[$0]) } == ["e", "🎉", "popper", "🎉"])
    #expect(terms.ranges(inTagLabel: "#🎉").count == 1)
    #expect(SearchTerms("popper").ranges(in: "🎉").isEmpty)
  }

  @Test func `Names of emoji are equal when the same names are meant`() {
    #expect(EmojiNames.none == EmojiNames.none)
    #expect(EmojiNames(PartyPopper()) == EmojiNames(PartyPopper()))
    #expect(EmojiNames(PartyPopper()) != EmojiNames.none)
  }

  private func parts(of text: String, _ typed: String) -> [String] {
    SearchTerms(typed).ranges(in: text).map { String(text[$0]) }
  }
}
