import Conversations
import Foundation
import Queries
import SeededRandom
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// The orders of a list.
@Suite struct SortTests {
  private static var rows: [Conversation] {
    var mine = row("Zoë", at: 500)
    mine.lastMessage = .sample(1, from: "me", at: 500)
    return [
      row("Bob", unread: .count(2), at: 900), row("ädA", at: 800),
      row("bobby tables", unread: .count(12), at: 700),
      row("ada lovelace, the first", unread: .untracked, at: 600), mine,
      row("Pin", unread: .count(1), at: 100, pin: Pin(scope: .own, since: Timestamp(1))),
      row("ada lovelace, the other", unread: .count(2), at: 50),
    ].sorted {
      ($0.pin == nil ? 1 : 0, -$0.updatedAt.seconds) < (
        $1.pin == nil ? 1 : 0, -$1.updatedAt.seconds
      )
    }
  }

  @Test(arguments: [
    (
      ListSort.unread,
      [
        "Pin", "Bob", "bobby tables", "ada lovelace, the other", "ädA", "ada lovelace, the first",
        "Zoë",
      ]
    ),
    (
      .count,
      [
        "bobby tables", "Bob", "ada lovelace, the other", "Pin", "ädA", "Zoë",
        "ada lovelace, the first",
      ]
    ),
    (
      .waiting,
      [
        "ada lovelace, the other", "Pin", "ada lovelace, the first", "bobby tables", "ädA", "Bob",
        "Zoë",
      ]
    ),
    (
      .name,
      [
        "ädA", "ada lovelace, the first", "ada lovelace, the other", "Bob", "bobby tables", "Pin",
        "Zoë",
      ]
    ),
  ])
  func `Rows are sorted, and equal ones stay in the order of the list`(
    sort: ListSort, names: [String]
  ) {
    var play = Play.listing(Self.rows)
    play.press(.moveDown)
    play.send(.typed(TypedCommand(.sort, .sort(sort))))
    #expect(play.names == names)
    #expect(play.selectedName == "Bob")
    play.send(.typed(TypedCommand(.sort, .sort(.recent))))
    #expect(play.names == Self.rows.map(\.name))
  }

  @Test func `At the top, the bar is at the top of the other order, too`() {
    var play = Play.listing(Self.rows)
    play.send(.typed(TypedCommand(.sort, .sort(.name))))
    #expect(play.selectedName == "ädA")
  }

  @Test func `S asks for the order, and a key answers`() {
    var play = Play.listing(Self.rows)
    play.press(.sort)
    #expect(play.questionView == .sort(present: .recent))
    #expect(play.questionView?.keys == ["r", "u", "w", "n", "c"])
    play.send(.answered("n"))
    #expect(play.names.first == "ädA")
    #expect(play.questionView == nil)
    play.press(.sort)
    #expect(play.questionView == .sort(present: .name))
    play.send(.answered(nil))
    #expect(play.names.first == "ädA")
  }

  @Test func `A line names the order`() throws {
    #expect(try TypedCommand(parsing: "sort w") == TypedCommand(.sort, .sort(.waiting)))
    #expect(throws: TypedCommandProblem.noSort("size")) { try TypedCommand(parsing: "sort size") }
  }

  @Test func `A sorted list is held, too`() {
    var play = Play.listing(Self.rows)
    play.send(.typed(TypedCommand(.sort, .sort(.name))))
    let before = play.names
    play.poll([row("Aaron", at: 2_000)] + Self.rows)
    #expect(play.names == before)
    #expect(play.view.header.held == HeldView(arrived: 1, moved: 0))
    play.pause()
    #expect(play.names == ["Aaron"] + before)
  }

  @Test(arguments: ListSort.allCases, 0..<12)
  func `A sorted list in step is what sorting everything gives`(sort: ListSort, seed: Int) {
    var random = SeededGenerator(seed: UInt64(seed))
    var server: [Conversation] = []
    var clock: Int64 = 1_000
    var play = Play.listing([], height: 4)
    play.send(.typed(TypedCommand(.sort, .sort(sort))))
    for step in 0..<50 {
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        clock += Int64.random(in: 0...1, using: &random)
        let names = [
          "ada", "Ada", "adä lovelace", "ada lovelace x", "ada lovelace", "bob", "é", "東京", "",
        ]
        let id = "u\(Int.random(in: 0..<14, using: &random))"
        server.removeAll { $0.id.rawValue == id }
        guard Int.random(in: 0..<5, using: &random) > 0 else { continue }
        var new = row(
          id, unread: [.count(0), .count(3), .marked][Int.random(in: 0..<3, using: &random)],
          at: clock)
        new.name = names[Int.random(in: names.indices, using: &random)]
        if Bool.random(using: &random) { new.lastMessage = .sample(1, from: "me", at: clock) }
        server.append(new)
      }
      server.sort { $0.updatedAt > $1.updatedAt }
      play.poll(server)
      if Bool.random(using: &random) {
        play.press(
          [.markRead, .markUnread, .togglePin, .cycleFilter, .moveDown][
            Int.random(in: 0..<5, using: &random)])
      }
      play.pause()
      let listed = (0..<play.model.listedCount).compactMap { play.model.listed(at: $0) }
      #expect(listed == play.model.sortedAnew(listed), "step \(step)")
    }
  }
}

extension RecentChatsModel {
  /// Sorts conversations slowly.
  fileprivate func sortedAnew(_ ids: [ConversationID]) -> [ConversationID] {
    let rows = (0..<ledger.count).map { ledger[$0] }.filter(ids.contains)
      .compactMap { ledger.visible($0)?.conversation }
    let me = settings.actingUser
    func isWaiting(_ row: Conversation) -> Bool {
      row.lastMessage.map { $0.sender.id != me } ?? false
    }
    func number(_ row: Conversation) -> Int64 {
      switch (list.sort, row.unread) {
      case (.recent, _), (.name, _): 0
      case (.unread, let unread): unread.isUnread ? 0 : 1
      case (.count, .count(let count)): -Int64(count)
      case (.count, .marked): -1
      case (.count, _): 1
      case (.waiting, _): isWaiting(row) ? row.lastMessage?.sentAt.seconds ?? .max : .max
      }
    }
    func name(_ row: Conversation) -> [UInt8] {
      list.sort == .name
        ? Array(
          row.name.decomposedStringWithCanonicalMapping.unicodeScalars.filter {
            !(0x300...0x36F).contains($0.value)
          }.map(String.init).joined().lowercased().utf8) : []
    }
    return rows.enumerated().sorted { left, right in
      if number(left.element) != number(right.element) {
        return number(left.element) < number(right.element)
      }
      let names = (name(left.element), name(right.element))
      if names.0 != names.1 { return names.0.lexicographicallyPrecedes(names.1) }
      return left.offset < right.offset
    }.map(\.element.id)
  }
}
