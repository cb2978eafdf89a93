import Testing

@testable import MessageText

@Suite("Text on one line")
struct OneLineTests {
  @Test(arguments: [
    ("plain words", "plain words"),
    ("**bold** and __under__", "bold and under"),
    ("_italic_, ~~struck~~", "italic, struck"),
    ("**all _of_ it**", "all of it"),
    ("_**both**_ ***three***", "both three"),
    ("(_in brackets_)", "(in brackets)"),
    ("**a** and **b**", "a and b"),
    ("`let x = y_z_w`", "let x = y_z_w"),
    ("`**not bold**` **bold**", "**not bold** bold"),
    ("```swift\nlet a = *b*\n```", "let a = *b*"),
    ("see ```one_line_``` now", "see one_line_ now"),
    ("[the docs](https://a.b/c_d_e) say", "the docs say"),
    ("[**bold** link](http://a)", "bold link"),
    ("[wiki](https://x/y_(z)) end", "wiki end"),
    ("look: ![a cat](http://a/cat.png)", "look: a cat"),
    ("wow![x](y)", "wow!x"),
    ("> quoted\n> more\nmine", "quoted more mine"),
    (">> deep", "deep"),
    ("<b>bold</b> <I>it</I> <strong class=\"x\">st</strong>", "bold it st"),
    ("one<br/>two<BR>three", "one two three"),
    ("<p>par</p><p>two</p>", "par two"),
  ])
  func `Mark-up goes, text stays`(source: String, line: String) {
    #expect(OneLine.plain(source) == line)
  }

  @Test(arguments: [
    "snake_case_name", "__init", "a * b * c", "2 ** 3 ** 4", "5 > 3", "a -> b", "x < y > z",
    "[not a link] (really)", "[a](b", "**open", "~~ no ~~", "<div>text</div>", "<bob@x.org>",
    "_", "**", "****", "`", "``", ">_<", "_ a _", "*", "[]()", "https://x.y/a_b_c/_d",
    "1_000_000",
    "foo__bar__baz", "<b", "</", "😀 *shrug*",
    "x <i and j> y", "if a<b>c", "a <b and c> d", "p <s> q", "</b> alone", "> 5 people", "> <",
    "> _ <",
    ">", ">>", "2**3 and 4**5", "src/**/*.swift and tests/**/*.swift", "~~5 and ~~6",
    "-_- and -_-", "^_^ hi ^_^", ">_< >_<", "*_* *_*", #"¯\_(ツ)_/¯ and ¯\_(ツ)_/¯"#,
    "m(_ _)m m(_ _)m",
    "(-_-) (-_-)", "T_T and T_T", "https://a/_b_/c", "https://x/(_a_)", "https://x.y/~~b~~/__c__",
    "write to _a_@x.org", "it`s nice, isn`t it", "rows[0](x) and rows[1](y)",
  ])
  func `What only looks like mark-up stays`(source: String) {
    #expect(OneLine.plain(source) == source)
  }

  @Test(arguments: [
    ("  a \n\n\t b  ", "a b"), ("a\u{2028}b\u{a0}c\u{3000}d", "a b c d"), ("\r\n", ""), ("", ""),
    ("a\u{85}\u{1b}[31mb", "a \u{1b}[31mb"),
  ])
  func `Every run of white space is one blank, none at the ends`(source: String, line: String) {
    #expect(OneLine.folded(source) == line)
    #expect(OneLine.plain(source) == line)
  }

  @Test func `No white space is taken for a character that a line may hold`() {
    for value in UInt32(1)...0xffff {
      guard let scalar = Unicode.Scalar(value), scalar.properties.isWhitespace else { continue }
      #expect(OneLine.folded("a\(scalar)b") == "a b")
      #expect(OneLine.plain("a \(scalar)") == "a")
    }
  }

  @Test func `Text longer than any row is cut with a mark`() {
    #expect(OneLine.folded("abcdef", limit: 3) == "abc…")
    #expect(OneLine.folded("abc", limit: 3) == "abc")
    let link = "[docs](https://" + String(repeating: "x", count: 10_000)
    #expect(OneLine.plain(link) == "docs…")
    #expect(OneLine.plain("```\n" + String(repeating: "y", count: 10_000)).hasPrefix("yyy"))
  }

  @Test(arguments: [
    "*", "_", "**a ", "_a ", "[a](", "<b ", "`", "> ", "e\u{301}", "~~", "[", "``` ",
  ])
  func `No message costs more than its start, however it is built`(piece: String) {
    let text = String(repeating: piece, count: 20_000)
    let line = OneLine.plain(text)
    #expect(line.unicodeScalars.count <= OneLine.messageLimit + 1)
  }

  @Test(arguments: [
    ("extension_poll", "poll"), ("extension_foo_bar", "foo bar"),
    ("scheduleMeeting", "schedule meeting"),
    ("delivery-update", "delivery update"), ("com.acme.order", "com acme order"), ("", "thing"),
    ("extension_", "thing"), ("PNG", "png"), (" __ ", "thing"),
  ])
  func `Type names become words`(type: String, words: String) {
    #expect(TypeName.readable(type, fallback: "thing") == words)
  }
}
