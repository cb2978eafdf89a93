import Conversations
import Queries
import TestSupport
import Testing

@testable import RecentChats

/// Views that are saved and deleted, and those of tags.
@Suite struct SavedViewTests {
  private func playing(_ disk: PlayedDisk = PlayedDisk()) throws -> Play {
    var settings = RecentChatsSettings.test
    settings.views = [ViewDefinition("unread", query: try Query(parsing: "is:unread"))]
    var play = Play(settings, disk: disk)
    play.send(.viewport(rows: 20))
    play.start()
    play.poll(ViewTests.rows)
    play.finishStoreOperations()
    return play
  }

  private func bar(_ play: Play) -> [String] {
    play.view.views?.items.map { "\($0.name) \($0.unread)\($0.isPresent ? "*" : "")" } ?? []
  }

  private func type(_ line: String, into play: inout Play) throws {
    play.send(.typed(try TypedCommand(parsing: line)))
    play.finishStoreOperations()
  }

  @Test func `What is listed is saved as a view, which the next run has, too`() throws {
    var play = try playing()
    play.press(.cycleFilter, .filter)
    play.type("#vip")
    play.send(.edit(.accept))
    try type("view save my VIPs", into: &play)
    #expect(play.notice == "Saved as the view my VIPs.")
    #expect(bar(play) == ["all 4", "unread 4", "my VIPs 2*"])
    #expect(play.names == ["u0", "u6"])
    #expect(
      play.disk.views == [ViewRecord(name: "my VIPs", query: "is:unread #vip", sort: "recent")])
    var next = try playing(play.disk)
    #expect(bar(next) == ["all 4*", "unread 4", "my VIPs 2"])
    next.press(.previousView)
    #expect(next.names == ["u0", "u6"])
    #expect(next.view.header.filter == FilterView(view: "my VIPs"))
  }

  @Test func `A saved view is replaced by its name, and deleted`() throws {
    var play = try playing()
    try type("query tag:vip", into: &play)
    try type("view save mine", into: &play)
    try type("query u1", into: &play)
    try type("view save Mine", into: &play)
    #expect(play.names == ["u1", "u10", "u11"])
    #expect(bar(play) == ["all 4", "unread 4", "Mine 0*"])
    try type("view delete mine", into: &play)
    #expect(play.notice == "The view Mine is deleted.")
    #expect(bar(play) == ["all 4*", "unread 4"])
    #expect(play.disk.views.isEmpty)
    #expect(try playing(play.disk).view.views?.items.count == 2)
  }

  @Test(
    arguments: [
      ("view save ALL", "“ALL” is the name of the view of all conversations."),
      ("view save 3", "“3” must not be a number: numbers open views by their place."),
      ("view save Unread", "“Unread” is the name of another view."),
      (
        "view delete unread",
        "unread can't be deleted here: only views that you have saved can."
      ),
      ("view delete all", "all can't be deleted here: only views that you have saved can."),
      ("view delete unraed", "There is no view “unraed”. Did you mean unread?"),
    ])
  func `What can't be saved or deleted is named`(_ line: String, _ notice: String) throws {
    var play = try playing()
    try type(line, into: &play)
    #expect(play.notice == notice)
    #expect(bar(play) == ["all 4*", "unread 4"])
    #expect(play.disk.views.isEmpty)
  }

  @Test func `Without a store a view is saved until the end`() throws {
    var play = Play.listing(ViewTests.rows, height: 20)
    try type("query tag:vip", into: &play)
    try type("view save vip", into: &play)
    #expect(play.notice == "Saved as the view vip until you quit.")
    #expect(bar(play) == ["all 4", "vip 2*"])
    try type("view delete vip", into: &play)
    #expect(play.view.views == nil)
    #expect(play.names.count == 12)
  }

  @Test func `A stored view whose query is not understood, or whose name is taken, is left out`()
    throws
  {
    var disk = PlayedDisk()
    disk.enqueue([
      .keepView(ViewRecord(name: "new", query: "is:brandnew", sort: "recent")),
      .keepView(ViewRecord(name: "Unread", query: "tag:vip", sort: "recent")),
      .keepView(ViewRecord(name: "vip", query: "tag:vip", sort: "newest")),
    ])
    let play = try playing(disk)
    #expect(bar(play) == ["all 4*", "unread 4", "vip 2"])
  }

  @Test func `The list of tags counts, and opens one as a view until the next`() throws {
    var rows = ViewTests.rows
    rows[1].tags = [Tag("big customer"), Tag("vip")]
    var play = Play.listing(rows, height: 20)
    play.press(.tagList)
    guard case .choice(let choice) = play.view.overlay else {
      Issue.record("there is no list of tags")
      return
    }
    #expect(
      choice.lines == [
        .init(name: "#vip", conversations: 7, unread: 2),
        .init(name: "#big customer", conversations: 1, unread: 0),
      ])
    play.press(.moveDown, .details)
    #expect(play.names == ["u1"])
    #expect(bar(play) == ["all 4", "#big customer 0*"])
    try type("view #vip", into: &play)
    #expect(bar(play) == ["all 4", "#vip 2*"])
    #expect(play.names.count == 7)
    play.press(.lastView)
    #expect(play.names.count == 12)
  }

  @Test func `The list of views shows their sizes, and keys of views open them from it`() throws {
    var play = try playing()
    play.send(.typed(TypedCommand(.views)))
    guard case .choice(let choice) = play.view.overlay else {
      Issue.record("there is no list of views")
      return
    }
    #expect(
      choice.lines == [
        .init(number: 0, name: "all", conversations: 12, unread: 4, isPresent: true),
        .init(number: 1, name: "unread", conversations: 4, unread: 4),
      ])
    play.press(.dismiss)
    #expect(play.view.overlay == nil)
    play.send(.typed(TypedCommand(.views)))
    play.send(.command(.viewNumber, count: 1))
    #expect(play.view.overlay == nil)
    #expect(play.names.count == 4)
  }
}
