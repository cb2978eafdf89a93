import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// Rows that slip from page to page while the list is read.
@Suite struct EdgeTests {
  private static let rows = (0..<11).map { row("r\($0)", at: 1_000 - Int64($0) * 10) }

  /// The list as the server has it at the moment, without rows that are gone.
  private static func list(without gone: Int...) -> [Conversation] {
    rows.indices.filter { !gone.contains($0) }.map { rows[$0] }
  }

  @Test func `A row that slips over the edge of a page in two readings in a row stays`() {
    var play = Self.play()
    play.press(.refresh)
    // The row above the edge goes after the first page was read, and again in the next reading.
    play.answerPage(of: Self.list())
    play.answerPages(of: Self.list(without: 2))
    #expect(play.names.contains("r5"))
    play.send(.timer(.poll))
    #expect(play.model.sync.inFlight?.size == 4)
    play.answerPage(of: Self.list(without: 2))
    play.answerPages(of: Self.list(without: 2, 0))
    #expect(play.names.contains("r5"))
    play.send(.timer(.poll))
    #expect(play.model.sync.inFlight?.size == 5)
    play.answerPages(of: Self.list(without: 2, 0))
    #expect(play.names == Self.list(without: 2, 0).map(\.name))
    #expect(!play.model.sync.isWholeDue)
  }

  @Test(arguments: [1, 4, 5, 6, 9, 10])
  func `A row that is gone leaves after two readings, wherever the pages end`(gone: Int) {
    var play = Self.play()
    play.press(.refresh)
    play.answerPages(of: Self.list(without: gone))
    if play.model.sync.isWholeDue {
      play.send(.timer(.poll))
      play.answerPages(of: Self.list(without: gone))
    }
    #expect(play.names == Self.list(without: gone).map(\.name))
    #expect(!play.model.sync.isWholeDue)
    // The next time the pages are as large as the person wants them.
    play.press(.refresh)
    #expect(play.model.sync.inFlight?.size == 5)
  }

  /// A pane that has read all rows.
  private static func play() -> Play {
    var play = Play()
    play.send(.viewport(rows: 20))
    play.send(.started(utcOffset: 0))
    play.answerPages(of: rows)
    return play
  }
}
