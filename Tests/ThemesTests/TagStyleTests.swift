import Diagnostics
import Foundation
import Screen
import Testing
import Themes

@testable import Terminal

/// Styles of tags by name or pattern.
@Suite struct TagStyleTests {
  private static func load(_ text: String) -> LoadedTheme {
    ThemeCatalog { name in
      name == "mine"
        ? text
        : try? String(
          contentsOf: ShippedThemes.folder.appendingPathComponent("\(name).toml"), encoding: .utf8)
    }.load("mine")
  }

  private static let text = """
    inherits = "nord"
    [tags]
    "prio:*" = "nord13"
    "prio:high" = { fg = "nord11", attributes = ["bold"], selected = { fg = "nord6" } }
    "*" = { fg = "nord8" }
    "prio:h*" = "nord12"
    """

  @Test func `a name comes before a pattern, and a longer pattern before a shorter one`() {
    let loaded = Self.load(Self.text)
    #expect(loaded.diagnostics.isEmpty)
    #expect(loaded.theme.tagPatterns == ["prio:high", "prio:h*", "prio:*", "*"])
  }

  @Test func `properties that are not set are those of row.tag, and states apply`() {
    let theme = Self.load(Self.text).theme
    let high = theme.style(for: Paint(.tag, tagStyle: 1))
    #expect(high.foreground == .rgb(0xbf, 0x61, 0x6a))
    #expect(high.attributes == .bold)
    #expect(high.background == theme.style(for: Paint(.tag)).background)
    #expect(
      theme.style(for: Paint(.tag, .selected, tagStyle: 1)).foreground == .rgb(0xec, 0xef, 0xf4))
    #expect(
      theme.style(for: Paint(.tag, .stale, tagStyle: 1)).foreground
        == theme.style(for: Paint(.tag, .stale)).foreground)
  }

  @Test func `a style that the theme does not have is that of row.tag`() {
    let theme = Self.load(Self.text).theme
    #expect(theme.style(for: Paint(.tag, tagStyle: 9)) == theme.style(for: Paint(.tag)))
  }

  @Test(arguments: ColorDepth.allCases)
  func `is readable at every depth, and seen without colours by its attributes`(
    _ depth: ColorDepth
  ) {
    let fitted = FittedTheme(Self.load(Self.text).theme, depth)
    for number in 1...4 {
      let pair = fitted.resolvedStyle(of: Paint(.tag, tagStyle: UInt8(number))).pair
      #expect(pair == .own || pair.foreground != pair.background)
    }
    #expect(
      fitted.resolvedStyle(of: Paint(.tag, tagStyle: 1)).attributes
        != fitted.resolvedStyle(of: Paint(.tag)).attributes)
  }

  @Test func `errors are reported with their place`() {
    let loaded = Self.load("[tags]\n\"vip\" = \"bleu\"\n\"x\" = { foreground = 1 }")
    #expect(
      loaded.diagnostics.map(\.description) == [
        "mine.toml:2: tags.vip: unknown colour \"bleu\", did you mean \"blue\"?",
        "mine.toml:3: tags.x.foreground: unknown key \"foreground\"",
      ])
  }
}
