import Conversations
import Queries
import TestSupport
import Testing

@testable import RecentChats

@Suite struct QueryTests {
  private static let rows = [
    row("ada", unread: .count(2), tags: ["vip", "big customer"], at: 900),
    row("bob", tags: ["spam"], at: 800), row("eve", unread: .count(1), at: 700),
    group("crew", unread: .count(9), at: 600),
  ]

  private func querying(_ text: String) -> Play {
    var play = Play.listing(Self.rows)
    play.press(.query)
    play.type(text)
    return play
  }

  private func prompt(_ play: Play) -> QueryPromptView? {
    if case .query(let prompt) = play.view.prompt { prompt } else { nil }
  }

  @Test func `A query narrows the list with each key, and shows how many match`() {
    var play = querying("is:unread")
    #expect(play.names == ["ada", "eve", "crew"])
    #expect(prompt(play)?.found == 3)
    #expect(prompt(play)?.total == 4)
    play.type(" -is:group")
    #expect(play.names == ["ada", "eve"])
    play.send(.edit(.accept))
    #expect(play.view.prompt == nil)
    #expect(play.view.header.filter == FilterView(query: "is:unread -is:group"))
    #expect(play.view.header.shown == 2)
  }

  @Test func `An error keeps what was found last, and names its place`() {
    var play = querying("tag:vip")
    #expect(play.names == ["ada"])
    play.type(" is:unred")
    #expect(play.names == ["ada"])
    #expect(
      prompt(play)?.error
        == QueryError(.unknownState("unred", nearest: "unread"), at: 11..<16))
    play.send(.edit(.accept))
    #expect(prompt(play) != nil, "Enter does not accept an error")
    play.send(.edit(.deleteBackward))
    play.type("ad")
    #expect(prompt(play)?.error == nil)
    #expect(play.names == ["ada"])
  }

  @Test func `A word that may become a field counts when it is finished`() {
    var play = querying("is:unread na")
    #expect(play.names == ["ada", "eve", "crew"])
    play.send(.edit(.accept))
    #expect(play.names.isEmpty)
    #expect(play.view.header.filter == FilterView(query: "is:unread na"))
    play = querying("eve O")
    #expect(play.names == ["eve"])
    play.type("R bob")
    #expect(play.names == ["bob", "eve"])
  }

  @Test func `Esc while typing puts the old filter back, and Esc in the list drops it`() {
    var play = querying("name:eve")
    play.send(.edit(.accept))
    play.press(.query)
    #expect(prompt(play)?.text == "name:eve")
    play.send(.edit(.deleteToStart))
    #expect(play.names.count == 4)
    play.type("bob")
    #expect(play.names == ["bob"])
    play.send(.edit(.cancel))
    #expect(play.names == ["eve"])
    play.press(.dismiss)
    #expect(play.names.count == 4)
    #expect(play.view.header.filter == nil)
  }

  @Test func `A search and a kind narrow what a query lists, and the next query shows all three`() {
    var play = querying("is:unread")
    play.send(.edit(.accept))
    play.press(.filter)
    play.type("e (")
    play.send(.edit(.accept))
    play.press(.cycleFilter)
    play.press(.cycleFilter)
    #expect(
      play.view.header.filter == FilterView(kind: "users", text: "e (", query: "is:unread"))
    play.press(.query)
    #expect(prompt(play)?.text == "is:unread is:user e \"(\"")
    play.send(.edit(.accept))
    #expect(
      play.view.header.filter == FilterView(kind: "users", text: "e (", query: "is:unread"))
  }

  @Test func `Tab completes fields, states, tags and names`() {
    for (typed, completed) in [
      ("unr", "unread>"), ("na", "name:"), ("is:me", "is:mentioned"),
      ("is:unread -is:gr", "is:unread -is:group"),
      ("tag:vi", "tag:vip"), ("tag:cust", "tag:\"big customer\""), ("name:ad", "name:ada"),
      ("from:bo", "from:bob"), ("id:cr", "id:crew"), ("type:vid", "type:video"),
      ("(since:yes", "(since:yesterday"), ("#vi", "#vip"), ("nothing", "nothing"),
    ] {
      var play = querying(typed)
      play.send(.edit(.complete))
      #expect(prompt(play)?.text == completed)
    }
    var play = querying("is:un")
    #expect(prompt(play)?.completion == "read")
    play.send(.edit(.complete))
    play.send(.edit(.complete))
    #expect(prompt(play)?.text == "is:untracked")
    #expect(prompt(play)?.found == 0)
  }

  @Test func `The arrow keys bring back earlier queries`() {
    var play = querying("is:unread")
    play.send(.edit(.accept))
    play.press(.dismiss, .query)
    play.send(.edit(.previousOffer))
    #expect(prompt(play)?.text == "is:unread")
    #expect(play.names == ["ada", "eve", "crew"])
  }

  @Test func `A typed command takes a query`() throws {
    var play = Play.listing(Self.rows)
    play.send(.typed(try TypedCommand(parsing: "query tag:none -is:group")))
    #expect(play.names == ["eve"])
    #expect(throws: TypedCommandProblem.query(QueryError(.missingValue(.tag), at: 4..<4))) {
      try TypedCommand(parsing: "query tag:")
    }
    #expect(
      TypedCommand.completions(of: "query tag:v", tags: [Tag("vip")], themes: [])
        == ["query tag:vip"])
  }

  @Test func `The selected rows are found, and no longer those that are not`() {
    var play = Play.listing(Self.rows)
    play.press(.select)
    play.send(.typed(TypedCommand(.query, .query(.predicate(.state(.selected))))))
    #expect(play.names == ["ada"])
  }

  @Test func `What was found is highlighted`() {
    let play = querying("name:ada -vip")
    #expect(play.view.matching.ranges(in: "ada", of: .name).count == 1)
    #expect(play.view.matching.ranges(in: "ada", of: .text).isEmpty)
    #expect(play.view.matching.ranges(inTagLabel: "#vip").isEmpty)
  }
}

