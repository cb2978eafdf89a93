import Diagnostics
import Screen
import Testing
import Themes

@Suite("Theme")
struct ThemeResolutionTests {
  @Test(arguments: [
    ("\"#0a0B0c\"", Color.rgb(10, 11, 12)), ("\"17\"", .indexed(17)), ("17", .indexed(17)),
    ("\"default\"", .terminalDefault), ("\"red\"", .indexed(1)),
    ("\"bright-white\"", .indexed(15)), ("\"ice\"", .rgb(1, 2, 3)), ("\"blue\"", .rgb(4, 5, 6)),
  ])
  func `knows colours in every notation`(_ written: String, _ color: Color) {
    let style = style(
      .name, "[palette]\nice = \"#010203\"\nblue = \"#040506\"\n[styles]\n\"row.name\" = \(written)"
    )
    #expect(style.foreground == color)
  }

  @Test func `falls back to ever shorter names, each property for itself`() {
    let text = """
      [styles]
      text = { fg = "1", bg = "2", attributes = ["dim"] }
      row = { bg = "3" }
      "row.name" = { fg = "4" }
      "row.name.unread" = { attributes = ["bold"] }
      """
    #expect(
      style(.nameUnread, text)
        == Style(foreground: .indexed(4), background: .indexed(3), attributes: .bold))
    #expect(
      style(.badge, text)
        == Style(foreground: .indexed(1), background: .indexed(3), attributes: .dim))
    #expect(
      style(.status, text)
        == Style(foreground: .indexed(1), background: .indexed(2), attributes: .dim))
  }

  @Test func `falls back to the built-in theme where it defines nothing`() {
    let text = "[styles]\n\"row.badge\" = \"1\""
    #expect(style(.badge, text) == Style(foreground: .indexed(1), attributes: .bold))
    #expect(style(.headerTitle, text) == Theme.builtin.style(for: Paint(.headerTitle)))
    let selected = style(.headerTitle, text, .selected)
    #expect(selected == Theme.builtin.style(for: Paint(.headerTitle, .selected)))
  }

  @Test func `applies states in order, those of all roles before a role's own`() {
    let text = """
      [styles]
      "row.name" = { fg = "1", attributes = ["bold", "dim"], selected = { bg = "5" } }
      "row.name.unread" = { selected = { attributes = ["underline"] } }
      [states]
      stale = "9"
      pending = { fg = "8", add = ["italic"] }
      selected = { bg = "7", add = ["reverse"], remove = ["dim"] }
      """
    #expect(
      style(.name, text, [.selected, .pending, .stale])
        == Style(
          foreground: .indexed(8), background: .indexed(5), attributes: [.bold, .italic, .reverse])
    )
    #expect(style(.name, text, .stale).foreground == .indexed(9))
    #expect(style(.nameUnread, text, .selected).attributes == .underline)
    #expect(style(.nameUnread, text, .selected).background == .indexed(7))
  }

  @Test func `inherits palette, styles and states, and may change each`() {
    let files = [
      "child": """
      inherits = "parent"
      [palette]
      ice = "#000001"
      [styles]
      "row.badge" = { fg = "snow" }
      """,
      "parent": """
      inherits = "grandparent"
      [palette]
      ice = "#000002"
      snow = "#000003"
      [styles]
      "row.name" = "ice"
      "row.badge" = { fg = "ice", attributes = ["underline"] }
      [states]
      pending = { fg = "snow" }
      """,
      "grandparent": "[styles]\ntext = { bg = \"4\" }\n\"row.name\" = \"9\"",
    ]
    let loaded = ThemeCatalog { files[$0] }.load("child")
    #expect(loaded.diagnostics == [])
    #expect(
      loaded.theme.style(for: Paint(.badge))
        == Style(foreground: .rgb(0, 0, 3), background: .indexed(4), attributes: .underline))
    #expect(loaded.theme.style(for: Paint(.name)).foreground == .rgb(0, 0, 1))
    #expect(loaded.theme.style(for: Paint(.name, .pending)).foreground == .rgb(0, 0, 3))
  }

  @Test func `ends where inheritance comes round again, and keeps what was read`() {
    let files = [
      "a": "inherits = \"b\"\n[styles]\ntext = \"1\"",
      "b": "inherits = \"c\"\n[styles]\n\"row.name\" = \"2\"",
      "c": "inherits = \"b\"",
    ]
    let loaded = ThemeCatalog { files[$0] }.load("a")
    #expect(
      loaded.diagnostics.map(\.description) == [
        "c.toml: inherits: themes inherit in a circle: b → c → b"
      ])
    #expect(loaded.theme.style(for: Paint(.name)).foreground == .indexed(2))
    #expect(loaded.theme.style(for: Paint(.text)).foreground == .indexed(1))
  }

  @Test func `has the name it was asked for by, and a title`() {
    let loaded = ThemeCatalog { _ in "name = \"My Theme\"" }.load("mine")
    #expect(loaded.theme.name == "mine")
    #expect(loaded.title == "My Theme")
    #expect(ThemeCatalog { _ in "" }.load("mine").title == "mine")
  }

  private func style(_ role: Role, _ text: String, _ states: PaintStates = []) -> Style {
    ThemeCatalog { _ in text }.load("test").theme.style(for: Paint(role, states))
  }
}
