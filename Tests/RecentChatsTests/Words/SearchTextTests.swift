import Testing

@testable import RecentChats

@Suite("Searching rows")
struct SearchTextTests {
  static let row = SearchText(
    "Élodie Størmgård", "Grüße aus Москва, ΆΛΦΑ ＡＢＣ", tags: ["Urgent", "needs reply"])

  @Test(arguments: [
    "", "  ", "elodie", "ÉLODIE", "E\u{301}lodie", "lod", "stormgard", "grusse", "GRÜSSE",
    "москва",
    "МОСКВА", "αλφα", "abc", "ａｂｃ", "aus elodie", "urgent", "#urgent", "#URG", "#needs elodie",
    "#", "reply", "#urg #nee",
  ])
  func `Case, accents and order do not count, every word must be found`(typed: String) {
    #expect(Self.row.contains(SearchNeedle(typed)))
  }

  @Test(arguments: ["elodie x", "#elodie", "#gent", "#reply", "urgentneeds", "élodiex", "d\u{0}g"])
  func `What is not there is not found`(typed: String) {
    #expect(!Self.row.contains(SearchNeedle(typed)))
  }

  @Test(arguments: 0..<70)
  func `A word is found at every place of a text of any length`(length: Int) {
    let dots = String(repeating: ".", count: length)
    for word in ["x", "xe", "ex", "exe"] {
      #expect(SearchText(dots + word).contains(SearchNeedle(word)))
      #expect(SearchText(dots + word + dots).contains(SearchNeedle(word)))
      #expect(!SearchText(dots + word).contains(SearchNeedle(word + "e")))
      #expect(!SearchText(dots, dots + "e" + dots).contains(SearchNeedle(word)))
    }
  }

  @Test func `A row without tags has none to find`() {
    let row = SearchText("#urgent", "text")
    #expect(!row.contains(SearchNeedle("#")))
    #expect(!row.contains(SearchNeedle("#urgent")))
    #expect(row.contains(SearchNeedle("urgent")))
    #expect(!SearchText().contains(SearchNeedle("a")))
  }

  @Test func `Signs that are drawn as their names are found by these, in one row and among many`() {
    let names = SpeltSigns { ":party_popper:".contains($0) ? ["🎉"] : [] }
    let texts = ["🎉", "a🎉b é", "party", "pop", "❤ 👩", ""].map { SearchText($0, tags: ["x"]) }
    for (typed, found) in [
      ("pop", [0, 1, 3]), ("party_popper", [0, 1]), ("PARTY", [0, 1, 2]), (":party pop x", [0, 1]),
      ("party b", [1]), ("#pop", []), ("🎉", [0, 1]), ("nothing", []),
    ] {
      let needle = SearchNeedle(typed, signs: names)
      #expect(texts.indices.filter { texts[$0].contains(needle) } == found, "\(typed)")
      var chunk = SearchChunk()
      for (row, text) in texts.enumerated() { chunk.put(text, at: row) }
      var marks = Array(repeating: true, count: SearchChunk.size)
      for word in needle.words { chunk.unmark(without: word, &marks, from: 0) }
      #expect(marks.indices.filter { marks[$0] } == found, "\(typed)")
    }
  }

  @Test func `Only an empty line looks for nothing`() {
    #expect(SearchNeedle(" \t").isEmpty)
    #expect(!SearchNeedle("#").isEmpty)
    #expect(!SearchNeedle("a").isEmpty)
  }
}
