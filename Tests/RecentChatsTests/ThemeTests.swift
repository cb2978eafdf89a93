import Conversations
import Diagnostics
import Testing

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

  private func notice(_ play: Play) -> String? { play.view.status.notice?.text }

  @Test("a theme whose name is typed or completed is tried on at once, and only once")
  func preview() {
    var play = opened("theme d")
    #expect(play.send(.edit(.complete)) == [.loadTheme(name: "default")])
    #expect(play.send(.edit(.complete)) == [.loadTheme(name: "dracula")])
    #expect(play.send(.edit(.moveLeft)).isEmpty)
    #expect(play.send(.edit(.moveToEnd)).isEmpty)
    #expect(play.send(.themeLoaded(name: "dracula", nil)).isEmpty)
    #expect(play.send(.edit(.deleteBackward)) == [.loadTheme(name: "nord")])
    #expect(play.type("a") == [.loadTheme(name: "dracula")])
  }

  @Test("Esc takes off what was tried on, and says nothing")
  func escape() {
    var play = opened("theme dracula")
    #expect(play.send(.edit(.cancel)) == [.loadTheme(name: "nord")])
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == nil)
  }

  @Test("Enter keeps it, and says how to keep it for good")
  func enter() {
    var play = opened("theme dracula")
    #expect(play.send(.edit(.accept)) == [.loadTheme(name: "dracula")])
    play.send(.themeLoaded(name: "dracula", nil))
    #expect(
      notice(play)
        == "This is dracula; theme = \"dracula\" in the configuration keeps it for good.")
    play.press(.commandLine)
    #expect(play.type("theme default") == [.loadTheme(name: "default")])
    #expect(play.send(.edit(.cancel)) == [.loadTheme(name: "dracula")])
  }

  @Test("the theme of the configuration needs no advice")
  func configured() {
    var play = opened("theme nord")
    #expect(play.send(.edit(.accept)) == [.loadTheme(name: "nord")])
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == "This is nord, as the configuration says.")
  }

  @Test(
    "the beginning of a name is enough where it is the only one",
    arguments: [("dr", "dracula"), ("DEFAULT", "default"), ("nor", "nor"), ("mine", "mine")])
  func beginning(_ typed: String, _ asked: String) {
    var play = opened("theme \(typed)")
    #expect(play.send(.edit(.accept)).contains(.loadTheme(name: asked)))
  }

  @Test("what cannot be worn leaves what was worn, for one sentence")
  func refused() {
    var play = opened("theme dracula")
    play.send(.edit(.accept))
    let back = play.send(.themeLoaded(name: "dracula", problem("dracula.toml", line: 1)))
    #expect(back.contains(.loadTheme(name: "nord")))
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == "The theme stays as it was: dracula.toml:1: no.")
    #expect(play.model.themeSelection.current == "nord")
  }

  @Test("what cannot be tried on is told beside what is typed, until the next key")
  func refusedTrial() {
    var play = opened("theme dracula")
    let back = play.send(.themeLoaded(name: "dracula", problem("dracula.toml", line: 1)))
    #expect(back == [.loadTheme(name: "nord")])
    play.send(.themeLoaded(name: "nord", nil))
    guard case .command(let prompt) = play.view.prompt else {
      Issue.record("the line is closed")
      return
    }
    #expect(prompt.problem == "The theme stays as it was: dracula.toml:1: no.")
    play.type("x")
    guard case .command(let next) = play.view.prompt else { return }
    #expect(next.problem == nil)
  }

  @Test("an answer that comes late changes nothing")
  func late() {
    var play = opened("theme dracula")
    play.send(.edit(.cancel))
    #expect(play.send(.themeLoaded(name: "dracula", problem("dracula.toml", line: 1))).isEmpty)
    #expect(notice(play) == nil)
  }

  @Test("any other command takes off what was tried on")
  func otherCommand() {
    var play = opened("theme dracula")
    #expect(play.send(.edit(.deleteToStart)) == [.loadTheme(name: "nord")])
    play.type("theme dracula")
    play.model.mode = .list
    play.press(.commandLine)
    play.type("row 2")
    #expect(play.model.themeSelection.requested == "nord")
  }

  @Test("a theme that was written since the start is offered, too")
  func listed() {
    var play = opened()
    play.send(.edit(.cancel))
    #expect(play.press(.commandLine) == [.listThemes])
    play.type("theme mi")
    play.send(.themesListed(["default", "mine"]))
    #expect(play.send(.edit(.complete)) == [.loadTheme(name: "mine")])
  }

  @Test("without a name it tells which there are")
  func which() {
    var play = opened("theme")
    play.send(.edit(.accept))
    #expect(
      notice(play)
        == "This is nord; there are also default, dracula, north.")
  }

  @Test("a file that was written is read once it is whole, and says nothing when it is right")
  func reload() {
    var play = opened()
    play.send(.edit(.cancel))
    #expect(play.send(.themeFilesTouched).timer(.themeFiles) == 100)
    #expect(play.send(.timer(.themeFiles)) == [.loadTheme(name: "nord")])
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == nil)
  }

  @Test("what is wrong with a file is said until it is mended")
  func broken() {
    var play = opened()
    play.send(.edit(.cancel))
    play.send(.timer(.themeFiles))
    play.send(.themeLoaded(name: "nord", problem("nord.toml", line: 3)))
    #expect(notice(play) == "The theme stays as it was: nord.toml:3: no.")
    play.send(.timer(.themeFiles))
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == nil)
  }

  @Test("a file that is mended takes no other sentence away")
  func otherNotice() {
    var play = opened()
    play.send(.edit(.cancel))
    play.send(.timer(.themeFiles))
    play.send(.themeLoaded(name: "nord", problem("nord.toml", line: 3)))
    play.send(.typed(.init(.row, number: 99)))
    play.send(.timer(.themeFiles))
    play.send(.themeLoaded(name: "nord", nil))
    #expect(notice(play) == "There is no row 99: the list has 3 rows.")
  }
}
