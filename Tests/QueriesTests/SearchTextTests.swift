import SeededRandom
import Testing

@testable import Queries

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
    #expect(SearchTerms(typed).match(Self.row))
  }

  @Test(arguments: ["elodie x", "#elodie", "#gent", "#reply", "urgentneeds", "élodiex", "d\u{0}g"])
  func `What is not there is not found`(typed: String) {
    #expect(!SearchTerms(typed).match(Self.row))
  }

  @Test(arguments: 0..<70)
  func `A word is found at every place of a text of any length`(length: Int) {
    let dots = String(repeating: ".", count: length)
    for word in ["x", "xe", "ex", "exe"] {
      #expect(SearchTerms(word).match(SearchText(dots + word)))
      #expect(SearchTerms(word).match(SearchText(dots + word + dots)))
      #expect(!SearchTerms(word + "e").match(SearchText(dots + word)))
      #expect(!SearchTerms(word).match(SearchText(dots, dots + "e" + dots)))
    }
  }

  @Test func `A row without tags has none to find`() {
    let row = SearchText("#urgent", "text")
    #expect(!SearchTerms("#").match(row))
    #expect(!SearchTerms("#urgent").match(row))
    #expect(SearchTerms("urgent").match(row))
    #expect(!SearchTerms("a").match(SearchText()))
  }

  @Test func `Emoji that are drawn as their names are found by these, in one row and among many`() {
    let names = EmojiNames(PartyPopper())
    let lines = ["🎉", "a🎉b é", "party", "pop", "❤ 👩", ""]
    let texts = lines.map { SearchText($0, tags: ["x"]) }
    for (typed, found) in [
      ("pop", [0, 1, 3]), ("party_popper", [0, 1]), ("PARTY", [0, 1, 2]), (":party pop x", [0, 1]),
      ("party b", [1]), ("#pop", []), ("🎉", [0, 1]), ("nothing", []),
    ] {
      let terms = SearchTerms(typed, emojiNames: names)
      #expect(texts.indices.filter { terms.match(texts[$0]) } == found, "\(typed)")
      var column = TextColumn()
      for (row, line) in lines.enumerated() { column.put([line, "x"], at: row) }
      let rows = terms.terms.reduce(RowMask.all) { column.rows(passing: TextTest($1), among: $0) }
      #expect((0..<SearchChunk.size).filter { rows.contains($0) } == found, "\(typed)")
    }
  }

  @Test func `A column contains the last texts of each row, in whatever order they come`() {
    var random = SeededGenerator(seed: 7)
    var column = TextColumn()
    var expected: [Int: [String]] = [:]
    for _ in 0..<2_000 {
      let row = Int.random(in: 0..<SearchChunk.size, using: &random)
      let texts = (0..<Int.random(in: 0...3, using: &random)).map { "\(row) \($0)" }
      column.put(texts, at: row)
      expected[row] = texts
      for (row, texts) in expected where row % 16 == 0 {
        var text = SearchText()
        for line in texts { text.append(line, after: SearchText.Mark.text) }
        #expect(Array(column.texts.bytes[column.range(of: row)]) == text.bytes)
      }
    }
  }

  @Test func `Only an empty line searches for nothing`() {
    #expect(SearchTerms(" \t").isEmpty)
    #expect(!SearchTerms("#").isEmpty)
    #expect(!SearchTerms("a").isEmpty)
  }
}

/// One emoji is drawn as its name.
struct PartyPopper: EmojiNaming {
  func emoji(named letters: String) -> [Unicode.Scalar] {
    ":party_popper:".contains(letters) ? ["🎉"] : []
  }
}

extension TextColumn {
  fileprivate mutating func put(_ lines: [String], at row: Int) {
    for line in lines { texts.append(line, after: SearchText.Mark.text) }
    assignEnd(to: row)
  }
}
