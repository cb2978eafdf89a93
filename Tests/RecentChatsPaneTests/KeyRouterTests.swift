import RecentChats
import Screen
import Testing

@testable import RecentChatsPane

@Suite("What keys mean")
struct KeyRouterTests {
  /// The events that a line of keys leads to, in the words of `Play`.
  private func play(_ keys: String, in mode: InputMode, _ map: KeyMap = .standard) throws
    -> [Event]
  {
    var router = KeyRouter(keyMap: map)
    return try KeySequence(keys).keys.compactMap { router.route($0, in: mode) }
  }

  @Test(
    arguments: [
      ("j", [.command(.moveDown, count: nil)]),
      (
        "j j u",
        [
          .command(.moveDown, count: nil), .command(.moveDown, count: nil),
          .command(.markUnread, count: nil),
        ]
      ),
      ("1 2 j", [.command(.moveDown, count: 12)]), ("1 0 G", [.command(.toBottom, count: 10)]),
      ("0 j", [.unbound("0"), .command(.moveDown, count: nil)]),
      ("5 g g", [.command(.toTop, count: 5)]),
      ("g g", [.command(.toTop, count: nil)]), ("g j", [.unbound("gj")]),
      (
        "g j j",
        [
          .unbound("gj"), .command(.moveDown, count: nil),
        ]
      ),
      ("3 r", [.command(.markRead, count: nil)]), ("g esc j", [.command(.moveDown, count: nil)]),
      ("1 2 esc j", [.command(.moveDown, count: nil)]), ("esc", [.command(.dismiss, count: nil)]),
      ("9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 9 j", [.command(.moveDown, count: 9_999_999)]),
      ("ctrl-c", [.command(.quit, count: nil)]), ("q", [.command(.quit, count: nil)]),
      ("g ctrl-c ctrl-c", [.unbound("g^C"), .command(.quit, count: nil)]),
      ("x", [.unbound("x")]),
      (
        "enter",
        [
          .command(.details, count: nil)
        ]
      ),
      (
        "tab backtab",
        [
          .command(.nextUnread, count: nil), .command(.previousUnread, count: nil),
        ]
      ),
    ] as [(String, [Event])])
  func `Commands, counts and sequences`(_ keys: String, _ events: [Event]) throws {
    #expect(try play(keys, in: .commands) == events)
  }

  @Test(
    arguments: [
      ("j", [.command(.moveDown, count: nil)]), ("3 ctrl-d", [.command(.halfPageDown, count: 3)]),
      ("q", [.command(.dismiss, count: nil)]), ("esc", [.command(.dismiss, count: nil)]),
      ("ctrl-c", [.command(.quit, count: nil)]), ("?", [.command(.help, count: nil)]),
      ("i", [.command(.details, count: nil)]), ("r", []), ("X", []), ("t", []),
      ("/", [.command(.filter, count: nil)]), ("z", [.command(.undo, count: nil)]),
      ("W", [.command(.waiting, count: nil)]),
    ] as [(String, [Event])])
  func `In a box that is read, moving scrolls and q closes`(_ keys: String, _ events: [Event])
    throws
  {
    #expect(try play(keys, in: .scrolling) == events)
  }

  @Test(
    arguments: [
      ("j", .insert("j")), ("space", .insert(" ")), ("é", .insert("é")), ("?", .insert("?")),
      ("left", .moveLeft), ("ctrl-b", .moveLeft), ("right", .moveRight), ("ctrl-f", .moveRight),
      ("home", .moveToStart), ("ctrl-a", .moveToStart), ("end", .moveToEnd),
      ("ctrl-e", .moveToEnd), ("backspace", .deleteBackward), ("delete", .deleteForward),
      ("ctrl-d", .deleteForward), ("ctrl-w", .deleteWord), ("alt-backspace", .deleteWord),
      ("ctrl-u", .deleteToStart), ("ctrl-k", .deleteToEnd), ("tab", .complete),
      ("down", .nextOffer), ("ctrl-n", .nextOffer), ("up", .previousOffer),
      ("ctrl-p", .previousOffer), ("enter", .accept), ("esc", .cancel), ("ctrl-c", .cancel),
    ] as [(String, EditAction)])
  func `While text is typed, keys edit it`(_ key: String, _ action: EditAction) throws {
    #expect(try play(key, in: .editing) == [.edit(action)])
  }

  @Test func `Control-H is the backspace of some terminals`() {
    var router = KeyRouter(keyMap: .standard)
    #expect(router.route(.control("h"), in: .editing) == .edit(.deleteBackward))
  }

  @Test(arguments: ["pageup", "f5", "ctrl-x", "alt-x", "insert"])
  func `Keys that edit nothing`(_ key: String) throws {
    #expect(try play(key, in: .editing) == [])
  }

