import Conversations
import TestSupport
import Testing

/// Rule R9: a change shows, and is sent, only once it is on disk.
@Suite struct KeptChangeTests {
  private var ledger = Ledger()

  init() { ledger.list([row("ada", unread: .count(2), tags: ["old"]), row("bob")]) }

  @Test func `R9 - what is not on disk neither shows nor is sent`() {
    var ledger = ledger
    let ticket = ledger.keep(.markRead(upTo: nil), on: "ada")
    #expect(ledger.shown("ada")?.unread == .count(2))
    #expect(ledger.intended(ConversationID("ada"))?.unread == .count(0))
    #expect(ledger.takeSendable().isEmpty)
    #expect(ledger.unreadTotal.messages == 2)

    #expect(ledger.recorded(ticket).isEmpty)
    #expect(ledger.shown("ada")?.unread == .count(0))
    #expect(ledger.unreadTotal.messages == 0)
    #expect(ledger.takeSendable().map(\.ticket) == [ticket])
  }

  @Test func `A change folds with an earlier one once both are on disk`() {
    var ledger = ledger
    let read = ledger.keep(.markRead(upTo: nil), on: "ada")
    let unread = ledger.keep(.markUnread(last: nil), on: "ada")
    #expect(ledger.recorded(read).isEmpty)
    #expect(ledger.recorded(unread) == [read])
    #expect(ledger.takeSendable().map(\.change) == [.markUnread(last: nil)])
  }

  @Test func `A program that does not send drops nothing: the other may have sent it`() {
    var ledger = ledger
    let read = ledger.keep(.markRead(upTo: nil), on: "ada")
    let unread = ledger.keep(.markUnread(last: nil), on: "ada")
    #expect(ledger.recorded(read, folding: false).isEmpty)
    #expect(ledger.recorded(unread, folding: false).isEmpty)
    #expect(ledger.pendingCount == 2)
  }

  @Test func `What was never sent and is taken back is not sent at all`() {
    var ledger = ledger
    let read = ledger.keep(.markRead(upTo: nil), on: "ada")
    ledger.recorded(read)
    let back = ledger.stage(
      .restoreUnread(.count(2), lastRead: nil, last: nil), on: ConversationID("ada"),
      peer: .user(UserID("ada")), undoing: read, mustBeKept: true)
    #expect(ledger.recorded(back) == [read, back])
    #expect(ledger.pendingCount == 0)
    #expect(ledger.shown("ada")?.unread == .count(2))
  }

  @Test func `What may have been sent is taken back by another change`() {
    var ledger = ledger
    let read = ledger.stage(.markRead(upTo: nil), on: "ada")
    _ = ledger.takeSendable()
    ledger.postpone(read)
    ledger.requeue(read)
    let back = ledger.stage(
      .restoreUnread(.count(2), lastRead: nil, last: nil), on: ConversationID("ada"),
      peer: .user(UserID("ada")), undoing: read)
    #expect(ledger.takeSendable().map(\.ticket) == [read])
    #expect(ledger.pendingChange(back) != nil)
  }

  @Test func `After a restart what was pending is pending, in its order, and counts as sent`() {
    var ledger = Ledger()
    ledger.restore(
      StoreContents(
        rows: [StoredRow(row("ada", unread: .count(2)))],
        changes: [
          record(3, .markRead(upTo: nil)), record(7, .pin(at: Timestamp(5))),
        ], lastNumber: 1_000))
    #expect(ledger.shown("ada")?.unread == .count(0))
    #expect(ledger.issueTicket() == Ticket(1_001))
    let first = ledger.takeSendable()
    #expect(first.map(\.ticket) == [Ticket(3)])
    #expect(first.map(\.attempt) == [2])
    ledger.accept(Ticket(3), ChangeReceipt())
    #expect(ledger.takeSendable().map(\.ticket) == [Ticket(7)])
  }

  @Test func `What was accepted before the restart waits for a list, and is not sent again`() {
    var ledger = Ledger()
    var accepted = record(3, .markRead(upTo: nil))
    accepted.isAccepted = true
    ledger.restore(StoreContents(changes: [accepted], lastNumber: 10))
    #expect(ledger.takeSendable().isEmpty)
    ledger.list([row("ada")])
    #expect(ledger.pendingCount == 0)
  }

