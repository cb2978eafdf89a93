import Conversations
import Queries
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Rules that propose tags.
@Suite struct RuleTests {
  private static func rules() throws -> [TagRule] {
    [
      try TagRule(name: "late", query: "waiting>1h", tags: ["+follow-up"], badge: "late"),
      try TagRule(name: nil, query: "name:u1 OR name:u2", tags: ["vip", "-spam"]),
    ]
  }

  /// A pane at a time at which `u0` has waited for two hours, `u1` for one and `u2` for none.
  private static func play() throws -> Play {
    let now = Timestamp(1_000_000)
    var settings = RecentChatsSettings.test
    settings.rules = try rules()
    var play = Play(settings, at: now)
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    play.answer([
      row("u2", tags: ["spam"], at: now.seconds), row("u1", at: now.seconds - 3_600),
      row("u0", at: now.seconds - 7_200),
    ])
    return play
  }

  @Test func `A row shows what is proposed, as a badge or as tags`() throws {
    let play = try Self.play()
    #expect(play.names == ["u2", "u1", "u0"])
    #expect(play.rows.map(\.proposals) == [["vip −spam"], ["vip −spam"], ["late"]])
    #expect(play.rows.map(\.tags) == [["spam"], [], []])
  }

  @Test func `Nothing is ever set without the key`() throws {
    var play = try Self.play()
    play.wait(milliseconds: 20_000)
    play.send(.timer(.rules))
    #expect(play.model.ledger.pendingChanges.isEmpty)
  }

  @Test func `The key accepts all proposals of the row, and they are gone`() throws {
    var play = try Self.play()
    play.press(.toTop, .acceptProposal)
    #expect(play.rows[0].tags == ["vip"])
    #expect(play.rows[0].proposals.isEmpty)
    play.press(.acceptProposal)
    #expect(play.notice == "No rule proposes tags for u2.")
    play.press(.undo)
    #expect(play.rows[0].tags == ["spam"])
    #expect(play.rows[0].proposals == ["vip −spam"])
  }

  @Test func `On a selection each row gets its own proposals, in one bulk change`() throws {
    var play = try Self.play()
    play.press(.selectAll, .acceptProposal)
    #expect(play.rows.map(\.tags) == [["vip"], ["vip"], ["follow-up"]])
    #expect(play.rows.allSatisfy { $0.proposals.isEmpty })
    #expect(play.model.jobs.records.map(\.total) == [3])
    play.press(.undo)
    #expect(play.rows.map(\.tags) == [["spam"], [], []])
  }

  @Test func `Above the limit it is confirmed, with the result of each change`() throws {
    var play = try Self.play()
    play.model.settings.bulk.confirmation = 1
    play.press(.selectAll, .acceptProposal)
    guard case .bulk(let plan) = play.questionView else {
      Issue.record("no question")
      return
    }
    let lines = QuestionText(.bulk(plan), for: .test).lines
    #expect(lines.contains("+vip on 2 · −spam on 1."))
    #expect(lines.contains("+follow-up on 1."))
  }

  @Test func `Rules follow changes of rows`() throws {
    var play = try Self.play()
    play.send(.timer(.poll))
    play.answer([
      row("u3", at: 1_000_000 - 9_000), row("u1", tags: ["vip"], at: 1_000_000 - 3_600),
      row("u0", at: 999_999),
    ])
    #expect(
      Dictionary(uniqueKeysWithValues: play.rows.map { ($0.name, $0.proposals) })
        == ["u3": ["late"], "u1": [], "u0": []])
  }

  @Test func `A rule about time begins to propose when the time comes, with one timer`() throws {
    var play = try Self.play()
    play.wait(milliseconds: 1_000)
    play.send(.timer(.rules))
    #expect(play.rows.first { $0.name == "u1" }?.proposals == ["late", "vip −spam"])
  }

  @Test func `The list of rules counts, and lists what one finds`() throws {
    var play = try Self.play()
    play.press(.rules)
    guard case .rules(let rules) = play.view.overlay else {
      Issue.record("no rules")
      return
    }
    #expect(
      rules.lines.map(\.title)
        == ["late: 1 conversation", "name:u1 OR name:u2: 2 conversations"])
    play.press(.moveDown, .details)
    #expect(play.names == ["u2", "u1"])
    #expect(
      play.view.header.filter?.query == "(name:u1 OR name:u2) (-tag:vip OR tag:spam)")
  }

  @Test func `In a read-only session nothing is accepted`() throws {
    var play = try Self.play()
    play.model.settings.protection.isReadOnly = true
    play.press(.toTop, .acceptProposal)
    #expect(play.notice?.hasPrefix("Nothing was changed") == true)
  }

  @Test func `What is accepted drops what it excludes`() throws {
    var settings = RecentChatsSettings.test
    settings.rules = [try TagRule(name: nil, query: "name:u", tags: ["prio:high"])]
    settings.exclusiveTags = ExclusiveTags([TagPattern("prio:*")])
    var play = Play(settings)
    play.send(.viewport(rows: 10))
    play.send(.started(utcOffset: 0))
    play.answer([row("u0", tags: ["prio:low"])])
    play.press(.acceptProposal)
    #expect(play.rows[0].tags == ["prio:high"])
  }

  @Test func `A wrong query or tag is reported`() {
    #expect(throws: TagRuleProblem.self) {
      try TagRule(name: nil, query: "is:unred", tags: ["vip"])
    }
    #expect(throws: TagRuleProblem.tags(.tag("a,b", .comma))) {
      try TagRule(name: nil, query: "is:unread", tags: ["a,b"])
    }
  }

  /// - Source: An incremental evaluation must equal one from nothing.
  @Test(arguments: 0..<40)
  func `After any changes the proposals are those of an evaluation of all rows`(seed: Int) throws {
    var play = try Self.play()
    var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1
    func next(_ limit: Int) -> Int {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Int(state >> 33) % limit
    }
    for _ in 0..<12 {
      play.wait(milliseconds: Int64(next(4_000_000)))
      let now = play.now.wall.seconds
      let rows = (0..<next(6)).map { index in
        row(
          "u\(index)", tags: [["vip"], ["spam"], ["follow-up"], []][next(4)],
          at: now - Int64(next(9_000)))
      }.sorted { $1.updatedAt < $0.updatedAt }
      play.send(.timer(.poll))
      play.answer(rows)
      play.send(.timer(.rules))
      var fresh = play.model.proposals
      fresh.evaluate(
        in: play.model.countingContext, of: play.model.ledger, in: play.model.searchIndex)
      for place in 0..<play.model.ledger.count {
        let slot = play.model.ledger.slot(at: place)
        #expect(
          fresh.rules(of: slot) == play.model.proposals.rules(of: slot), "seed \(seed)")
      }
      #expect(
        (0..<2).map { fresh.count(of: $0) } == (0..<2).map { play.model.proposals.count(of: $0) })
    }
  }
}