  @Test func `Redrawing and suspending work while text is typed`() throws {
    #expect(
      try play("ctrl-l ctrl-z", in: .editing) == [
        .command(.redraw, count: nil), .command(.suspend, count: nil),
      ])
  }

  @Test(
    arguments: [
      ("y", .answered("y")), ("D", .answered("D")), ("Y", .answered(nil)), ("d", .answered(nil)),
      ("esc", .answered(nil)), ("enter", .answered(nil)), ("ctrl-c", .command(.quit, count: nil)),
      ("alt-y", .answered(nil)),
    ] as [(String, Event)])
  func `A question takes exactly its answers`(_ key: String, _ event: Event) throws {
    #expect(try play(key, in: .answering(["y", "D"])) == [event])
  }

  @Test func `Pasted text goes into a line and nowhere else`() {
    let router = KeyRouter(keyMap: .standard)
    #expect(router.pasted("a\nb", in: .editing) == .edit(.insert("a\nb")))
    #expect(router.pasted("", in: .editing) == nil)
    #expect(router.pasted("qX", in: .commands) == nil)
    #expect(router.pasted("y", in: .answering(["y"])) == nil)
    #expect(router.pasted("j", in: .scrolling) == nil)
  }

  @Test func `Pending keys are shown, and discarded when the mode changes`() {
    var router = KeyRouter(keyMap: .standard)
    for key in "12g" { _ = router.route(.character(key), in: .commands) }
    #expect(router.pendingText == "12g")
    _ = router.route(Key(.escape), in: .commands)
    #expect(router.pendingText == "")
    _ = router.route(.character("g"), in: .commands)
    _ = router.route(.character("x"), in: .editing)
    #expect(router.pendingText == "")
    #expect(router.route(.character("g"), in: .commands) == nil)
  }

  @Test func `A digit a person bound is that binding, unless a number has begun`() throws {
    let (map, diagnostics) = KeyMap.build(keys: [("mark-read", ["1"])])
    #expect(diagnostics.isEmpty)
    #expect(try play("1", in: .commands, map) == [.command(.markRead, count: nil)])
    #expect(try play("2 1 j", in: .commands, map) == [.command(.moveDown, count: 21)])
  }

  // MARK: - Alt

  @Test(
    arguments: [
      (.commands, "alt-j", ["esc", "j"]), (.commands, "alt-J", ["esc", "J"]),
      (.commands, "alt-up", ["esc", "up"]), (.commands, "j", ["j"]),
      (.scrolling, "alt-q", ["esc", "q"]), (.editing, "alt-x", ["esc", "x"]),
      (.editing, "alt-enter", ["esc", "enter"]), (.editing, "alt-tab", ["esc", "tab"]),
      (.editing, "alt-backspace", ["alt-backspace"]), (.editing, "alt-left", ["alt-left"]),
      (.answering(["y"]), "alt-y", ["esc", "y"]),
    ] as [(InputMode, String, [String])])
  func `An Alt key that is not bound is Escape and the key`(
    _ mode: InputMode, _ key: String, _ expected: [String]
  ) throws {
    let router = KeyRouter(keyMap: .standard)
    #expect(router.split(try Key(key), in: mode) == (try expected.map { try Key($0) }))
  }

  @Test func `An Alt key that is bound, or continues a sequence, is itself`() throws {
    let (map, diagnostics) = KeyMap.build(keys: [
      ("mark-read", ["alt-r"]), ("mark-unread", ["x alt-u"]),
    ])
    #expect(diagnostics.isEmpty)
    var router = KeyRouter(keyMap: map)
    let (read, unread) = (Key(.character("r"), .alt), Key(.character("u"), .alt))
    #expect(router.split(read, in: .commands) == [read])
    #expect(router.split(unread, in: .commands) == [Key(.escape), .character("u")])
    #expect(router.route(.character("x"), in: .commands) == nil)
    #expect(router.split(unread, in: .commands) == [unread])
  }

  // MARK: - Layouts

  private func router(_ language: String, _ map: KeyMap = .standard) throws -> KeyRouter {
    KeyRouter(keyMap: map, layout: try #require(KeyboardLayout(language: language)))
  }

  @Test(
    arguments: [
      ("ru", "о", .commands, .command(.moveDown, count: nil)),
      ("ru", "П", .commands, .command(.toBottom, count: nil)),
      ("ru", "о", .scrolling, .command(.moveDown, count: nil)),
      ("el", "ξ", .commands, .command(.moveDown, count: nil)),
      ("ru", "о", .editing, .edit(.insert("о"))),
      ("ru", "н", .answering(["y"]), .answered("y")),
      ("ru", "т", .answering(["y"]), .answered(nil)),
      ("ru", "j", .commands, .command(.moveDown, count: nil)),
      ("ru", "?", .commands, .command(.help, count: nil)),
    ] as [(String, Character, InputMode, Event)])
  func `Keys of commands and answers are read by their position, text as it is typed`(
    _ language: String, _ character: Character, _ mode: InputMode, _ event: Event
  ) throws {
    var router = try router(language)
    #expect(router.route(.character(character), in: mode) == event)
  }

  @Test func `Sequences and counts are read by their position`() throws {
    var router = try router("ru")
    for character in "12п" {
      #expect(router.route(.character(character), in: .commands) == nil)
    }
    #expect(router.pendingText == "12g")
    #expect(router.route(.character("п"), in: .commands) == .command(.toTop, count: 12))
    #expect(
      router.split(Key(.character("о"), .alt), in: .commands) == [Key(.escape), .character("о")])
  }

  @Test func `A character that is bound itself is itself`() throws {
    let (map, _) = KeyMap.build(keys: [("mark-read", ["о"])])
    var router = try router("ru", map)
    #expect(router.route(.character("о"), in: .commands) == .command(.markRead, count: nil))
  }

  @Test func `Without a layout, other letters are not bound`() {
    var router = KeyRouter(keyMap: .standard)
    #expect(router.route(.character("о"), in: .commands) == .unbound("о"))
    #expect(router.route(.character("н"), in: .answering(["y"])) == .answered(nil))
  }
}