  @Test func `While rows are still read, a row that is missing is not gone`() {
    var ledger = Ledger()
    var accepted = record(3, .markRead(upTo: nil))
    accepted.isAccepted = true
    ledger.restore(
      StoreContents(
        rows: [StoredRow(row("bob", at: 90))], hasMoreRows: true, changes: [accepted],
        lastNumber: 10))
    ledger.absorb(
      Snapshot(ticket: ledger.issueTicket(), rows: [row("bob", at: 90)], coverage: .newest))
    #expect(ledger.pendingCount == 1)
    ledger.restore([StoredRow(row("ada", unread: .count(4), at: 10))], isLast: true)
    #expect(ledger.shown("ada")?.unread == .count(0))
  }

  @Test func `A row that a list removed does not come back from disk`() {
    var ledger = Ledger()
    ledger.restore(
      StoreContents(rows: [StoredRow(row("ada", at: 90))], hasMoreRows: true, lastNumber: 10))
    ledger.list([row("bob", at: 80)], .newest)
    #expect(ledger.names == ["bob"])
    ledger.restore([StoredRow(row("ada", at: 90)), StoredRow(row("eve", at: 1))], isLast: true)
    #expect(ledger.names == ["bob", "eve"])
  }

  @Test func `After a list of everything no row comes back from disk that it did not show`() {
    var ledger = Ledger()
    ledger.restore(
      StoreContents(rows: [StoredRow(row("ada", at: 90))], hasMoreRows: true, lastNumber: 10))
    ledger.list([row("ada", at: 90)])
    let gone = ledger.restore([StoredRow(row("eve", at: 1))], isLast: true)
    #expect(gone == [ConversationID("eve")])
    #expect(ledger.names == ["ada"])
  }

  @Test func `What another program keeps shows here, and what it finished waits for a list`() {
    var ledger = ledger
    let theirs = record(5_000, .markRead(upTo: nil))
    let seen = ledger.reconcile(with: [theirs]) { _ in false }
    #expect(seen.touched == [ConversationID("ada")])
    #expect(ledger.shown("ada")?.unread == .count(0))
    #expect(ledger.visible(ConversationID("ada"))?.isPending == true)
    #expect(ledger.pendingCount == 1)

    let gone = ledger.reconcile(with: []) { _ in false }
    #expect(gone.vanished == [Ticket(5_000)])
    #expect(gone.touched == [ConversationID("ada")])
    #expect(ledger.shown("ada")?.unread == .count(0))
    // No list has come, and nothing is waited for any more.
    #expect(ledger.visible(ConversationID("ada"))?.isPending == false)
    #expect(ledger.pendingCount == 0)
    ledger.list([row("ada", unread: .count(0)), row("bob")])
    #expect(ledger.pendingCount == 0)
  }

  @Test func `A tag that somebody overwrote is written again, three times, then reported`() {
    var ledger = ledger
    ledger.stage(.editTags(TagEdit(adding: [Tag("mine")])), on: "ada")
    for _ in 0..<3 {
      let sent = ledger.takeSendable()
      #expect(sent.count == 1)
      for change in sent { ledger.accept(change.ticket, ChangeReceipt()) }
      #expect(ledger.list([row("ada", tags: ["theirs"]), row("bob")])?.overwritten.count == 1)
    }
    for change in ledger.takeSendable() { ledger.accept(change.ticket, ChangeReceipt()) }
    let last = ledger.list([row("ada", tags: ["theirs"]), row("bob")])
    #expect(last?.differences.map(\.got) == [[Tag("theirs")]])
    #expect(ledger.pendingCount == 0)
  }

  @Test func `A tag without room is not asked for again`() {
    var ledger = ledger
    let ticket = ledger.stage(
      .editTags(TagEdit(adding: [Tag("a"), Tag("b")])), on: "ada")
    _ = ledger.takeSendable()
    ledger.accept(ticket, ChangeReceipt(tags: [Tag("old"), Tag("a")], unfit: [Tag("b")]))
    let last = ledger.list([row("ada", tags: ["old", "a"]), row("bob")])
    #expect(last?.confirmed.map(\.ticket) == [ticket])
    #expect(last?.differences.isEmpty == true)
  }
}

/// A change on disk.
func record(_ number: Int64, _ change: Change, madeAt: Int64 = 1) -> ChangeRecord {
  ChangeRecord(
    number: number, conversation: ConversationID("ada"), peer: .user(UserID("ada")),
    change: change, madeAt: Timestamp(madeAt))
}

extension Ledger {
  /// Stages a change that must be on disk before it shows.
  fileprivate mutating func keep(_ change: Change, on name: String) -> Ticket {
    stage(change, on: ConversationID(name), peer: .user(UserID(name)), mustBeKept: true)
  }
}
