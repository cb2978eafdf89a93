import RecentChats
import Screen
import TestSupport
import Testing

@testable import RecentChatsPane

@Suite("Emoji in names, messages and tags")
struct EmojiTests {
  private static let size = Size(rows: 24, columns: 80)
  private static let forms: [(name: String, form: TextForm)] = [
    ("stable", .unicode), ("full", TextForm(isASCII: false, emoji: .full(.all))),
    ("text", TextForm(isASCII: false, emoji: .text)),
    // Only ASCII counts more than anything that is said of emoji.
    ("ascii", TextForm(isASCII: true, emoji: .full(.all))),
  ]

  private static func pane(_ form: TextForm) -> RecentChatsPane {
    RecentChatsPane(glyphs: GlyphSet(form: form), keyMap: .standard, form: form)
  }

  @Test(arguments: forms.indices, Play.emojiScreens.indices)
  func `look as recorded in each form`(form: Int, screen: Int) {
    let (name, play) = Play.emojiScreens[screen]
    let frame = play.frame(in: Self.size, form: Self.forms[form].form)
    expectGolden(frame.dump, named: "emoji-\(name)-\(Self.forms[form].name)")
  }

  @Test(arguments: Play.emojiScreens.indices)
  func `take whole cells at every width`(screen: Int) {
    for (_, form) in Self.forms {
      for columns in stride(from: 20, to: 120, by: 3) {
        let frame = Play.emojiScreens[screen].play.frame(
          in: Size(rows: 24, columns: columns), form: form)
        #expect(frame.lines.allSatisfy(Self.isWhole), "\(columns) columns")
      }
    }
  }

  private static func isWhole(_ line: Line) -> Bool {
    var column = 0
    while column < line.columns {
      let width = Int(line.cells[column].columns)
      guard width == 1 || width == 2 && line.cells[column + 1].columns == 0 else { return false }
      column += width
    }
    return column == line.columns
  }

  @Test func `are drawn as by a fresh pane after the terminal has reported how it counts them`() {
    var pane = Self.pane(TextForm(isASCII: false, emoji: .full([])))
    for kinds in [EmojiKinds.all, [.flags, .joined], []] {
      for viewModel in Play.emojiScreens.map({ $0.play.view(in: Self.size) }) {
        _ = pane.draw(viewModel, size: Self.size)
        pane.draw(emojiKinds: kinds)
        var fresh = Self.pane(TextForm(isASCII: false, emoji: .full(kinds)))
        #expect(pane.draw(viewModel, size: Self.size) == fresh.draw(viewModel, size: Self.size))
      }
    }
    var stable = Self.pane(.unicode)
    stable.draw(emojiKinds: .all)
    #expect(stable.form == .unicode)
  }
}
