import Conversations
import Diagnostics
import TestSupport
import Testing
import Wording

@testable import RecentChats

@Suite("Changing the theme")
struct ThemeTests {
  /// A list with the line open; the configuration says nord.
  private func opened(_ line: String = "") -> Play {
    var settings = RecentChatsSettings.test
    settings.theme = "nord"
    settings.themes = ["default", "dracula", "nord", "north"]
    var play = Play(settings)
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    play.answer(people)
    play.press(.commandLine)
    play.type(line)
    return play
  }

  /// A problem of a file.
  private func problem(_ file: String, line: Int) -> ThemeProblem {
    .invalid(Diagnostic(.file(file, position: Place.Position(line: line)), Problem("no")))
  }

  private func notice(_ play: Play) -> String? { play.notice }

  @Test func `a theme whose name is typed or completed is tried on at once, and only once`() {
    var play = opened("theme d")
    #expect(play.send(.edit(.complete)) == [.loadTheme(name: "default")])
    #expect(play.send(.edit(.complete)) == [.loadTheme(name: "dracula")])
    #expect(play.send(.edit(.moveLeft)).isEmpty)
    #expect(play.send(.edit(.moveToEnd)).isEmpty)
    #expect(play.send(.themeLoaded(name: "dracula", nil)).isEmpty)
    #expect(play.send(.edit(.deleteBackward)) == [.loadTheme(name: "nord")])
    #expect(play.type("a") == [.loadTheme(name: "dracula")])
  }

  @Test func `Esc reverts the previewed theme, without a notice`() {
    var play = opened("theme dracula")
    #expect(play.send(.edit(.cancel)) == [.loadTheme(name: "nord")])
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == nil)
  }

  @Test func `Enter selects it, and explains how to make it permanent`() {
    var play = opened("theme dracula")
    #expect(play.send(.edit(.accept)) == [.loadTheme(name: "dracula")])
    play.send(.themeLoaded(name: "dracula", nil))
    #expect(
      notice(play)
        == "The theme is dracula until you quit; theme = \"dracula\" in the configuration keeps it."
    )
    play.press(.commandLine)
    #expect(play.type("theme default") == [.loadTheme(name: "default")])
    #expect(play.send(.edit(.cancel)) == [.loadTheme(name: "dracula")])
  }

  @Test func `the theme of the configuration needs no advice`() {
    var play = opened("theme nord")
    #expect(play.send(.edit(.accept)) == [.loadTheme(name: "nord")])
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == "The theme is nord, as configured.")
  }

  @Test(arguments: [("dr", "dracula"), ("DEFAULT", "default"), ("nor", "nor"), ("mine", "mine")])
  func `the beginning of a name is enough where it is the only one`(
    _ typed: String, _ asked: String
  ) {
    var play = opened("theme \(typed)")
    #expect(play.send(.edit(.accept)).contains(.loadTheme(name: asked)))
  }

  @Test func `a theme that cannot be used leaves the current one, with one sentence`() {
    var play = opened("theme dracula")
    play.send(.edit(.accept))
    let back = play.send(.themeLoaded(name: "dracula", problem("dracula.toml", line: 1)))
    #expect(back.contains(.loadTheme(name: "nord")))
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == "The theme is unchanged: dracula.toml:1: no.")
    #expect(play.model.themeSelection.current == "nord")
  }

  @Test func `a theme that cannot be previewed is reported until the next key`() throws {
    var play = opened("theme dracula")
    let back = play.send(.themeLoaded(name: "dracula", problem("dracula.toml", line: 1)))
    #expect(back == [.loadTheme(name: "nord")])
    play.send(.themeLoaded(name: "nord", nil))
    let prompt = try #require(play.commandPrompt)
    #expect(prompt.problem?.text == "The theme is unchanged: dracula.toml:1: no.")
    play.type("x")
    let next = try #require(play.commandPrompt)
    #expect(next.problem == nil)
  }

  @Test func `an answer that comes late changes nothing`() {
    var play = opened("theme dracula")
    play.send(.edit(.cancel))
    #expect(play.send(.themeLoaded(name: "dracula", problem("dracula.toml", line: 1))).isEmpty)
    #expect(notice(play) == nil)
  }

  @Test func `any other command takes off what was tried on`() {
    var play = opened("theme dracula")
    #expect(play.send(.edit(.deleteToStart)) == [.loadTheme(name: "nord")])
    play.type("theme dracula")
    play.model.mode = .list
    play.press(.commandLine)
    play.type("row 2")
    #expect(play.model.themeSelection.requested == "nord")
  }

  @Test func `a theme that was written since the start is offered, too`() {
    var play = opened()
    play.send(.edit(.cancel))
    #expect(play.press(.commandLine) == [.listThemes])
    play.type("theme mi")
    play.send(.themesListed(["default", "mine"]))
    #expect(play.send(.edit(.complete)) == [.loadTheme(name: "mine")])
  }

  @Test func `without a name it lists the themes`() {
    var play = opened("theme")
    play.send(.edit(.accept))
    #expect(
      notice(play)
        == "The theme is nord; also available: default, dracula, north.")
  }

  @Test func `a written file is read once it is complete, without a notice when valid`() {
    var play = opened()
    play.send(.edit(.cancel))
    #expect(play.send(.themeFilesTouched).timer(.themeFiles) == 100)
    #expect(play.send(.timer(.themeFiles)) == [.loadTheme(name: "nord")])
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == nil)
  }

  @Test func `what is wrong with a file is said until it is mended`() {
    var play = opened()
    play.send(.edit(.cancel))
    play.send(.timer(.themeFiles))
    play.send(.themeLoaded(name: "nord", problem("nord.toml", line: 3)))
    #expect(notice(play) == "The theme is unchanged: nord.toml:3: no.")
    play.send(.timer(.themeFiles))
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == nil)
  }

  @Test func `a file that is mended takes no other sentence away`() {
    var play = opened()
    play.send(.edit(.cancel))
    play.send(.timer(.themeFiles))
    play.send(.themeLoaded(name: "nord", problem("nord.toml", line: 3)))
    play.send(.typed(.init(.row, number: 99)))
    play.send(.timer(.themeFiles))
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == "No row 99: the list has 3 rows.")
  }
}
