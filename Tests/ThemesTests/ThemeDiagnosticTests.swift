import Diagnostics
import Screen
import Testing
import Themes

@Suite("Theme file")
struct ThemeDiagnosticTests {
  @Test(arguments: [
    ("", []),
    (
      "[palette]\nnord9 = \"#81a1c1\"\n[styles]\n\"row.badge\" = { fg = \"nord99\" }",
      ["nord.toml: styles.\"row.badge\".fg: unknown colour \"nord99\", did you mean \"nord9\"?"]
    ),
    (
      "[styles]\ntext = \"bright-gren\"",
      ["nord.toml: styles.text: unknown colour \"bright-gren\", did you mean \"bright-green\"?"]
    ),
    (
      "[styles]\ntext = \"#12345\"",
      ["nord.toml: styles.text: \"#12345\" is no colour; write \"#rrggbb\""]
    ),
    (
      "[styles]\ntext = \"#+12345\"",
      ["nord.toml: styles.text: \"#+12345\" is no colour; write \"#rrggbb\""]
    ),
    (
      "[styles]\ntext = 256", ["nord.toml: styles.text: colour numbers go from 0 to 255, not 256"]
    ),
    (
      "[styles]\ntext = \"-1\"",
      ["nord.toml: styles.text: colour numbers go from 0 to 255, not -1"]
    ),
    ("[styles]\ntext = true", ["nord.toml: styles.text: must be a colour, not a boolean"]),
    (
      "[palette]\nx = \"yellw\"",
      ["nord.toml: palette.x: unknown colour \"yellw\", did you mean \"yellow\"?"]
    ),
    (
      "[styles]\n\"row.bagde\" = \"red\"",
      ["nord.toml: styles.\"row.bagde\": unknown role \"row.bagde\", did you mean \"row.badge\"?"]
    ),
    (
      "[styles]\nrow.badge = \"red\"",
      [
        "nord.toml: styles.row.badge: unknown key \"badge\"; names with dots stand in quotes: \"row.badge\""
      ]
    ),
    (
      "[styles]\ntext = { foreground = \"red\", gb = \"red\" }",
      [
        "nord.toml: styles.text.foreground: unknown key \"foreground\"",
        "nord.toml: styles.text.gb: unknown key \"gb\", did you mean \"bg\"?",
      ]
    ),
    (
      "[styles]\ntext = { attributes = [\"blod\", 1] }",
      [
        "nord.toml: styles.text.attributes: unknown attribute \"blod\", did you mean \"bold\"?",
        "nord.toml: styles.text.attributes: must hold names of attributes, not a whole number",
      ]
    ),
    (
      "[styles]\ntext = { attributes = \"bold\" }",
      ["nord.toml: styles.text.attributes: must be a list of attributes, not a string"]
    ),
    (
      "[styles]\ntext = { selectd = { bg = \"red\" } }",
      ["nord.toml: styles.text.selectd: unknown key \"selectd\", did you mean \"selected\"?"]
    ),
    (
      "[states]\npendign = \"red\"\nstale = { ad = [\"dim\"] }",
      [
        "nord.toml: states.pendign: unknown state \"pendign\", did you mean \"pending\"?",
        "nord.toml: states.stale.ad: unknown key \"ad\", did you mean \"add\"?",
      ]
    ),
    ("style = 1", ["nord.toml: style: unknown key \"style\", did you mean \"styles\"?"]),
    ("styles = 1", ["nord.toml: styles: must be a table, not a whole number"]),
    ("inherits = [\"x\"]", ["nord.toml: inherits: must be a string, not a list"]),
    (
      "inherits = \"dracla\"",
      ["nord.toml: inherits: there is no theme \"dracla\", did you mean \"dracula\"?"]
    ),
    (
      "inherits = \"../x\"",
      ["nord.toml: inherits: there is no theme \"../x\"; there are default, dracula"]
    ),
    ("inherits = \"nord\"", ["nord.toml: inherits: themes inherit in a circle: nord → nord"]),
    (
      "[styles]\ntext = \"\\u001b[2J\"",
      ["nord.toml: styles.text: unknown colour \"\\u{1B}[2J\""]
    ),
    ("inherits = \"default\"", []),
  ])
  func `is reported on with place and nearest name`(_ text: String, _ expected: [String]) {
    let catalog = ThemeCatalog(names: ["dracula"]) { $0 == "nord" ? text : nil }
    #expect(
      catalog.load("nord").diagnostics.map {
        $0.description.replacing(#/\.toml:\d+: /#, with: ".toml: ")
      } == expected)
  }

  @Test func `that is no TOML is reported with line and column, and the built-in theme is used`()
    throws
  {
    let catalog = ThemeCatalog { _ in "[styles]\ntext = \"red\ninherits = \"x\"" }
    let loaded = catalog.load("nord")
    #expect(loaded.theme == Theme.builtin)
    let diagnostic = try #require(loaded.diagnostics.first)
    #expect(loaded.diagnostics.count == 1)
    #expect(diagnostic.description.hasPrefix("nord.toml:2:"))
    #expect(diagnostic.descriptionWithinFile.hasPrefix("line 2, column "))
    #expect(!diagnostic.problem.text.isEmpty)
  }

  @Test func `that does not exist is reported, but for the built-in one`() {
    let catalog = ThemeCatalog(names: ["nord"]) { _ in nil }
    #expect(
      catalog.load("nrod").diagnostics.map(\.description) == [
        "there is no theme \"nrod\", did you mean \"nord\"?"
      ])
    #expect(catalog.load("nrod").theme == Theme.builtin)
    #expect(
      catalog.load("default")
        == LoadedTheme(theme: .builtin, title: "default", names: ["default"]))
  }
}
