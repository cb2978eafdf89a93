import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// Notices that can be read again.
@Suite struct PastNoticesTests {
  @Test func `Past notices are listed, the newest first, with their times`() {
    var play = Play.listing(people)
    play.press(.undo)
    play.wait(milliseconds: 60_000)
    play.press(.redo, .messages)
    guard case .messages(let messages) = play.view.overlay else {
      Issue.record("no messages")
      return
    }
    #expect(messages.lines.map(\.notice) == [.nothingToRedo, .nothingToUndo])
    #expect(messages.lines[0].time != messages.lines[1].time)
    play.press(.dismiss)
    #expect(play.view.overlay == nil)
  }

  @Test func `Notices have the order of the keys, however late the disk is`() {
    var play = Play.keeping(people)
    play.press(.togglePin)
    play.finishStoreOperations()
    play.press(.undo, .undo)
    // The disk has not answered the first undo yet.
    #expect(play.model.notices.entries.map(\.notice).contains(.nothingToUndo) == false)
    play.finishStoreOperations()
    let notices = play.model.notices.entries.map(\.notice)
    #expect(notices.suffix(1) == [.nothingToUndo])
    guard case .undone? = notices.dropLast().last else {
      Issue.record("\(notices)")
      return
    }
  }

  @Test func `A key that nothing is bound to is said to be so`() {
    var play = Play.listing(people)
    play.send(.unbound("Q"))
    #expect(play.model.notice == .unboundKey("Q"))
  }

  @Test func `The help is searched`() {
    var play = Play.listing(people)
    play.press(.help, .filter)
    #expect(play.model.inputMode == .editing)
    play.type("tag")
    #expect(
      play.view.overlay == .help(scrolled: 0, search: HelpSearchView(text: "tag", cursor: 3)))
    play.send(.edit(.accept))
    #expect(play.view.overlay == .help(scrolled: 0, search: HelpSearchView(text: "tag")))
    #expect(play.model.inputMode == .scrolling)
    play.press(.filter)
    play.send(.edit(.cancel))
    #expect(play.view.overlay == .help(scrolled: 0))
    play.press(.dismiss)
    #expect(play.view.overlay == nil)
  }
}
