import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

@Suite struct ListTests {
  static let twenty = (0..<20).map { row("u\($0)", at: Int64(900 - $0)) }

  @Test(arguments: [
    ([Command.moveDown], "u1"), ([.moveDown, .moveDown, .moveUp], "u1"), ([.toBottom], "u19"),
    ([.toBottom, .toTop], "u0"), ([.moveUp], "u0"), ([.toBottom, .moveDown], "u19"),
    ([.halfPageDown], "u5"), ([.pageDown], "u9"), ([.pageDown, .pageUp], "u0"),
    ([.pageDown, .halfPageUp], "u4"),
  ])
  func `Moving`(commands: [Command], selected: String) {
    var play = Play.listing(Self.twenty)
    for command in commands { play.press(command) }
    #expect(play.selectedName == selected)
  }

  @Test(arguments: [
    (Command.moveDown, 12, "u12"), (.moveUp, 3, "u2"), (.toBottom, 7, "u6"), (.toTop, 3, "u2"),
    (.moveDown, Int.max, "u19"),
  ])
  func `A number before a command`(command: Command, count: Int, selected: String) {
    var play = Play.listing(Self.twenty)
    play.send(.command(.moveDown, count: 5))
    play.send(.command(command, count: count))
    #expect(play.selectedName == (command == .moveDown && count == 12 ? "u17" : selected))
  }

  @Test func `Next and previous unread go round the list`() {
    var play = Play.listing(people)
    play.press(.nextUnread)
    #expect(play.selectedName == "eve")
    play.press(.nextUnread)
    #expect(play.selectedName == "ada")
    play.press(.previousUnread)
    #expect(play.selectedName == "eve")
  }

  @Test func `The selection stays with its conversation when rows move`() {
    var play = Play.listing(people)
    play.press(.moveDown)
    play.wait(milliseconds: 2_000)
    play.send(.timer(.poll))
    play.answer([row("eve", unread: .count(2), at: 900, message: 5), people[0], people[1]])
    #expect(play.names == ["eve", "ada", "bob"])
    #expect(play.selectedName == "bob")
  }

