import Conversations
import Queries
import TestSupport
import Testing

@testable import RecentChats

/// The views and their lists.
@Suite struct ViewTests {
  /// Twelve conversations, every third of them unread and every second of them tagged.
  static let rows: [Conversation] = (0..<12).map { (number: Int) -> Conversation in
    let unread = Unread.count(number % 3 == 0 ? 2 : 0)
    let tags = number % 2 == 0 ? ["vip"] : []
    return row("u\(number)", unread: unread, tags: tags, at: Int64(900 - number))
  }

  private static func playing(height: Int = 5) throws -> Play {
    var settings = RecentChatsSettings.test
    settings.views = [
      ViewDefinition("unread", query: try Query(parsing: "is:unread")),
      ViewDefinition("vip", query: try Query(parsing: "tag:vip")),
    ]
    return .listing(rows, height: height, settings)
  }

  @Test func `A view lists what its query finds`() throws {
    var play = try Self.playing(height: 20)
    play.model.openView(1)
    #expect(play.names == ["u0", "u3", "u6", "u9"])
    #expect(play.selectedName == "u0")
    play.model.openView(0)
    #expect(play.names.count == 12)
  }

  @Test func `A view keeps filter, selected rows, bar and place`() throws {
    var play = try Self.playing(height: 3)
    play.model.openView(2)
    play.press(.select, .toBottom)
    #expect(play.names == ["u6", "u8", "u10"])
    play.model.openView(0)
    #expect(play.names == ["u0", "u1", "u2"])
    #expect(play.view.selection == nil)
    play.press(.filter)
    play.type("u1")
    play.send(.edit(.accept))
    play.model.openView(2)
    #expect(play.names == ["u6", "u8", "u10"])
    #expect(play.selectedName == "u10")
    #expect(play.view.selection?.count == 1)
    play.press(.toTop)
    #expect(play.markedNames == ["u0"])
    play.model.openView(0)
    #expect(play.names == ["u1", "u10", "u11"])
  }

  @Test func `What happened meanwhile is listed on return`() throws {
    var play = try Self.playing(height: 3)
    play.model.openView(2)
    play.press(.toBottom)
    play.model.openView(0)
    let others = Self.rows.filter { !["u1", "u8"].contains($0.name) }
    play.poll(
      [row("u8", at: 962), row("u1", tags: ["vip"], at: 961), row("new", tags: ["vip"], at: 950)]
        + others)
    play.model.openView(2)
    #expect(play.names == ["u4", "u6", "u10"])
    #expect(play.selectedName == "u10")
    #expect(play.view.header.shown == 7)
  }

  @Test func `A row that has left the view gives the bar to the row in its place`() throws {
    var play = try Self.playing(height: 20)
    play.model.openView(1)
    play.press(.moveDown)
    play.model.openView(0)
    play.poll([row("u3", at: 960)] + Self.rows.filter { $0.name != "u3" })
    play.model.openView(1)
    #expect(play.names == ["u0", "u6", "u9"])
    #expect(play.selectedName == "u6")
  }

  @Test func `A view returns to a screen that has another height`() throws {
    var play = try Self.playing(height: 6)
    play.model.openView(2)
    play.press(.toBottom)
    play.model.openView(0)
    play.send(.viewport(rows: 2))
    play.model.openView(2)
    #expect(play.names == ["u8", "u10"])
  }

  @Test func `A removed conversation is no longer selected in any view`() throws {
    var play = try Self.playing(height: 20)
    play.model.openView(2)
    play.press(.selectAll)
    play.model.openView(0)
    play.poll(Array(Self.rows.dropFirst()))
    play.poll(Array(Self.rows.dropFirst()) + [row("other", tags: ["vip"], at: 1)])
    play.model.openView(2)
    #expect(play.view.selection?.count == 5)
    #expect(!play.markedNames.contains("other"))
  }

  @Test func `Dismiss lists all of the view again`() throws {
    var play = try Self.playing(height: 20)
    play.model.openView(1)
    play.press(.filter)
    play.type("u9")
    play.send(.edit(.accept))
    #expect(play.names == ["u9"])
    play.press(.dismiss)
    #expect(play.names == ["u0", "u3", "u6", "u9"])
    #expect(play.selectedName == "u9")
    play.press(.dismiss)
    #expect(play.names == ["u0", "u3", "u6", "u9"])
  }
}

