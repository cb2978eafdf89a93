import Configuration
import Foundation
import Terminal
import Testing

@testable import recents

@Suite("recents themes")
struct ThemesCommandTests {
  @Test func `without a terminal it is plain text, a line of at most eighty columns a theme`()
    throws
  {
    let program = try Program()
    _ = try program.write("inherits = \"nrod\"", to: ".config/recents/themes/mine.toml")
    let answer = try program.run(
      "themes", "--theme", "nord", environment: ["COLORTERM": "truecolor"])
    #expect(answer.status == 0)
    #expect(
      answer.error
        == "recents: mine.toml: inherits: there is no theme \"nrod\", did you mean \"nord\"?\n")
    let lines = answer.output.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.allSatisfy { $0.count <= 80 })
    #expect(!answer.output.contains("\u{1b}"))
    #expect(lines.filter { $0.hasPrefix("* ") }.map { $0.hasPrefix("* nord ") } == [true])
  }

  @Test func `an unreadable theme is shown with the reason instead of a sample`() throws {
    let program = try Program()
    let folder = ".config/recents/themes"
    _ = try program.write("name = \n", to: "\(folder)/broken.toml")
    _ = try program.write("", to: "\(folder)/folder.toml/file")
    let latin = try program.write("", to: "\(folder)/latin.toml")
    try #require(FileBytes.write([0x23, 0xE4], to: latin))
    try FileManager.default.createSymbolicLink(
      atPath: program.home + "/\(folder)/link.toml", withDestinationPath: "/nonexistent")
    let answer = try program.run("themes")
    #expect(answer.status == 0)
    #expect(answer.error == "")
    let lines = answer.output.split(separator: "\n")
    for (name, why) in [
      ("broken", "line 1, column 8: "), ("folder", "is a directory, not a file"),
      ("latin", "is not UTF-8 text"), ("link", "there is no such file"),
    ] {
      let line = try #require(lines.first { $0.hasPrefix("  \(name) ") })
      #expect(line.drop { $0 == " " }.dropFirst(name.count).drop { $0 == " " }.hasPrefix(why))
    }
  }

  @Test func `with colours that were asked for it has them, wherever it goes`() throws {
    let answer = try Program().run("themes", "--color", "true")
    #expect(answer.output.contains("\u{1b}[38;2;"))
    #expect(try !Program().run("themes", "--color", "never").output.contains("\u{1b}"))
    #expect(try !Program().run("themes", "--color", "auto").output.contains("\u{1b}"))
  }

  @Test(
    arguments: [
      (.auto, false, true, ["TERM": "xterm"], .palette256),
      (.auto, false, true, ["TERM": "xterm", "COLORTERM": "24bit"], .trueColor),
      (.auto, false, true, ["TERM": "xterm", "NO_COLOR": "1"], .mono),
      (.auto, false, true, ["TERM": "dumb"], nil),
      (.auto, false, false, ["TERM": "xterm"], nil),
      (.indexed, false, false, ["TERM": "xterm"], nil),
      (.indexed, true, false, [:], .palette256),
      (.sixteen, false, true, ["NO_COLOR": "1"], .ansi16),
      (.never, true, true, [:], .mono),
      (.never, true, false, [:], nil),
    ] as [(ColorChoice, Bool, Bool, [String: String], ColorDepth?)])
  func `the colours are those asked for, else those of the terminal, and a file has none`(
    wish: ColorChoice, isFlag: Bool, isTerminal: Bool, environment: [String: String],
    depth: ColorDepth?
  ) {
    let found = ThemesCommand.depth(
      wish: wish, isFlag: isFlag, isTerminal: isTerminal, environment: environment)
    #expect(found == depth)
  }
}
