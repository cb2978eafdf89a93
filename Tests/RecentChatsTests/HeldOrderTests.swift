import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Rows stay where they are from a key until there has been none for two seconds.
@Suite struct HeldOrderTests {
  static let five = ["ada", "bob", "eve", "kim", "udo"].enumerated().map {
    row($1, unread: .count(1), at: Int64(900 - $0))
  }

  /// The five rows after so many messages, each in a row and newer than the one before.
  private static func news(_ names: String...) -> [Conversation] {
    let changed = names.enumerated().map { row($1, unread: .count(2), at: 2_000 + Int64($0)) }
    return changed.reversed() + five.filter { !names.contains($0.name) }
  }

  /// The rows on the screen after a key and then a poll.
  private static func held(_ rows: [Conversation], height: Int = 10) -> Play {
    var play = Play.listing(five, height: height)
    play.press(.moveDown)
    play.poll(rows)
    return play
  }

  @Test func `A row with a new message changes where it stands`() {
    let play = Self.held(Self.news("kim"))
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo"])
    #expect(play.rows[3].unread == .count(2))
    #expect(play.view.header.held == HeldView(arrived: 0, moved: 1))
    #expect(play.selectedName == "bob")
  }

  @Test func `A new row waits, and the header counts it`() {
    let play = Self.held(Self.news("new", "kim"))
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo"])
    #expect(play.view.header.held == HeldView(arrived: 1, moved: 1))
    #expect(play.view.header.held?.forms.first == "1 new · 1 moved")
  }

  @Test func `Two seconds after the last key the rows come into order`() {
    var play = Self.held(Self.news("new", "kim"))
    play.wait(milliseconds: 1_500)
    play.press(.moveDown)
    play.wait(milliseconds: 500)
    #expect(play.send(.timer(.order)) == [.setTimer(.order, milliseconds: 1_500)])
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo"])
    play.pause()
    #expect(play.names == ["kim", "new", "ada", "bob", "eve", "udo"])
    #expect(play.selectedName == "eve")
    #expect(play.view.header.held == nil)
  }

  @Test func `A key brings the rows into order at once`() {
    var play = Self.held(Self.news("new", "kim"))
    let effects = play.press(.settle)
    #expect(play.names == ["kim", "new", "ada", "bob", "eve", "udo"])
    #expect(play.selectedName == "bob")
    #expect(effects.contains(.stopTimer(.order)))
    play.poll([row("newer", at: 3_000)] + Self.news("new", "kim"))
    #expect(play.names.first == "kim")
  }

  @Test func `A timer is set only while something is held back, from the last key on`() {
    var play = Play.listing(Self.five)
    #expect(play.press(.moveDown).isFree(of: .order))
    play.wait(milliseconds: 500)
    play.send(.timer(.poll))
    #expect(play.answer(Self.five).isFree(of: .order))
    play.wait(milliseconds: 500)
    play.send(.timer(.poll))
    #expect(play.answer(Self.news("kim")).contains(.setTimer(.order, milliseconds: 1_000)))
    #expect(play.press(.moveDown).isFree(of: .order))
  }

  @Test func `Two seconds after the last key, rows move as they change`() {
    var play = Play.listing(Self.five)
    play.press(.moveDown)
    play.wait(milliseconds: 2_000)
    play.poll(Self.news("new", "kim"))
    #expect(play.names == ["kim", "new", "ada", "bob", "eve", "udo"])
  }

  @Test func `A row at the top that gets another message has not moved`() {
    let play = Self.held(Self.news("ada"))
    #expect(play.rows[0].unread == .count(2))
    #expect(play.view.header.held == nil)
  }

  @Test func `Rows that change places without a change of the others are counted once each`() {
    var play = Self.held(Self.news("udo", "kim"))
    #expect(play.view.header.held == HeldView(arrived: 0, moved: 2))
    play.poll(Self.news("udo", "kim", "eve", "bob", "ada"))
    #expect(play.view.header.held == nil)
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo"])
  }

  @Test func `New rows after the last one are listed at once`() {
    var play = Play()
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    let all = Self.five + [row("zoe", at: 10), row("zora", at: 9)]
    play.answerPage(of: all)
    #expect(play.names == ["ada", "bob", "eve"])
    play.press(.moveDown)
    play.answerPages(of: all)
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo", "zoe", "zora"])
    #expect(play.view.header.held == nil)
  }

  @Test func `A row that has left the list goes at once, and the others keep their order`() {
    var play = Self.held(Self.news("kim").filter { $0.name != "ada" })
    #expect(play.names == ["bob", "eve", "kim", "udo"])
    #expect(play.view.header.held == HeldView(arrived: 0, moved: 1))
    play.press(.moveDown, .moveDown)
    #expect(play.press(.markRead).sent.map(\.conversation.rawValue) == ["kim"])
  }

