import TestSupport
import Testing

@testable import RecentChats

@Suite("What is otherwise than the person wanted it")
struct WarningTests {
  private static let sentence = "emoji: this terminal shows no emoji sequence as one picture."

  @Test func `is reported once, in the list and in the log`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    let effects = play.model.update(on: .warned(Self.sentence), at: play.now)
    #expect(effects.contains(.log(LogLine(.info, Self.sentence))))
    #expect(play.view.status.notice == .terminal(Self.sentence))
    play.press(.moveDown)
    #expect(play.view.status.notice == nil)
  }

  @Test func `does not cover what is wrong with the configuration`() {
    var settings = RecentChatsSettings.test
    settings.warnings = ["config.toml:3: theme: there is no theme \"nrod\""]
    var play = Play(settings)
    play.send(.started(utcOffset: 0))
    let effects = play.model.update(on: .warned(Self.sentence), at: play.now)
    #expect(effects.contains(.log(LogLine(.info, Self.sentence))))
    #expect(play.notice == settings.warnings[0])
  }
}
