import Conversations
import Diagnostics
import TestSupport
import Testing

@testable import RecentChats

@Suite("What is otherwise than the person wanted it")
struct WarningTests {
  private static let property: Diagnostic =
    "emoji: this terminal shows no emoji sequence as one picture."

  @Test func `is reported once, in the list and in the log`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    let effects = play.model.update(on: .warned(Self.property), at: play.now)
    #expect(effects.contains(.log(LogLine(.info, Self.property.description))))
    #expect(play.view.status.notice == .terminal(Self.property))
    play.press(.moveDown)
    #expect(play.view.status.notice == nil)
  }

  @Test func `does not cover what is wrong with the configuration`() {
    var settings = RecentChatsSettings.test
    settings.warnings = [
      Diagnostic(
        .file("config.toml", at: ["theme"], position: .init(line: 3)),
        Problem("there is no theme \"nrod\""))
    ]
    var play = Play(settings)
    play.send(.started(utcOffset: 0))
    let effects = play.model.update(on: .warned(Self.property), at: play.now)
    #expect(effects.contains(.log(LogLine(.info, Self.property.description))))
    #expect(play.notice == "config.toml:3: theme: there is no theme \"nrod\"")
  }
}
