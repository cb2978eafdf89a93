import Conversations
import TestSupport
import Testing

@Suite struct ListOrderTests {
  @Test func `Global pins come first, then own pins latest first, then the newest`() {
    var ledger = Ledger()
    ledger.list([
      row("app", at: 1, pin: Pin(scope: .everyone, since: Timestamp(1))),
      row("second", at: 2, pin: Pin(scope: .everyone, since: Timestamp(99))),
      row("late", at: 3, pin: Pin(scope: .own, since: Timestamp(20))),
      row("early", at: 4, pin: Pin(scope: .own, since: Timestamp(10))),
      row("new", at: 300), row("old", at: 200),
    ])
    #expect(ledger.names == ["app", "second", "late", "early", "new", "old"])
  }

  @Test func `Pinning moves a row above the others at once`() {
    var ledger = Ledger()
    ledger.list([row("ada", at: 300), row("bob", at: 200)])
    ledger.stage(.pin(at: Timestamp(400)), on: "bob")
    #expect(ledger.names == ["bob", "ada"])
    ledger.stage(.unpin, on: "bob")
    #expect(ledger.names == ["ada", "bob"])
  }

  @Test func `Rows of the same second stand in the order of the other side's id`() {
    var ledger = Ledger()
    ledger.list([row("bob"), row("ada"), row("eve")])
    #expect(ledger.names == ["ada", "bob", "eve"])
  }

  @Test func `The earliest and the latest moment there are have their place, too`() {
    var ledger = Ledger()
    ledger.list([row("past", at: .min), row("now", at: 0), row("future", at: .max)])
    #expect(ledger.names == ["future", "now", "past"])
  }

  @Test func `Each row knows its place`() {
    var ledger = Ledger()
    ledger.list((0..<200).map { row("u\($0)", at: Int64($0 * 7 % 200)) })
    for index in 0..<ledger.count { #expect(ledger.index(of: ledger[index]) == index) }
    #expect(ledger.index(of: ConversationID("nobody")) == nil)
  }

  @Test func `Many rows that move at once end where they would one by one`() {
    let rows = (0..<60).map { row("u\($0)", at: Int64($0)) }
    let moved = rows.enumerated().map { index, old in
      row(old.name, at: index.isMultiple(of: 2) ? Int64(1_000 - index) : Int64(index))
    }
    var together = Ledger()
    together.list(rows)
    together.list(moved)
    var single = Ledger()
    single.list(rows)
    for row in moved { single.list([row], .part) }
    #expect(together.names == single.names)
    #expect(together.names == moved.sorted { $0.updatedAt > $1.updatedAt }.map(\.name))
  }

  @Test func `The total contains the known counts and the number of unknown ones`() {
    var ledger = Ledger()
    ledger.list([
      row("ada", unread: .count(3)), row("bob", unread: .count(4)), row("all", unread: .untracked),
    ])
    ledger.stage(.markRead(upTo: nil), on: "ada")
    #expect(ledger.unreadTotal.messages == 4)
    #expect(ledger.unreadTotal.unknownRows == 1)
    #expect(ledger.hasUnread)
  }
}
