import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Marking conversations done, and the bar after a change.
@Suite struct DoneTests {
  private static let three = [
    row("ada", unread: .count(2), tags: ["open", "vip"], at: 900),
    row("bob", at: 899), row("eve", unread: .count(1), at: 898),
  ]
  private static let tags = TagEdit(adding: [Tag("done")], removing: [Tag("open")])

  private static func play(_ edit: (inout RecentChatsSettings) -> Void = { _ in }) -> Play {
    var settings = RecentChatsSettings.test
    edit(&settings)
    return Play.listing(three, settings)
  }

  @Test func `Done is read and tagged, and the bar goes on`() {
    var play = Self.play()
    let sent = play.press(.markDone).sent
    #expect(sent.map(\.change) == [.markRead(upTo: MessageID("1"))])
    play.answerChanges()
    #expect(play.outgoing.last?.change == .editTags(Self.tags))
    #expect(play.rows[0].unread == .count(0))
    #expect(play.rows[0].tags == ["vip", "done"])
    #expect(play.selectedName == "bob")
  }

  @Test func `One undo takes back all parts, and brings the bar back`() {
    var play = Self.play()
    play.press(.markDone, .undo)
    #expect(play.rows[0].unread == .count(2))
    #expect(Set(play.rows[0].tags) == ["open", "vip"])
    #expect(play.selectedName == "ada")
    play.press(.redo)
    #expect(play.rows[0].unread == .count(0))
    #expect(play.rows[0].tags == ["vip", "done"])
    #expect(play.model.jobs.listed.isEmpty)
  }

  @Test func `Only what is not so yet is changed`() {
    var play = Self.play()
    play.press(.moveDown)
    let sent = play.press(.markDone).sent
    #expect(sent.map(\.change) == [.editTags(TagEdit(adding: [Tag("done")]))])
    play.press(.moveUp)
    #expect(play.press(.markDone).sent.isEmpty)
    #expect(play.notice == "bob is so already; nothing was changed.")
    #expect(play.selectedName == "bob")
  }

  @Test func `A selection is done as one`() {
    var play = Self.play()
    play.press(.selectAll, .markDone)
    #expect(play.rows.map(\.unread) == [.count(0), .count(0), .count(0)])
    #expect(play.rows.allSatisfy { $0.tags.contains("done") && !$0.tags.contains("open") })
    play.press(.undo)
    #expect(play.rows.map(\.unread) == [.count(2), .count(0), .count(1)])
    #expect(play.rows.allSatisfy { !$0.tags.contains("done") })
  }

  @Test func `The last change that is repeated may be done`() {
    var play = Self.play()
    play.press(.markDone, .moveDown, .repeatChange)
    #expect(play.rows[2].tags == ["done"])
    #expect(play.rows[2].unread == .count(0))
    #expect(play.rows[1].tags == [])
  }

  @Test func `All that a query finds is done`() throws {
    var play = Self.play()
    let typed = try TypedCommand(parsing: "do tag:open => done -vip")
    play.send(.typed(typed))
    #expect(play.rows[0].tags == ["done"])
    #expect(play.rows[0].unread == .count(0))
    #expect(play.rows[1].tags == [])
    #expect(throws: TypedCommandProblem.self) {
      try TypedCommand(parsing: "do tag:open => done reset")
    }
  }

  @Test func `A line names the row, and the bar stays there`() throws {
    var play = Self.play()
    play.send(.typed(try TypedCommand(parsing: "done 3")))
    #expect(play.rows[2].tags == ["done"])
    #expect(play.selectedName == "eve")
  }

  @Test func `The configuration says what done is`() {
    var play = Self.play {
      $0.done = DoneSettings(isRead: false, tags: TagEdit(adding: [Tag("ok")]), after: .stay)
    }
    play.press(.markDone)
    #expect(play.rows[0].unread == .count(2))
    #expect(play.rows[0].tags == ["open", "vip", "ok"])
    #expect(play.selectedName == "ada")
    play = Self.play { $0.done = DoneSettings(isRead: false, tags: TagEdit()) }
    play.press(.markDone)
    #expect(play.notice == "The configuration defines no change in [done].")
  }

  @Test func `In a view of open ones, done rows stay dimmed, and the bar is on the next one`()
    throws
  {
    var play = Self.play()
    play.send(.typed(try TypedCommand(parsing: "query is:unread")))
    play.press(.markDone)
    #expect(play.rows.map(\.isDimmed) == [true, false])
    #expect(play.selectedName == "eve")
    play.pause()
    #expect(play.names == ["eve"])
    #expect(play.selectedName == "eve")
  }

  @Test(arguments: [
    (AfterChange.stay, "ada"), (.next, "bob"), (.nextUnread, "eve"),
  ])
  func `The bar after a change`(after: AfterChange, selected: String) {
    var play = Self.play { $0.after = after }
    play.press(.markRead)
    #expect(play.selectedName == selected)
    play = Self.play { $0.after = after }
    play.press(.editTags)
    play.type("new")
    play.send(.edit(.accept))
    play.send(.edit(.accept))
    #expect(play.rows[0].tags.contains("new"))
    #expect(play.selectedName == selected)
  }

  @Test func `The bar stays after a key that changed nothing, or that pins`() {
    var play = Self.play { $0.after = .next }
    play.press(.markUnread)
    #expect(play.selectedName == "ada")
    play.press(.togglePin)
    #expect(play.selectedName == "ada")
  }
}