/// Queries whose result changes while nothing happens but time.
@Suite struct QueryTimeTests {
  private static let noon: Int64 = 1_795_262_400

  private func play(_ query: String) throws -> Play {
    var play = Play()
    play.now.wall = Timestamp(Self.noon)
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    play.answer([
      row("ada", at: Self.noon - 60), row("bob", at: Self.noon - 3_000),
      row("eve", at: Self.noon - 90_000),
    ])
    play.send(.typed(try TypedCommand(parsing: "query \(query)")))
    return play
  }

  /// The seconds for which an effect sets the timer of the filter.
  private func wait(_ effects: [Effect]) -> Int64? {
    effects.lazy.compactMap { effect in
      if case .setTimer(.filter, let wait) = effect { wait / 1_000 } else { nil }
    }.first
  }

  @Test func `One timer runs until the next row begins to match, and none without such a row`()
    throws
  {
    var play = try play("age>1h")
    #expect(play.names == ["eve"])
    #expect(play.model.filterTimer == Timestamp(Self.noon + 601))
    #expect(play.press(.moveDown).allSatisfy { $0 != .stopTimer(.filter) })
    play.wait(milliseconds: 601_000)
    let effects = play.send(.timer(.filter))
    #expect(play.names == ["bob", "eve"])
    #expect(wait(effects) == 2_940)
    play.wait(milliseconds: 2_940_000)
    #expect(wait(play.send(.timer(.filter))) == nil)
    #expect(play.names == ["ada", "bob", "eve"])
    #expect(play.model.filterTimer == nil)
  }

  @Test func `A row ceases to match, and the timer goes with the query`() throws {
    var play = try play("age<10m")
    #expect(play.names == ["ada"])
    play.press(.toBottom)
    play.wait(milliseconds: 540_000)
    play.send(.timer(.filter))
    #expect(play.names == ["ada"], "the selected row stays until the person moves on")
    #expect(play.press(.dismiss).contains(.stopTimer(.filter)) || play.model.filterTimer == nil)
    #expect(play.names.count == 3)
  }

  @Test func `A poll after a long sleep lists what began to match meanwhile`() throws {
    var play = try play("age>1h")
    play.wait(milliseconds: 1_000_000)
    play.poll([row("ada", at: Self.noon - 60), row("bob", at: Self.noon - 3_000)])
    #expect(play.names.contains("bob"))
  }

  @Test func `At midnight, today is another day`() throws {
    var play = try play("since:today")
    #expect(play.names == ["ada", "bob"])
    #expect(play.model.filterTimer == Timestamp(Self.noon + 43_200))
    play.press(.toBottom)
    play.wait(milliseconds: 43_200_000)
    play.send(.timer(.filter))
    #expect(play.names == ["bob"], "only the selected row stays")
    #expect(play.model.filterTimer == Timestamp(Self.noon + 43_200 + 86_400))
  }

  @Test func `All rows are stale while the connection is lost`() throws {
    var play = try play("is:stale")
    #expect(play.names == [])
    play.send(.timer(.poll))
    play.answer(
      .failure(.unreachable(.timeout, detail: "no answer", outcomeUnknown: false)))
    #expect(play.names.count == 3)
  }
}
