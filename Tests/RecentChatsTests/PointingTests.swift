import Conversations
import TestSupport
import Testing

@testable import RecentChats

@Suite("Pointing at the list")
struct PointingTests {
  private func list() -> Play {
    var rows = (0..<20).map { row("u\($0)", at: Int64(900 - $0)) }
    rows[3].tags = [Tag("vip")]
    rows[17].tags = [Tag("late"), Tag("vip")]
    return Play.listing(rows, height: 5)
  }

  private func id(_ name: String, in play: Play) throws -> ConversationID {
    try #require(play.rows.first { $0.name == name }).id
  }

  @Test func `a row that is pointed at is selected, and nothing scrolls`() throws {
    var play = list()
    let id = try id("u3", in: play)
    let before = play.names
    #expect(play.send(.pointed(at: id)).isEmpty)
    #expect(play.selectedName == "u3")
    #expect(play.names == before)
    play.press(.moveDown)
    #expect(play.selectedName == "u4")
  }

  @Test func `a row that has left the list meanwhile selects nothing else`() {
    var play = list()
    play.send(.pointed(at: ConversationID("nobody")))
    #expect(play.selectedName == "u0")
  }

  @Test func `a tag that is pointed at lists what has it, and its row is selected`() throws {
    var play = list()
    play.send(.tagPointed("vip", of: try id("u3", in: play)))
    #expect(play.names == ["u3", "u17"])
    #expect(play.selectedName == "u3")
    #expect(play.view.header.filter == FilterView(text: "#vip"))
    play.press(.dismiss)
    #expect(play.names.count == 5)
    #expect(play.selectedName == "u3")
  }

  @Test
  func `while a filter is typed, the tag takes its place, and Esc brings back what was before`()
    throws
  {
    var play = list()
    play.press(.filter)
    play.type("u3")
    play.send(.tagPointed("vip", of: try id("u3", in: play)))
    #expect(play.view.prompt == .filter(text: "#vip", cursor: 4))
    #expect(play.names == ["u3", "u17"])
    play.send(.edit(.cancel))
    #expect(play.view.header.filter == nil)
  }

  @Test(arguments: [
    Command.help, .details, .journal, .statistics, .editTags, .reset,
  ])
  func `with anything open in front of the list nothing is pointed at`(_ command: Command) throws {
    var play = list()
    let id = try id("u3", in: play)
    play.press(command)
    let before = play.view
    #expect(play.send(.pointed(at: id)).isEmpty)
    #expect(play.send(.tagPointed("vip", of: id)).isEmpty)
    #expect(play.view == before)
    #expect(play.selectedName == "u0")
  }

  @Test func `the wheel scrolls a box and moves the selection, three at a time`() {
    var play = list()
    play.send(.command(.moveDown, count: 3))
    #expect(play.selectedName == "u3")
    play.press(.help)
    play.send(.scrollLimit(10))
    play.send(.command(.moveDown, count: 3))
    #expect(play.view.overlay == .help(scrolled: 3))
    #expect(play.selectedName == "u3")
  }
}
