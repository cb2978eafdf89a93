import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// The part of the list on the screen while rows arrive, and the keys meanwhile.
@Suite struct WindowTests {
  static let twenty = (0..<20).map { row("u\($0)", unread: .count(1), at: Int64(900 - $0)) }

  /// The list with so many newer rows on top.
  private static func news(_ count: Int) -> [Conversation] {
    (0..<count).map { row("new\($0)", at: 2_000 + Int64(count - $0)) } + twenty
  }

  @Test func `At the top the window stays at the top, though the bar leaves it`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.press(.moveDown)
    play.wait(milliseconds: 2_000)
    play.poll(Self.news(7))
    #expect(play.names == ["new0", "new1", "new2", "new3", "new4"])
    #expect(play.selectedName == nil)
    #expect(play.view.unseen == UnseenView(name: "u1", place: 9))
    #expect(play.view.header.place == 9)
  }

  @Test(arguments: [
    (Command.moveDown, "new0"), (.moveUp, "new4"), (.pageDown, "new3"), (.nextUnread, "u0"),
    (.toBottom, "u19"),
  ])
  func `A moving key begins in sight`(command: Command, selected: String) {
    var play = Play.listing(Self.twenty, height: 5)
    play.poll(Self.news(7))
    play.press(command)
    #expect(play.selectedName == selected)
    #expect(play.view.unseen == nil)
  }

  @Test func `Out of sight, a key that changes something asks for the conversation by name`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.poll(Self.news(7))
    play.press(.markRead)
    #expect(
      play.questionView
        == .unaimed(
          ChangeOfConversation(.markRead(upTo: nil), name: "u0"), isSubstitute: false))
    play.send(.answered(nil))
    #expect(play.model.ledger.unsentCount == 0)
    play.press(.markRead)
    let sent = play.send(.answered("y")).sent
    #expect(sent.map(\.conversation.rawValue) == ["u0"])
    #expect(play.selectedName == "u0")
  }

  @Test func `A pin is asked for as what it does`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.poll(Self.news(7))
    play.press(.togglePin)
    guard case .unaimed(let change?, _) = play.questionView else {
      Issue.record("no question")
      return
    }
    #expect(change.change.kind == .pin)
  }

  @Test func `No key hits the row that took the place of one that left`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.press(.moveDown)
    play.poll(Self.twenty.filter { $0.name != "u1" })
    #expect(play.selectedName == "u2")
    play.press(.markRead)
    #expect(
      play.questionView
        == .unaimed(ChangeOfConversation(.markRead(upTo: nil), name: "u2"), isSubstitute: true))
    play.send(.answered(nil))
    play.press(.moveDown)
    #expect(play.press(.markRead).sent.map(\.conversation.rawValue) == ["u3"])
  }

  @Test func `After a removal of one's own the neighbour is aimed at`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.press(.moveDown, .reset)
    play.send(.answered("y"))
    #expect(play.selectedName == "u2")
    play.press(.markRead)
    #expect(play.questionView == nil)
  }

  @Test func `Scrolled down, the rows stay where they are when the selected one moves away`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.send(.command(.moveDown, count: 12))
    let names = play.names
    play.wait(milliseconds: 2_000)
    play.poll([row("u12", at: 3_000)] + Self.twenty.filter { $0.name != "u12" })
    #expect(play.names.filter { $0 != "u13" } == names.filter { $0 != "u12" })
    #expect(play.view.unseen?.name == "u12")
  }

  @Test func `A row that the user pins stays in sight`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.send(.command(.moveDown, count: 12))
    play.press(.togglePin)
    #expect(play.selectedName == "u12")
  }

  @Test func `Further down the header counts what came in above`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.send(.command(.moveDown, count: 12))
    #expect(play.view.header.newer == 0)
    play.wait(milliseconds: 2_000)
    play.poll(Self.news(3))
    #expect(play.view.header.newer == 3)
    #expect(play.view.header.newerText == "3 newer")
    play.press(.toTop)
    #expect(play.view.header.newer == 0)
  }

  @Test func `After five minutes without a key the window returns to the top`() {
    var play = Play.listing(Self.twenty, height: 5)
    let effects = play.send(.command(.moveDown, count: 12))
    #expect(effects.contains(.setTimer(.idle, milliseconds: 300_000)))
    play.wait(milliseconds: 200_000)
    play.press(.moveDown)
    play.wait(milliseconds: 100_000)
    #expect(play.send(.timer(.idle)).contains(.setTimer(.idle, milliseconds: 200_000)))
    #expect(play.names.first != "u0")
    play.wait(milliseconds: 200_000)
    play.send(.timer(.idle))
    #expect(play.names.first == "u0")
    #expect(play.view.unseen?.name == "u13")
  }

  @Test func `Undo puts the bar on the row that it changed, also under a filter`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.send(.command(.moveDown, count: 12))
    play.press(.markRead)
    play.press(.filter)
    play.type("u3")
    play.send(.edit(.accept))
    #expect(play.names == ["u3"])
    play.press(.undo)
    #expect(play.names == ["u3", "u12"])
    #expect(play.selectedName == "u12")
    play.press(.dismiss, .toTop, .redo)
    #expect(play.selectedName == "u12")
  }

  @Test func `The total does not doubt that all is read`() {
    let rows = [row("ada", at: 500), row("hall", unread: .untracked, at: 400)]
    var play = Play.listing(rows)
    #expect(play.view.header.unreadText == "0 unread")
    #expect(play.view.header.isLowerBound == false)
    play.press(.markUnread)
    #expect(play.view.header.unread == 1)
    #expect(play.view.header.isLowerBound)
  }

  @Test func `An incomplete list without unread messages says nothing of them`() {
    var play = Play()
    play.send(.viewport(rows: 5))
    play.send(.started(utcOffset: 0))
    play.answer((0..<3).map { row("u\($0)", at: Int64(900 - $0)) }, isLast: false)
    #expect(play.view.header.unreadText == nil)
  }
}
