import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Selecting rows for the next change.
@Suite struct SelectionTests {
  static let ten = (0..<10).map { row("u\($0)", unread: .count(1), at: Int64(900 - $0)) }

  private static func listing() -> Play { .listing(ten, height: 10) }

  @Test func `Select takes the row under the bar and goes on`() {
    var play = Self.listing()
    play.press(.select, .select)
    #expect(play.markedNames == ["u0", "u1"])
    #expect(play.selectedName == "u2")
    #expect(play.view.selection == SelectionView(count: 2))
    play.press(.moveUp, .select)
    #expect(play.markedNames == ["u0"])
  }

  @Test func `A number selects so many rows`() {
    var play = Self.listing()
    play.send(.command(.select, count: 3))
    #expect(play.markedNames == ["u0", "u1", "u2"])
    #expect(play.selectedName == "u3")
    play.send(.command(.select, count: 1_000))
    #expect(play.view.selection?.count == 10)
  }

  @Test func `A range follows the bar in both directions`() {
    var play = Self.listing()
    play.press(.select, .moveDown, .moveDown, .selectRange, .moveDown)
    #expect(play.markedNames == ["u0", "u3", "u4"])
    #expect(play.view.selection?.isRangeOpen == true)
    play.press(.toTop)
    #expect(play.markedNames == ["u0", "u1", "u2", "u3"])
    play.press(.selectRange, .toBottom)
    #expect(play.markedNames == ["u0", "u1", "u2", "u3"])
    #expect(play.view.selection?.isRangeOpen == false)
  }

  @Test func `A dropped range leaves what was selected before`() {
    var play = Self.listing()
    play.press(.select, .selectRange, .toBottom, .dropRange)
    #expect(play.markedNames == ["u0"])
  }

  @Test func `All and inverted mean the listed rows`() {
    var play = Self.listing()
    play.press(.select, .invertSelection)
    #expect(play.view.selection?.count == 9)
    play.press(.filter)
    play.type("u3")
    play.send(.edit(.accept))
    #expect(play.view.selection == SelectionView(count: 9, elsewhere: 8))
    play.press(.invertSelection)
    #expect(play.view.selection == SelectionView(count: 8, elsewhere: 8))
    play.press(.selectAll)
    #expect(play.view.selection == SelectionView(count: 9, elsewhere: 8))
    #expect(play.view.selection?.text == "9 selected, 8 not in this view")
  }

  @Test func `Dismiss drops the selection first, and asks nothing`() {
    var play = Self.listing()
    play.press(.filter)
    play.type("u3")
    play.send(.edit(.accept))
    play.press(.select, .dismiss)
    #expect(play.view.selection == nil)
    #expect(play.names == ["u3"])
    play.press(.dismiss)
    #expect(play.names.count == 10)
  }

  @Test func `A selection is of conversations, wherever their rows move`() {
    var play = Self.listing()
    play.press(.select)
    play.poll((0..<3).map { row("new\($0)", at: 2_000 - Int64($0)) } + Self.ten)
    #expect(play.markedNames == ["u0"])
  }

  @Test func `A conversation that is gone is not selected, nor is the one in its slot`() {
    var play = Self.listing()
    play.press(.selectAll)
    play.poll([row("new", at: 2_000)] + Self.ten.dropFirst(2))
    #expect(play.view.selection?.count == 8)
    play.press(.toTop)
    #expect(!play.markedNames.contains("new"))
  }

  @Test func `A bar out of sight is shown before it selects anything`() {
    var play = Play.listing(WindowTests.twenty, height: 5)
    play.poll((0..<7).map { row("new\($0)", at: 2_000 - Int64($0)) } + WindowTests.twenty)
    play.press(.select)
    #expect(play.view.selection == nil)
    #expect(play.selectedName == "u0")
    play.press(.select)
    #expect(play.markedNames == ["u0"])
  }
}

extension Play {
  /// The names of the rows on the screen that are selected for the next change.
  var markedNames: [String] { rows.filter(\.isMarked).map(\.name) }
}

/// Selecting rows by their numbers, and commands that name a row.
@Suite struct SelectingByNumberTests {
  @Test func `Numbers and ranges select rows, and unselect them`() throws {
    #expect(
      try TypedCommand(parsing: "select 2 4-6,9")
        == TypedCommand(.select, .rows([2, 4, 5, 6, 9])))
    var play = Play.listing(SelectionTests.ten)
    play.press(.commandLine)
    play.type("select 2 4-5")
    play.send(.edit(.accept))
    #expect(play.markedNames == ["u1", "u3", "u4"])
    play.send(.typed(TypedCommand(.select, .rows([4]))))
    #expect(play.markedNames == ["u1", "u4"])
  }

  @Test(arguments: ["select 0", "select 3-1", "select x", "select 1-2-3", "select 1-99999999"])
  func `Anything else is refused`(line: String) {
    #expect(throws: TypedCommandProblem.self) { try TypedCommand(parsing: line) }
  }

  @Test func `A number that no row has selects nothing`() {
    var play = Play.listing(SelectionTests.ten)
    play.send(.typed(TypedCommand(.select, .rows([1, 99]))))
    #expect(play.view.selection == nil)
    #expect(play.notice == "No row 99: the list has 10 rows.")
  }

  @Test func `A command that names a row changes that row, not the selection`() {
    var play = Play.listing(SelectionTests.ten)
    play.press(.select, .select, .commandLine)
    play.type("mark-read 7")
    play.send(.edit(.accept))
    #expect(play.model.ledger.pendingChanges.map(\.conversation.rawValue) == ["u6"])
    #expect(play.view.selection?.count == 2)
  }
}
