import Conversations
import TestSupport
import Testing

@testable import RecentChats

@Suite struct KeyHintsTests {
  @Test func `On the first run the keys that carry most of the work are shown`() {
    let play = Play.listing(people)
    let all: [Command] = [.moveDown, .markRead, .markUnread, .editTags, .filter, .undo]
    #expect(play.view.status.keyHints == all)
  }

  @Test(arguments: [
    ([Command.moveDown], [Command.markRead, .markUnread, .editTags, .filter, .undo]),
    ([.pageUp], [.markRead, .markUnread, .editTags, .filter, .undo]),
    ([.markRead, .filter], [.moveDown, .markUnread, .editTags, .undo]),
    ([.cycleFilter, .refresh], [.moveDown, .markRead, .markUnread, .editTags, .filter, .undo]),
    ([.help], []),
  ])
  func `What was used once is not shown any more`(used: [Command], left: [Command]) {
    var play = Play.listing(people)
    for command in used { play.press(command) }
    #expect(play.view.status.keyHints == left)
  }

  @Test func `A user of the mouse gets no hints on how to move`() {
    var play = Play.listing(people)
    play.send(.pointed(at: people[1].id))
    #expect(!play.view.status.keyHints.contains(.moveDown))
  }

  @Test(arguments: [true, false])
  func `A list of an earlier run means that nothing is new`(hasList: Bool) {
    var play = Play()
    let contents = StoreContents(asOf: hasList ? Timestamp(900_000) : nil)
    play.send(.restored(StoreOpening(contents: contents, isSender: true)))
    #expect(play.view.status.keyHints.isEmpty == hasList)
  }
}
