import RecentChats
import RecentChatsPane
import Screen
import TestSupport
import Testing
import Themes

@Suite("The tag editor in a shipped theme")
struct TagEditorTests {
  /// The tag editor with tags that stay, that are added and that are removed, with offers and a
  /// completion; and with a problem.
  private static let screens: [Frame] = ["+x -work ", "+har", "+a,b "].map { text in
    var play = Showcase.live
    play.select("Grace Hopper")
    play.press(.editTags)
    play.type(text)
    return play.frame(in: Size(rows: 24, columns: 80), form: .unicode)
  }

  @Test(arguments: ShippedThemes.names)
  func `Has one background`(_ name: String) throws {
    let theme = ShippedThemes.catalog.load(name).theme
    for screen in Self.screens {
      let top = try #require(screen.lines.firstIndex { $0.text.contains("Tags of") })
      let backgrounds = Set(
        screen.lines[top...].flatMap(\.cells).map { theme.style(for: $0.paint).background })
      #expect(backgrounds.count == 1)
    }
  }
}
