import Conversations
import Queries
import SeededRandom
import TestSupport
import Testing

@testable import RecentChats

/// A person at a busy list, from one seed: while keys are pressed no row moves, and no key acts on
/// another row than the one under the bar.
@Suite struct HeldOrderPropertyTests {
  @Test(arguments: 0..<80)
  func `No key acts on another row than the one under the bar`(seed: Int) {
    var shift = Shift(seed: UInt64(seed))
    for step in 0..<120 {
      shift.step()
      #expect(shift.mistakes.isEmpty, "step \(step): \(shift.mistakes)")
    }
    #expect(shift.changes > 0)
  }

  @Test(arguments: 0..<80)
  func `A held list in step is what a look at every row gives`(seed: Int) {
    var shift = Shift(seed: UInt64(seed))
    var wasHeld = 0
    for step in 0..<120 {
      let before = shift.listed
      let wasHolding = shift.list.order.holds
      let isOver = shift.step()
      guard let held = shift.list.order.held, wasHolding, !isOver else { continue }
      wasHeld += 1
      let present = shift.present
      let there = Set(present).union(shift.visible)
      var expected = before.filter(there.contains)
      let arrived = present.filter { !expected.contains($0) }
      let end = present.reversed().prefix { arrived.contains($0) }.reversed()
      expected += end
      #expect(shift.listed == expected, "step \(step)")
      #expect(held.arrived.count == arrived.count - end.count, "step \(step)")
      #expect(held.leaving.count == expected.filter { !present.contains($0) }.count, "step \(step)")
      let common = expected.filter(present.contains)
      #expect(
        held.moved.isEmpty == (common == present.filter(expected.contains)), "step \(step)")
      #expect(held.moved.count <= max(0, common.count - 1), "step \(step)")
    }
    #expect(wasHeld > 0)
  }
}

/// The person, the list and the server.
private struct Shift {
  private var play: Play
  private var server: [Conversation] = []
  private var random: SeededGenerator
  private var clock: Int64 = 1_000_000
  /// The changes that were made of another row than the one under the bar.
  private(set) var mistakes: [String] = []
  /// The number of changes that were made.
  private(set) var changes = 0

  init(seed: UInt64) {
    random = SeededGenerator(seed: seed)
    play = Play.listing([], height: 4)
    for _ in 0..<12 { happen() }
    repeat { poll() } while play.request != nil
    play.pause()
  }

  var list: ListView { play.model.list }

  /// The rows as they are listed.
  var listed: [String] {
    (0..<play.model.listedCount).compactMap { play.model.listed(at: $0)?.rawValue }
  }

  /// All rows that are not hidden.
  var visible: [String] { (0..<play.model.ledger.count).map { play.model.ledger[$0].rawValue } }

  /// The rows that match, in their own order.
  var present: [String] {
    visible.filter { name in
      play.model.ledger.visible(ConversationID(name)).map {
        list.matches.query.matches($0.conversation, me: play.model.settings.actingUser)
      } ?? false
    }
  }

  /// Lets something happen; returns true if it may have brought the rows into order.
  @discardableResult
  mutating func step() -> Bool {
    play.wait(milliseconds: Int64.random(in: 0...700, using: &random))
    switch Int.random(in: 0..<12, using: &random) {
    case 0..<4:
      for _ in 0..<Int.random(in: 1...3, using: &random) { happen() }
      poll()
    case 4..<7: play.press(pick([.moveDown, .moveUp, .toBottom, .toTop, .nextUnread, .pageDown]))
    case 7..<10: change()
    case 10:
      if Bool.random(using: &random) {
        play.press(pick([.settle, .cycleFilter, .undo]))
      } else {
        play.pause()
      }
      return true
    default:
      if Bool.random(using: &random) { play.answerChanges() } else { remove() }
    }
    return false
  }

  /// Reads a page.
  private mutating func poll() {
    server.sort { $0.updatedAt > $1.updatedAt }
    if play.request == nil { play.send(.timer(.poll)) }
    play.answerPage(of: server)
  }

  /// A message arrives, or a conversation begins or ends.
  private mutating func happen() {
    clock += 1
    let name = pick((0..<20).map { "u\($0)" })
    let isThere = server.contains { $0.name == name }
    server.removeAll { $0.name == name }
    if isThere, Int.random(in: 0..<4, using: &random) == 0 { return }
    server.append(row(name, unread: pick([.count(0), .count(2)]), at: clock, message: Int(clock)))
  }

  /// The person changes the row that they see under the bar.
  private mutating func change() {
    makeChanges { $0.press($1) }
  }

  /// Compares what a key changes with the row that was under the bar when it was pressed.
  private mutating func makeChanges(_ press: (inout Play, Command) -> Void) {
    let seen = play.rows.first(where: \.isSelected)?.id
    let before = play.model.ledger.lastTicket
    press(&play, pick([.markRead, .markUnread, .togglePin]))
    for change in play.model.ledger.pendingChanges where before < change.ticket {
      changes += 1
      if change.conversation != seen { mistakes.append(change.conversation.rawValue) }
    }
    if play.questionView != nil { play.send(.answered(nil)) }
  }

  /// The person removes the row that they see under the bar.
  private mutating func remove() {
    guard play.rows.contains(where: \.isSelected) else { return }
    makeChanges { play, _ in
      play.press(.reset)
      play.send(.answered("y"))
    }
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: values.indices, using: &random)]
  }
}