  @Test func `No key acts on the row that took the slot of one that left`() {
    var play = Self.held(Self.news("new").filter { $0.name != "bob" })
    #expect(play.names == ["ada", "eve", "kim", "udo"])
    #expect(play.view.header.held == HeldView(arrived: 1, moved: 0))
    play.press(.markRead)
    #expect(
      play.questionView
        == .unaimed(ChangeOfConversation(.markRead(upTo: nil), name: "eve"), isSubstitute: true))
  }

  @Test func `A row that the user pins stays until the rows come into order, and then in sight`() {
    var play = Play.listing(Self.five, height: 3)
    play.press(.toBottom, .togglePin)
    #expect(play.names == ["eve", "kim", "udo"])
    play.pause()
    #expect(play.names == ["udo", "ada", "bob"])
    #expect(play.selectedName == "udo")
  }

  @Test func `A removed row goes at once, and its neighbour is aimed at`() {
    var play = Play.listing(Self.five)
    play.press(.moveDown, .reset)
    play.send(.answered("y"))
    #expect(play.names == ["ada", "eve", "kim", "udo"])
    #expect(play.selectedName == "eve")
  }

  @Test func `Scrolled down, the bar stays on its line when the rows come into order`() {
    var play = Play.listing(WindowTests.twenty, height: 5)
    play.send(.command(.moveDown, count: 12))
    let line = play.rows.firstIndex(where: \.isSelected)
    play.poll([row("new", at: 3_000), row("u19", at: 2_000)] + WindowTests.twenty.dropLast())
    play.pause()
    #expect(play.selectedName == "u12")
    #expect(play.rows.firstIndex(where: \.isSelected) == line)
    #expect(play.view.header.place == 15)
  }

  @Test func `A filter lists its rows in their present order`() {
    var play = Self.held(Self.news("kim"))
    play.press(.cycleFilter)
    #expect(play.names == ["kim", "ada", "bob", "eve", "udo"])
    play.poll(Self.news("kim", "udo"))
    #expect(play.names == ["kim", "ada", "bob", "eve", "udo"])
  }

  @Test func `Where the order is live, or nothing is aimed at, rows move at once`() {
    var settings = RecentChatsSettings.test
    settings.order = .live
    for hasScreen in [true, false] {
      var play = Play(hasScreen ? settings : .test)
      if hasScreen { play.send(.viewport(rows: 10)) }
      play.send(.started(utcOffset: 0))
      play.answer(Self.five)
      play.press(.moveDown)
      play.poll(Self.news("kim"))
      #expect(play.model.listed(at: 0) == ConversationID("kim"))
    }
  }
}

/// Rows that a view no longer lists stay until the rows come into order.
@Suite struct LeavingRowTests {
  private static var unread: Play {
    var play = Play.listing(HeldOrderTests.five)
    play.press(.cycleFilter)
    return play
  }

  @Test func `A row marked read stays, dimmed, and then the bar stands on the next one`() {
    var play = Self.unread
    play.press(.moveDown, .markRead, .moveDown, .moveDown, .markRead)
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo"])
    #expect(play.rows.map(\.isDimmed) == [false, true, false, true, false])
    play.pause()
    #expect(play.names == ["ada", "eve", "udo"])
    #expect(play.selectedName == "udo")
    play.press(.markRead)
    #expect(play.questionView == nil)
    play.pause()
    #expect(play.names == ["ada", "eve"])
    #expect(play.selectedName == "eve")
  }

  @Test func `A slip is undone under the eye`() {
    var play = Self.unread
    play.press(.moveDown, .markRead)
    #expect(play.rows[1].isDimmed)
    play.press(.undo)
    #expect(play.rows.map(\.isDimmed) == [false, false, false, false, false])
    #expect(play.selectedName == "bob")
    play.pause()
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo"])
  }

  @Test func `Later, undo brings the row back`() {
    var play = Self.unread
    play.press(.moveDown, .markRead)
    play.pause()
    #expect(play.selectedName == "eve")
    play.press(.undo)
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo"])
    #expect(play.selectedName == "bob")
  }

  @Test func `A row under the bar that somebody else read stays until the bar has left it`() {
    var play = Self.unread
    let read = [row("ada", at: 900)] + HeldOrderTests.five.dropFirst()
    play.poll(read)
    #expect(play.rows.map(\.isDimmed) == [true, false, false, false, false])
    play.pause()
    #expect(play.rows.map(\.isDimmed) == [true, false, false, false, false])
    #expect(play.selectedName == "ada")
    play.press(.moveDown)
    #expect(play.names == ["ada", "bob", "eve", "kim", "udo"])
    play.pause()
    #expect(play.names == ["bob", "eve", "kim", "udo"])
  }

  @Test func `A row that begins to match again is no longer dimmed`() {
    var play = Self.unread
    play.press(.markRead)
    play.answerChanges()
    play.wait(milliseconds: 100)
    play.poll(
      [row("ada", unread: .count(1), at: 950, message: 9)] + HeldOrderTests.five.dropFirst())
    #expect(play.rows.map(\.isDimmed) == [false, false, false, false, false])
  }
}

extension [Effect] {
  /// Returns true when no effect concerns a timer.
  fileprivate func isFree(of timer: TimerID) -> Bool {
    allSatisfy {
      switch $0 {
      case .setTimer(timer, _), .stopTimer(timer): false
      default: true
      }
    }
  }
}
