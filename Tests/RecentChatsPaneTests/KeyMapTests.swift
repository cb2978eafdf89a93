import Diagnostics
import RecentChats
import Screen
import Testing

@testable import RecentChatsPane

@Suite("Bindings of a person")
struct KeyMapTests {
  private func texts(_ map: KeyMap, _ command: Command) -> [String] {
    map.sequences(for: command).map(\.description)
  }

  @Test func `Every command has a standard key, and no two get in each other's way`() throws {
    let all = Command.bindable.flatMap { command in
      KeyMap.standard.sequences(for: command).map { (command, $0) }
    }
    #expect(Set(all.map(\.0)) == Set(Command.bindable))
    #expect(Set(all.map(\.1)).count == all.count)
    for (_, sequence) in all {
      #expect(!all.contains { $0.1.isProperPrefix(of: sequence) }, "\(sequence)")
    }
  }

  @Test(arguments: CommandEntry.table)
  func `Each default key of the table is a key as [keys] writes it`(_ entry: CommandEntry) throws {
    for text in entry.keys { #expect(try KeySequence(text).description == text) }
  }

  @Test func `No key can be bound to what only a typed line can ask for`() {
    let (map, diagnostics) = KeyMap.build(keys: [("theme", ["w"])])
    #expect(diagnostics.map(\.place) == [.file("c.toml", at: ["keys", "theme"])])
    #expect(map == .standard)
  }

  @Test func `The standard map is what no configuration makes`() {
    let (map, diagnostics) = KeyMap.build(keys: [])
    #expect(map == .standard)
    #expect(diagnostics.isEmpty)
  }

  @Test func `Each standard key leads to its command`() {
    for (command, sequences) in KeyMap.standard.bindings {
      for sequence in sequences {
        var matcher = KeyMatcher(keyMap: .standard)
        let outcomes = sequence.keys.map { matcher.match($0) }
        let number = command.entry.isNumbered ? sequence.keys.last?.digit : nil
        #expect(outcomes.last == .command(command, count: number), "\(sequence)")
      }
    }
  }

  @Test func `A listed command loses its standard keys, an empty list leaves none`() {
    let (map, diagnostics) = KeyMap.build(keys: [
      ("mark-read", ["w", "ctrl-e"]), ("reset", []),
    ])
    #expect(diagnostics.isEmpty)
    #expect(texts(map, .markRead) == ["w", "ctrl-e"])
    #expect(texts(map, .reset) == [])
    #expect(map.command(for: [.character("r")]) == nil)
    #expect(map.command(for: [.character("X")]) == nil)
  }

  @Test func `A person's key takes it from the standard keys of another command`() {
    let (map, diagnostics) = KeyMap.build(keys: [("mark-read", ["j"])])
    #expect(diagnostics.isEmpty)
    #expect(map.command(for: [.character("j")]) == .markRead)
    #expect(texts(map, .moveDown) == ["down"])
  }

  @Test func `A person's key takes away standard sequences it begins, and the other way round`() {
    let short = KeyMap.build(keys: [("mark-read", ["g"])])
    #expect(short.1.isEmpty)
    #expect(texts(short.0, .toTop) == ["home"])
    let long = KeyMap.build(keys: [("mark-read", ["g g x"])])
    #expect(long.1.isEmpty)
    #expect(texts(long.0, .toTop) == ["home"])
    #expect(texts(long.0, .markRead) == ["ggx"])
  }

  @Test(
    arguments: [
      (
        [("filter", ["r"])],
        [
          "c.toml: keys.filter: takes \"r\", the last key of mark-read; "
            + "give mark-read another one, or [] if it needs none"
        ]
      ),
      ([("filter", ["r"]), ("mark-read", [])], []), ([("filter", ["j"])], []),
      (
        [("filter", ["down"]), ("undo", ["j"])],
        [
          "c.toml: keys.undo: takes \"j\", the last key of move-down; "
            + "give move-down another one, or [] if it needs none"
        ]
      ),
      ([("filter", ["q"])], []),
    ] as [([(String, [String])], [String])])
  func
    `A command that loses its last key is named beside the one that takes it, unless it was listed`(
      _ overrides: [(String, [String])], _ expected: [String]
    )
  {
    let (_, diagnostics) = KeyMap.build(keys: overrides)
    #expect(diagnostics.map(\.description) == expected)
    #expect(diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test func `Control-C quits whatever is bound`() {
    let (map, diagnostics) = KeyMap.build(keys: [
      ("quit", []), ("mark-read", ["ctrl-c"]), ("mark-unread", ["ctrl-c u"]),
    ])
    #expect(
      diagnostics.map(\.description) == [
        "c.toml: keys.mark-read: \"ctrl-c\" is not free, ctrl-c always quits",
        "c.toml: keys.mark-unread: \"ctrl-c u\" is not free, ctrl-c always quits",
      ])
    #expect(texts(map, .quit) == ["ctrl-c"])
    var router = KeyRouter(keyMap: map)
    #expect(router.route(.control("c"), in: .commands) == .command(.quit, count: nil))
  }

  @Test(
    arguments: [
      (
        [("mark-raed", ["r"])],
        "c.toml: keys.mark-raed: unknown command, did you mean \"mark-read\"?"
      ),
      ([("xyzzy", ["r"])], "c.toml: keys.xyzzy: unknown command, `recents keys` lists them"),
      (
        [("mark-read", ["r"]), ("mark-unread", ["r"])],
        "c.toml: keys.mark-unread: \"r\" is already bound to mark-read"
      ),
      (
        [("mark-read", ["g"]), ("mark-unread", ["g g"])],
        "c.toml: keys.mark-unread: \"g g\" can never be typed, \"g\" is bound to mark-read"
      ),
      (
        [("mark-read", ["g g"]), ("mark-unread", ["g"])],
        "c.toml: keys.mark-unread: \"g\" would hide \"gg\", which is bound to mark-read"
      ),
    ] as [([(String, [String])], String)])
  func `What cannot be meant so is reported with its place`(
    _ overrides: [(String, [String])], _ expected: String
  ) {
    let (_, diagnostics) = KeyMap.build(keys: overrides)
    #expect(diagnostics.map(\.description) == [expected])
  }

  @Test func `A key that is none is reported in the words of the key parser`() {
    let (map, diagnostics) = KeyMap.build(keys: [("mark-read", ["ctrl-", "w"])])
    #expect(diagnostics.map(\.place) == [.file("c.toml", at: ["keys", "mark-read"])])
    #expect(diagnostics.first?.problem == KeySyntaxError.missingKey("ctrl-").problem)
    #expect(texts(map, .markRead) == ["w"])
  }

  @Test func `The same key twice for one command does no harm`() {
    let (map, diagnostics) = KeyMap.build(keys: [("mark-read", ["w", "w"])])
    #expect(diagnostics.isEmpty)
    #expect(texts(map, .markRead) == ["w"])
  }

  @Test(arguments: [
    ("g g", "gg", "gg"), ("ctrl-d", "^D", "^D"), ("down", "↓", "Down"),
    ("pagedown", "PgDn", "PgDn"), ("f5", "F5", "F5"), ("space", "Space", "Space"),
    ("alt-a", "M-a", "M-a"), ("backtab", "S-Tab", "S-Tab"), ("?", "?", "?"),
  ])
  func `Keys as help writes them`(_ text: String, _ unicode: String, _ ascii: String) throws {
    let sequence = try KeySequence(text)
    #expect(sequence.label(.unicode) == unicode)
    #expect(sequence.label(.ascii) == ascii)
  }
}