/// Commands that open views, and the counts of the views.
@Suite struct OpeningViewTests {
  private static func playing() throws -> Play {
    var settings = RecentChatsSettings.test
    settings.views = [
      ViewDefinition("unread", query: try Query(parsing: "is:unread")),
      ViewDefinition("VIP customers", query: try Query(parsing: "tag:vip")),
    ]
    return .listing(ViewTests.rows, height: 20, settings)
  }

  private func bar(_ play: Play) -> [String] {
    play.view.views?.items.map { "\($0.number) \($0.name) \($0.unread)\($0.isPresent ? "*" : "")" }
      ?? []
  }

  @Test func `Without views there is no bar, and no other view to open`() {
    var play = Play.listing(ViewTests.rows)
    #expect(play.view.views == nil)
    play.press(.nextView)
    #expect(
      play.notice
        == "There is only the list of all conversations: views are defined in the configuration.")
  }

  @Test func `The bar counts the unread conversations of each view`() throws {
    var play = try Self.playing()
    #expect(bar(play) == ["0 all 4*", "1 unread 4", "2 VIP customers 2"])
    play.poll(
      [row("u1", unread: .count(1), tags: ["vip"], at: 950)]
        + ViewTests.rows.filter { $0.name != "u1" })
    #expect(bar(play) == ["0 all 5*", "1 unread 5", "2 VIP customers 3"])
    play.select("u0")
    play.press(.markRead)
    #expect(bar(play) == ["0 all 4*", "1 unread 4", "2 VIP customers 2"])
  }

  @Test func `Keys go to the next view and back, to a number, and to the last one`() throws {
    var play = try Self.playing()
    play.press(.previousView)
    #expect(bar(play).last == "2 VIP customers 2*")
    play.press(.nextView)
    #expect(bar(play).first == "0 all 4*")
    play.send(.command(.viewNumber, count: 1))
    #expect(play.names == ["u0", "u3", "u6", "u9"])
    play.press(.lastView)
    #expect(play.names.count == 12)
    play.press(.lastView)
    #expect(play.names.count == 4)
    play.send(.command(.viewNumber, count: 7))
    #expect(play.notice == "There is no view 7: their numbers are 0 to 2.")
    play.send(.command(.viewNumber, count: 0))
    #expect(play.names.count == 12)
  }

  @Test(arguments: ["view vip customers", "view 2", "VIEW VIP CUSTOMERS"])
  func `A view is opened by its name or its number`(line: String) throws {
    var play = try Self.playing()
    play.send(.typed(try TypedCommand(parsing: line)))
    #expect(play.view.header.filter == FilterView(view: "VIP customers"))
  }

  @Test func `An unknown name leads to the nearest one`() throws {
    var play = try Self.playing()
    play.send(.typed(try TypedCommand(parsing: "view unraed")))
    #expect(play.notice == "There is no view “unraed”. Did you mean unread?")
    #expect(play.names.count == 12)
    #expect(throws: TypedCommandProblem.noViewName(after: "view")) {
      try TypedCommand(parsing: "view")
    }
  }

  @Test func `Names of views complete a typed line`() throws {
    var play = try Self.playing()
    play.press(.commandLine)
    play.type("view V")
    #expect(play.commandPrompt?.completion == "IP customers")
  }

  @Test func `The header counts what is listed`() throws {
    var play = try Self.playing()
    #expect(play.view.header.unread == 8)
    play.send(.command(.viewNumber, count: 2))
    let header = play.view.header
    #expect([header.shown, header.total, header.unread, header.unreadInAll] == [6, 12, 4, 8])
    play.press(.filter)
    play.type("u6")
    #expect(play.view.header.unread == 2)
    #expect(play.view.header.filter == FilterView(text: "u6", view: "VIP customers"))
  }

  @Test func `A row enters a view of waiting ones when its time comes`() throws {
    var settings = RecentChatsSettings.test
    settings.views = [ViewDefinition("late", query: try Query(parsing: "waiting>15m is:unread"))]
    var play = Play(settings, at: Timestamp(10_000))
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    let effects = play.answer([row("ann", unread: .count(1), at: 9_900)])
    #expect(effects.contains(.setTimer(.filter, milliseconds: 801_000)))
    #expect(bar(play) == ["0 all 1*", "1 late 0"])
    play.wait(milliseconds: 801_000)
    play.send(.timer(.filter))
    #expect(bar(play) == ["0 all 1*", "1 late 1"])
  }
}
