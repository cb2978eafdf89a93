import Conversations
import TestSupport
import Testing

@testable import RecentChats

@Suite struct KeyHintsTests {
  private static let all: [Command] = [
    .moveDown, .markRead, .markUnread, .editTags, .filter, .undo, .quit, .nextUnread, .commandLine,
    .togglePin, .reset,
  ]

  @Test func `The keys that carry most of the work are shown first`() {
    let play = Play.listing(people)
    #expect(play.view.status.keyHints == Self.all)
    #expect(play.view.status.offersHelp)
  }

  @Test(arguments: [
    ([Command.moveDown], [Command.moveDown]), ([.pageUp], [.moveDown]),
    ([.markRead, .filter], [.markRead, .filter]), ([.cycleFilter, .refresh], []),
    ([.nextUnread], [.nextUnread]), ([.help], []),
  ])
  func `What was used once is not shown any more`(used: [Command], gone: [Command]) {
    var play = Play.listing(people)
    for command in used { play.press(command) }
    #expect(play.view.status.keyHints == Self.all.filter { !gone.contains($0) })
  }

  @Test func `Shown always, the hint of a command that was used comes after the others`() {
    var hints = KeyHints(.always)
    hints.noteUse(.markRead)
    #expect(hints.commands == Self.all.filter { $0 != .markRead } + [.markRead])
  }

  @Test func `Switched off, there are none`() {
    let hints = KeyHints(.never)
    #expect(hints.commands.isEmpty)
  }

  @Test func `A user of the mouse gets no hints on how to move`() {
    var play = Play.listing(people)
    play.send(.pointed(at: people[1].id))
    #expect(!play.view.status.keyHints.contains(.moveDown))
  }

  @Test(arguments: [true, false])
  func `Hints stay in later runs`(hasList: Bool) {
    var play = Play()
    let contents = StoreContents(asOf: hasList ? Timestamp(900_000) : nil)
    play.send(.restored(StoreOpening(contents: contents, isSender: true)))
    #expect(play.view.status.keyHints == Self.all)
  }
}
