import Conversations
import TestSupport
import Testing

/// One test or more for each of the rules R1 to R8 of `ARCHITECTURE.md`.
@Suite struct LedgerRuleTests {
  @Test func `R1 - an answer to an older request is ignored`() {
    var ledger = Ledger()
    let early = ledger.issueTicket()
    ledger.list([row("ada", unread: .count(2))])
    let late = ledger.absorb(Snapshot(ticket: early, rows: [row("ada")], coverage: .all))
    #expect(late == nil)
    #expect(ledger.shown("ada")?.unread == .count(2))
  }

  @Test func `R2 - what is shown is what was confirmed with every change, oldest first`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2), tags: ["a"])])
    ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    ledger.stage(.editTags(TagEdit(adding: [Tag("b")], removing: [Tag("a")])), on: "ada")
    #expect(ledger.shown("ada")?.unread == .count(0))
    #expect(ledger.shown("ada")?.tags == [Tag("b")])
    #expect(ledger.isPending("ada"))
    #expect(ledger.confirmed(ConversationID("ada"))?.unread == .count(2))
  }

  @Test func `R3 - a list asked for before the acceptance does not flip the badge back`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2))])
    let change = ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    _ = ledger.takeSendable()
    let early = ledger.issueTicket()
    ledger.accept(change, accepted)
    ledger.absorb(
      Snapshot(ticket: early, rows: [row("ada", unread: .count(2))], coverage: .all))
    #expect(ledger.shown("ada")?.unread == .count(0))
    #expect(ledger.isPending("ada"))

    ledger.list([row("ada")])
    #expect(ledger.shown("ada")?.unread == .count(0))
    #expect(!ledger.isPending("ada"))
  }

  @Test func `R3 - a list that does not show the row confirms nothing`() {
    var ledger = Ledger()
    ledger.list([row("ada", at: 200), row("bob", unread: .count(1), at: 100)])
    let change = ledger.stage(.markRead(upTo: MessageID("1")), on: "bob")
    _ = ledger.takeSendable()
    ledger.accept(change, accepted)
    ledger.list([row("ada", at: 200)], .newest)
    #expect(ledger.isPending("bob"))
    #expect(ledger.shown("bob")?.unread == .count(0))
  }

  @Test func `R4 - one write of a conversation is on its way, the others wait in order`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2)), row("bob", unread: .count(1))])
    let first = ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    let other = ledger.stage(.markRead(upTo: MessageID("1")), on: "bob")
    #expect(ledger.takeSendable().map(\.ticket) == [first, other])
    let second = ledger.stage(.markUnread(last: MessageID("1")), on: "ada")
    #expect(ledger.takeSendable() == [])
    ledger.accept(first, accepted)
    #expect(ledger.takeSendable().map(\.ticket) == [second])
  }

  @Test func `R4 - a change that waits for another try holds back the ones after it`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2))])
    let first = ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    _ = ledger.takeSendable()
    ledger.stage(.pin(at: Timestamp(5)), on: "ada")
    ledger.postpone(first)
    #expect(ledger.takeSendable() == [])
    ledger.requeue(first)
    let again = ledger.takeSendable()
    #expect(again.map(\.ticket) == [first])
    #expect(again.map(\.attempt) == [2])
  }

  @Test func `R4 - read, unread, read before anything is sent is one write`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2))])
    ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    ledger.stage(.markUnread(last: MessageID("1")), on: "ada")
    let last = ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    #expect(ledger.takeSendable().map(\.ticket) == [last])
    #expect(ledger.pendingCount == 1)
  }

  @Test func `R5 - a refused change leaves the server's data and the other pending changes`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2))])
    let refused = ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    ledger.stage(.editTags(TagEdit(adding: [Tag("vip")])), on: "ada")
    ledger.list([row("ada", unread: .count(3), message: 2)])
    #expect(ledger.reject(refused)?.ticket == refused)
    #expect(ledger.shown("ada")?.unread == .count(3))
    #expect(ledger.shown("ada")?.tags == [Tag("vip")])
    #expect(ledger.isPending("ada"))
  }

  @Test(
    arguments: [
      (.markRead(upTo: MessageID("1")), row("ada", unread: .count(0))),
      (.markUnread(last: MessageID("1")), row("ada", unread: .count(1))),
      (
        .restoreUnread(.count(4), lastRead: nil, last: MessageID("1")),
        row("ada", unread: .count(4))
      ),
      (.editTags(TagEdit(adding: [Tag("vip")])), row("ada", unread: .count(2), tags: ["vip"])),
    ] as [(Change, Conversation)])
  func `R5 - a change of unknown outcome is over when a later list shows it done`(
    change: Change, done: Conversation
  ) {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2))])
    let ticket = ledger.stage(change, on: "ada")
    _ = ledger.takeSendable()
    let early = ledger.issueTicket()
    ledger.postpone(ticket, isOutcomeUnknown: true)
    let before = ledger.absorb(Snapshot(ticket: early, rows: [done], coverage: .all))
    #expect(before?.confirmed == [])
    let after = ledger.list([done])
    #expect(after?.confirmed.map(\.ticket) == [ticket])
    #expect(ledger.pendingChanges == [])
  }

  @Test
  func `R5 - a list that shows nothing done leaves the change, as does a failure before sending`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2)), row("bob", unread: .count(2))])
    let unknown = ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    let unsent = ledger.stage(.markRead(upTo: MessageID("1")), on: "bob")
    _ = ledger.takeSendable()
    ledger.postpone(unknown, isOutcomeUnknown: true)
    ledger.postpone(unsent)
    ledger.list([row("ada", unread: .count(2)), row("bob", unread: .count(0))])
    #expect(ledger.pendingChanges.map(\.ticket) == [unknown, unsent])
  }

  @Test func `R5 - a reset of unknown outcome is over when the whole list lacks the row`() {
    var ledger = Ledger()
    ledger.list([row("ada"), row("bob")])
    let ticket = ledger.stage(.reset(.ownList, seen: MessageID("1")), on: "ada")
    _ = ledger.takeSendable()
    ledger.postpone(ticket, isOutcomeUnknown: true)
    #expect(ledger.list([row("bob")])?.confirmed.map(\.ticket) == [ticket])
  }

  @Test func `R5 - of two changes only the one that comes next can be over`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2))])
    let read = ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    _ = ledger.takeSendable()
    ledger.postpone(read, isOutcomeUnknown: true)
    let tags = ledger.stage(.editTags(TagEdit(adding: [Tag("vip")])), on: "ada")
    ledger.list([row("ada", unread: .count(0), tags: ["vip"])])
    #expect(ledger.pendingChanges.map(\.ticket) == [tags])
    #expect(ledger.takeSendable().map(\.ticket) == [tags])
  }

  @Test func `R6 - an old "read" never hides a new message`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(2), message: 1)])
    ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    ledger.list([row("ada", unread: .count(3), message: 2)])
    #expect(ledger.shown("ada")?.unread == .count(3))
  }

  @Test func `R6 - marked unread invents no number, and shows the server's once it is known`() {
    var ledger = Ledger()
    ledger.list([row("ada")])
    let change = ledger.stage(.markUnread(last: MessageID("1")), on: "ada")
    #expect(ledger.shown("ada")?.unread == .marked)
    _ = ledger.takeSendable()
    ledger.accept(change, ChangeReceipt(unread: .count(4)))
    #expect(ledger.shown("ada")?.unread == .count(4))
    #expect(ledger.isPending("ada"))
  }

  @Test func `R6 - the tags sent are the server's newest with the edit applied`() {
    var ledger = Ledger()
    ledger.list([row("ada", tags: ["a", "b"])])
    ledger.stage(.editTags(TagEdit(adding: [Tag("mine")], removing: [Tag("a")])), on: "ada")
    ledger.list([row("ada", tags: ["a", "b", "theirs"])])
    #expect(ledger.takeSendable().map(\.tags) == [[Tag("b"), Tag("theirs"), Tag("mine")]])
  }

  @Test func `R6 - a difference between the tags sent and kept is reported once`() {
    var ledger = Ledger()
    ledger.list([row("ada")])
    let change = ledger.stage(.editTags(TagEdit(adding: [Tag("vip")])), on: "ada")
    _ = ledger.takeSendable()
    ledger.accept(change, accepted)
    let first = ledger.list([row("ada", tags: ["VIP"])])
    #expect(first?.differences.map(\.got) == [[Tag("VIP")]])
    #expect(ledger.list([row("ada", tags: ["VIP"])])?.differences == [])
  }

  @Test func `R7 - a row missing from the top is gone only if it belonged there`() {
    var ledger = Ledger()
    ledger.list([row("ada", at: 300), row("bob", at: 200), row("eve", at: 100)])
    ledger.list([row("ada", at: 300), row("dan", at: 150)], .newest)
    #expect(ledger.names == ["ada", "dan", "eve"])
  }

  @Test func `R7 - a pinned row missing from the top has lost its pin, not its place`() {
    var ledger = Ledger()
    let pin = Pin(scope: .own, since: Timestamp(5))
    ledger.list([row("eve", at: 100, pin: pin), row("ada", at: 300), row("bob", at: 200)])
    ledger.list([row("ada", at: 300), row("bob", at: 200)], .newest)
    #expect(ledger.names == ["ada", "bob", "eve"])
    #expect(ledger.shown("eve")?.pin == nil)
  }

  @Test func `R7 - a row missing from the whole list is gone`() {
    var ledger = Ledger()
    ledger.list([row("ada", at: 300), row("bob", at: 200)])
    ledger.list([row("ada", at: 300)])
    #expect(ledger.names == ["ada"])
  }

  @Test func `R7 - a row that could not be read is neither gone nor confirmed`() {
    var ledger = Ledger()
    ledger.list([row("ada", at: 300), row("bob", unread: .count(1), at: 200)])
    let change = ledger.stage(.markRead(upTo: nil), on: "bob")
    _ = ledger.takeSendable()
    ledger.accept(change, accepted)
    let ticket = ledger.issueTicket()
    ledger.absorb(
      Snapshot(
        ticket: ticket, rows: [row("ada", at: 300)], coverage: .all,
        unreadable: [ConversationID("bob")]))
    #expect(ledger.names == ["ada", "bob"])
    #expect(ledger.isPending("bob"))
  }

  @Test(arguments: [Snapshot.Coverage.newest, .all])
  func `R7 - a row that another program kept is not gone by an answer asked for before`(
    coverage: Snapshot.Coverage
  ) {
    var ledger = Ledger()
    let stored = StoredRow(row("ada", at: 300))
    ledger.restore(StoreContents(rows: [stored], hasMoreRows: true, lastNumber: 1_000))
    let early = ledger.issueTicket()
    ledger.restore([StoredRow(row("eve", at: 900))], isLast: true)
    let list = [row("ada", at: 300), row("bob", at: 200)]
    ledger.absorb(Snapshot(ticket: early, rows: list, coverage: coverage))
    #expect(ledger.names == ["eve", "ada", "bob"])
    ledger.list(list, coverage)
    #expect(ledger.names == ["ada", "bob"])
  }

  @Test func `R7 - a row must be missed by two readings of all pages to be gone`() {
    var ledger = Ledger()
    ledger.list([row("ada", at: 300), row("bob", at: 200), row("eve", at: 100)], .part)
    for reading in 1...2 {
      let isUncertain = ledger.read(pages: [[row("ada", at: 300), row("eve", at: 100)]])
      #expect(isUncertain == (reading == 1))
    }
    #expect(ledger.names == ["ada", "eve"])
  }

  @Test func `R7 - the last row of the list is missed at the end of the last page`() {
    var ledger = Ledger()
    ledger.list([row("ada", at: 300), row("bob", at: 200)], .part)
    let outcomes = (1...2).map { _ in ledger.read(pages: [[row("ada", at: 300)]]) }
    #expect(outcomes == [true, false])
    #expect(ledger.names == ["ada"])
  }

  @Test func `R7 - a row at the edge of two pages may have slipped through, and stays`() {
    var ledger = Ledger()
    let (ada, bob, eve) = (row("ada", at: 300), row("bob", at: 200), row("eve", at: 100))
    ledger.list([ada, bob, eve], .part)
    var outcomes = (1...4).map { _ in ledger.read(pages: [[ada], [eve]]) }
    #expect(outcomes == [true, true, true, true])
    #expect(ledger.names == ["ada", "bob", "eve"])
    // One that is listed again begins anew; one that a page passes over is gone with the next miss.
    outcomes = [[[ada, bob], [eve]], [[ada, eve]], [[ada], [eve]]].map { ledger.read(pages: $0) }
    #expect(outcomes == [false, true, false])
    #expect(ledger.names == ["ada", "eve"])
  }

  @Test func `R7 - a row that stands at every edge is gone in the end`() {
    var ledger = Ledger()
    let (ada, bob, eve) = (row("ada", at: 300), row("bob", at: 200), row("eve", at: 100))
    ledger.list([ada, bob, eve], .part)
    let outcomes = (1...5).map { _ in ledger.read(pages: [[ada], [eve]]) }
    #expect(outcomes == [true, true, true, true, false])
    #expect(ledger.names == ["ada", "eve"])
  }

  @Test func `R8 - what the server owns follows the server while changes are pending`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(1))])
    ledger.stage(.editTags(TagEdit(adding: [Tag("vip")])), on: "ada")
    var renamed = row("ada", unread: .count(2), at: 200, message: 2)
    renamed.name = "Ada Lovelace"
    ledger.list([renamed])
    #expect(ledger.shown("ada")?.name == "Ada Lovelace")
    #expect(ledger.shown("ada")?.unread == .count(2))
    #expect(ledger.shown("ada")?.tags == [Tag("vip")])
  }

  @Test func `A reset hides the row at once, and brings it back when refused`() {
    var ledger = Ledger()
    ledger.list([row("ada"), row("bob", at: 50)])
    let change = ledger.stage(.reset(.ownList, seen: MessageID("1")), on: "ada")
    #expect(ledger.names == ["bob"])
    ledger.reject(change)
    #expect(ledger.names == ["ada", "bob"])
  }

  @Test func `A reset row comes back with a message newer than the one that was seen`() {
    var ledger = Ledger()
    ledger.list([row("ada"), row("bob", at: 50)])
    ledger.stage(.reset(.ownList, seen: MessageID("1")), on: "ada")
    ledger.list([row("ada", unread: .count(1), at: 200, message: 9), row("bob", at: 50)])
    #expect(ledger.names == ["ada", "bob"])
  }

  @Test func `A reset is confirmed by a list without the row, wherever the row stood`() {
    var ledger = Ledger()
    ledger.list([row("ada", at: 300), row("bob", at: 200), row("eve", at: 100)])
    let change = ledger.stage(.reset(.ownList, seen: MessageID("1")), on: "eve")
    _ = ledger.takeSendable()
    ledger.accept(change, accepted)
    let absorption = ledger.list([row("ada", at: 300), row("bob", at: 200)], .newest)
    #expect(absorption?.confirmed.map(\.ticket) == [change])
    #expect(ledger.pendingCount == 0)
    #expect(ledger.names == ["ada", "bob"])
  }
}
