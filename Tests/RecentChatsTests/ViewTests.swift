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
