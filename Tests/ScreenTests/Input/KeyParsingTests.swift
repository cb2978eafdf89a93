import Screen
import Testing

@Suite("Key syntax")
struct KeyParsingTests {
  @Test(arguments: [
    ("j", Key.character("j")), ("G", .character("G")), ("é", .character("é")),
    ("-", .character("-")), ("<", .character("<")), ("^", .character("^")),
    ("space", .character(" ")), ("lt", .character("<")),
    ("enter", Key(.enter)), ("Return", Key(.enter)), ("ESC", Key(.escape)),
    ("backtab", Key(.backTab)), ("shift-tab", Key(.backTab)), ("pageup", Key(.pageUp)),
    ("PgDn", Key(.pageDown)), ("f5", Key(.function(5))), ("F12", Key(.function(12))),
    ("ctrl-d", .control("d")), ("ctrl-D", .control("d")), ("Ctrl+d", .control("d")),
    ("^D", .control("d")), ("^]", .control("]")), ("<C-d>", .control("d")),
    ("<c-d>", .control("d")), ("ctrl-space", .control(" ")),
    ("alt-a", Key(.character("a"), .alt)), ("alt-A", Key(.character("A"), .alt)),
    ("<M-a>", Key(.character("a"), .alt)), ("<A-a>", Key(.character("a"), .alt)),
    ("alt--", Key(.character("-"), .alt)), ("<CR>", Key(.enter)), ("<S-Tab>", Key(.backTab)),
    ("shift-a", .character("A")), ("shift-left", Key(.left, .shift)),
    ("ctrl-alt-x", Key(.character("x"), [.control, .alt])),
    ("ctrl-pageup", Key(.pageUp, .control)), ("alt-enter", Key(.enter, .alt)),
    // Terminals send the same byte for these.
    ("ctrl-i", Key(.tab)), ("ctrl-m", Key(.enter)), ("ctrl-[", Key(.escape)),
  ])
  func `is read`(_ text: String, _ key: Key) throws {
    #expect(try Key(text) == key)
  }

  @Test(arguments: [
    ("", "no key is named; write one such as \"j\", \"ctrl-d\" or \"pageup\""),
    ("pageupp", "unknown key \"pageupp\", did you mean \"pageup\"?"),
    ("ctrl-entr", "unknown key \"ctrl-entr\", did you mean \"ctrl-enter\"?"),
    ("<C-Entr>", "unknown key \"<C-Entr>\", did you mean \"enter\"?"),
    ("ctl-d", "unknown key \"ctl-d\", did you mean \"ctrl-d\"?"),
    ("ctrl-", "\"ctrl-\" has no key after the modifier"),
    (
      "hocuspocus",
      "unknown key \"hocuspocus\"; keys are characters, or names such as \"enter\", \"f5\", \"ctrl-d\""
    ),
    (
      "ctrl-1",
      "\"ctrl-1\" is not a key that terminals can distinguish: Control goes with letters, space and @[\\]^_?/"
    ),
  ])
  func `is refused with a reason`(_ text: String, _ reason: String) {
    let error = #expect(throws: KeySyntaxError.self) { try Key(text) }
    #expect(error?.description == reason)
  }

  @Test(arguments: [
    ("gg", [Key.character("g"), .character("g")], "gg"),
    ("g g", [.character("g"), .character("g")], "gg"),
    ("u p", [.character("u"), .character("p")], "u p"),
    ("up", [Key(.up)], "up"),
    ("<C-w>j", [.control("w"), .character("j")], "ctrl-w j"),
    ("ctrl-x <CR>", [.control("x"), Key(.enter)], "ctrl-x enter"),
    ("<<", [.character("<"), .character("<")], "<<"),
    ("<>", [.character("<"), .character(">")], "<>"),
    (" ", [.character(" ")], "space"),
    ("space q", [.character(" "), .character("q")], "space q"),
    ("ZZ", [.character("Z"), .character("Z")], "ZZ"),
    ("quit", [.character("q"), .character("u"), .character("i"), .character("t")], "quit"),
  ])
  func `of sequences is read and written`(_ text: String, _ keys: [Key], _ written: String) throws {
    let sequence = try KeySequence(text)
    #expect(sequence.keys == keys)
    #expect(sequence.description == written)
    #expect(try KeySequence(sequence.description) == sequence)
  }

  @Test(arguments: ["pagedwn", "g backtb", "ctrl-entr"])
  func `of sequences distinguishes misspelt names from characters`(_ text: String) {
    #expect(throws: KeySyntaxError.self) { try KeySequence(text) }
  }

  @Test(arguments: [
    "super-a", "hyper+x", "cmd-c", "win-left", "F99", "f0", "F25", "menu", "PrintScreen", "none",
    "<D-a>", "<leader>x",
  ])
  func `of sequences does not take the names of keys that no terminal sends for letters`(
    _ text: String
  ) {
    #expect(throws: KeySyntaxError.self) { try KeySequence(text) }
  }

  @Test(arguments: ["\u{b}", "\u{301}", "oh\u{b}\u{301}", "\u{200b}", "g \u{301}"])
  func `takes no character that a terminal cannot send by itself`(_ text: String) {
    #expect(throws: KeySyntaxError.self) { try KeySequence(text) }
  }

  @Test func `knows where one sequence begins another`() throws {
    #expect(try KeySequence("g").isProperPrefix(of: KeySequence("gg")))
    #expect(try !KeySequence("gg").isProperPrefix(of: KeySequence("gg")))
    #expect(try !KeySequence("g").isProperPrefix(of: KeySequence("xg")))
    #expect(KeySequence([]) == nil)
  }
}