  @Test func `Scrolled down, the selected row keeps its line on the screen`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.send(.command(.moveDown, count: 9))
    let line = play.rows.firstIndex(where: \.isSelected)
    play.send(.timer(.poll))
    play.answer([row("new", at: 2_000)] + Self.twenty)
    #expect(play.selectedName == "u9")
    #expect(play.rows.firstIndex(where: \.isSelected) == line)
  }

  @Test func `At the top, new rows are seen to arrive`() {
    var play = Play.listing(Self.twenty, height: 5)
    play.send(.timer(.poll))
    play.answer([row("new", at: 2_000)] + Self.twenty)
    #expect(play.names.first == "new")
    #expect(play.selectedName == "u0")
  }

  @Test func `When the selected row goes, its neighbour takes its place`() {
    var play = Play.listing(people)
    play.press(.moveDown)
    play.send(.timer(.poll))
    play.answer([people[0], people[2]])
    #expect(play.selectedName == "eve")
  }

  @Test func `Only the rows on the screen are made`() {
    var play = Play.listing(Self.twenty, height: 4)
    #expect(play.rows.count == 4)
    play.press(.toBottom)
    #expect(play.names == ["u16", "u17", "u18", "u19"])
    play.send(.viewport(rows: 6))
    #expect(play.names == ["u14", "u15", "u16", "u17", "u18", "u19"])
  }

  @Test func `The filter narrows the list with each key, and Esc brings all back`() {
    var play = Play.listing(people)
    play.press(.filter)
    play.type("e")
    #expect(play.names == ["ada", "bob", "eve"])
    play.type("ve")
    #expect(play.names == ["eve"])
    #expect(play.view.prompt == .filter(text: "eve", cursor: 3))
    play.send(.edit(.accept))
    #expect(play.view.header.filter == FilterView(text: "eve"))
    #expect(play.view.header.shown == 1)
    play.press(.dismiss)
    #expect(play.names == ["ada", "bob", "eve"])
    #expect(play.selectedName == "eve")
  }

  @Test func `Esc while typing puts the old filter back`() {
    var play = Play.listing(people)
    play.press(.filter)
    play.type("bob")
    play.send(.edit(.accept))
    play.press(.filter)
    play.type("x")
    #expect(play.rows == [])
    play.send(.edit(.cancel))
    #expect(play.names == ["bob"])
  }

  @Test func `The filter finds tags and previews`() {
    var play = Play.listing([row("ada", tags: ["vip"]), row("bob", at: 50)])
    play.press(.filter)
    play.type("#vip")
    #expect(play.names == ["ada"])
    play.send(.edit(.deleteToStart))
    play.type("hello from b")
    #expect(play.names == ["bob"])
  }

  @Test func `f goes round all, unread, users and groups`() {
    var play = Play.listing(people + [group("all", at: 50)])
    play.press(.cycleFilter)
    #expect(play.names == ["ada", "eve"])
    play.press(.cycleFilter)
    #expect(play.names == ["ada", "bob", "eve"])
    play.press(.cycleFilter)
    #expect(play.names == ["all"])
    play.press(.cycleFilter)
    #expect(play.names.count == 4)
  }

  @Test func `The conversation that was aimed at is found again when the filter shows it`() {
    var play = Play.listing(people + [group("all", at: 50)])
    play.press(.moveDown)
    for _ in 0..<3 { play.press(.cycleFilter) }
    #expect(play.selectedName == "all")
    play.press(.cycleFilter)
    #expect(play.selectedName == "bob")
  }

  @Test func `A row marked read stays under the unread filter while it is aimed at`() {
    var play = Play.listing(people)
    play.press(.cycleFilter, .markRead)
    #expect(play.names == ["ada", "eve"])
    #expect(play.selectedName == "ada")
    play.press(.markUnread)
    #expect(play.rows[0].unread == .marked)
  }

  @Test func `Help and details scroll and close`() {
    var play = Play.listing(people)
    play.press(.help)
    play.send(.scrollLimit(2))
    play.press(.moveDown, .moveDown, .moveDown)
    #expect(play.view.overlay == .help(scrolled: 2))
    play.press(.moveUp)
    #expect(play.view.overlay == .help(scrolled: 1))
    play.press(.dismiss)
    #expect(play.view.overlay == nil)
  }

  @Test func `Details show what is known at once, and the server's answer when it comes`() throws {
    var play = Play.listing(people)
    #expect(
      play.press(.details).contains(.fetchDetails(ConversationID("ada"), .user(UserID("ada")))))
    let first = try #require(play.detailsView)
    #expect(first.note != nil)
    let told = ConversationDetails(
      conversation: people[0],
      facts: [
        .init(.user(.role), .text("default")), .init(.message(.sentAt), .time(Timestamp(5))),
      ])
    play.send(.detailsFinished(ConversationID("ada"), .success(told)))
    let second = try #require(play.detailsView)
    #expect(second.note == nil)
    #expect(second.lines.contains(.fact(.init(.user(.role), .text("default")))))
    #expect(
      SheetText(second, for: .test).lines.count { line in
        if case .fact(label: "Sent", _) = line { true } else { false }
      } == 1)
  }

  @Test func `Screens without rows show the reason`() {
    var play = Play()
    #expect(play.title == "Loading…")
    play.send(.started(utcOffset: 0))
    play.answer(.failure(outage))
    #expect(play.title == "The list could not be loaded")
    play.send(.timer(.poll))
    play.answer([])
    #expect(play.title == "No conversations yet")
    play.send(.timer(.poll))
    play.answer(people)
    play.press(.filter)
    play.type("nobody")
    #expect(play.title == "No conversation matches")
  }
}

extension Play {
  fileprivate var title: String? {
    if case .empty(let list) = view.body { EmptyListText(list, for: .test).title } else { nil }
  }
}
