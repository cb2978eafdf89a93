import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// Moves to places that a list, while it is being read, does not reach yet.
@Suite struct GrowingListTests {
  private static let kept = (0..<2_030).map { row("u\($0)", at: Int64(90_000 - $0)) }

  /// A pane that has read the first rows of a long saved list.
  private static func opening() -> Play {
    var play = Play()
    play.send(.viewport(rows: 3))
    let first = kept[..<10].map { StoredRow($0) }
    play.send(.restored(StoreOpening(contents: StoreContents(rows: first, hasMoreRows: true))))
    play.send(.started(utcOffset: 0))
    return play
  }

  private static func readMore(_ rows: Range<Int>, in play: inout Play) {
    play.send(.moreRowsRead(.success(kept[rows].map { StoredRow($0) })))
  }

  private static func readRest(in play: inout Play) {
    readMore(10..<1_010, in: &play)
    readMore(1_010..<2_010, in: &play)
    readMore(2_010..<2_030, in: &play)
  }

  @Test func `The bottom of a saved list that is still being read is where the list really ends`() {
    var play = Self.opening()
    play.press(.toBottom)
    #expect(play.selectedName == "u9")
    Self.readMore(10..<1_010, in: &play)
    #expect(play.names == ["u1007", "u1008", "u1009"])
    #expect(play.selectedName == "u1009")
    Self.readMore(1_010..<2_010, in: &play)
    #expect(play.selectedName == "u2009")
    Self.readMore(2_010..<2_030, in: &play)
    #expect(play.names == ["u2027", "u2028", "u2029"])
    #expect(play.selectedName == "u2029")
  }

  @Test(arguments: [(5, "u4"), (10, "u9"), (11, "u10"), (1_500, "u1499"), (9_999, "u2029")])
  func `A row number is the row at that place, also if it is read later`(
    number: Int, name: String
  ) {
    var play = Self.opening()
    play.send(.command(.toBottom, count: number))
    Self.readRest(in: &play)
    #expect(play.selectedName == name)
  }

  @Test(arguments: [
    (Command.moveUp, "u8"), (.toTop, "u0"), (.markRead, "u9"), (.details, "u9"),
    (.commandLine, "u9"), (.filter, "u9"),
  ])
  func `Any other key ends the move where it is`(command: Command, name: String) {
    var play = Self.opening()
    play.press(.toBottom, command)
    Self.readRest(in: &play)
    #expect(play.model.selected?.name == name)
  }

  @Test func `A click ends the move`() {
    var play = Self.opening()
    play.press(.toBottom)
    play.select("u8")
    Self.readRest(in: &play)
    #expect(play.selectedName == "u8")
  }

  @Test func `The bottom of a filtered list is its last row`() {
    var play = Self.opening()
    play.send(.typed(TypedCommand(.filter, .text("9"))))
    play.press(.toBottom)
    #expect(play.selectedName == "u9")
    Self.readRest(in: &play)
    #expect(play.selectedName == "u2029")
    #expect(play.view.header.place == play.view.header.shown)
  }

  @Test func `News that arrive meanwhile do not stop the move`() {
    var play = Self.opening()
    play.press(.toBottom)
    play.answer([row("u9", at: 99_000)] + Self.kept[..<2], isLast: false)
    Self.readRest(in: &play)
    #expect(play.selectedName == "u2029")
  }

  @Test func `The bottom of a list that is read for the first time is where it really ends`() {
    let rows = (0..<23).map { row("u\($0)", at: Int64(900 - $0)) }
    var play = Play()
    play.send(.viewport(rows: 3))
    play.send(.started(utcOffset: 0))
    play.answerPage(of: rows)
    play.answerPage(of: rows)
    play.press(.toBottom)
    play.answerPages(of: rows)
    #expect(play.names == ["u20", "u21", "u22"])
    #expect(play.selectedName == "u22")
  }

  @Test func `Once the list is read, the bar follows its conversation again`() {
    var play = Self.opening()
    play.press(.toBottom)
    Self.readRest(in: &play)
    play.answerPages(of: Self.kept)
    play.wait(milliseconds: 2_000)
    play.poll([row("u2029", at: 99_000)] + Self.kept[..<2_029])
    #expect(play.model.selected?.name == "u2029")
    #expect(play.view.header.place == 1)
  }
}
