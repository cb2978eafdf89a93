import Conversations
import TestSupport
import Testing

/// Changes that stand for others, and changes of two programs on one store.
@Suite struct SharedChangeTests {
  private var ledger = Ledger()

  init() { ledger.list([row("ada", tags: ["old"])]) }

  @Test func `Taking back a change that stands for an earlier one brings the earlier one back`() {
    var ledger = ledger
    ledger.stage(.pin(at: Timestamp(1)), on: "ada")
    let unpinned = ledger.stage(.unpin, on: "ada")
    ledger.stage(
      .pin(at: Timestamp(2)), on: ConversationID("ada"), peer: .user(UserID("ada")),
      undoing: unpinned)
    #expect(ledger.shown("ada")?.pin != nil)
    #expect(ledger.takeSendable().map(\.change) == [.pin(at: Timestamp(2))])
  }

  @Test func `Changes of two programs go out in the order in which they were made`() {
    var ledger = Ledger()
    ledger.restore(
      StoreContents(
        rows: [StoredRow(row("ada", tags: ["old"]))],
        changes: [
          record(1_000, .unpin, madeAt: 20), record(2_000, .pin(at: Timestamp(9)), madeAt: 10),
        ],
        lastNumber: 3_000))
    let first = ledger.takeSendable().map(\.ticket)
    #expect(first == [Ticket(2_000)])
    ledger.accept(Ticket(2_000), ChangeReceipt())
    #expect(ledger.takeSendable().map(\.ticket) == [Ticket(1_000)])
  }

  @Test func `A new change counts as made after all known ones, whatever the clock shows`() {
    var ledger = ledger
    _ = ledger.reconcile(with: [record(5_000, .pin(at: Timestamp(9)), madeAt: 100)]) { _ in false }
    let own = ledger.stage(
      .unpin, on: ConversationID("ada"), peer: .user(UserID("ada")), at: Timestamp(40))
    #expect(ledger.pendingChanges.map(\.ticket) == [Ticket(5_000), own])
    #expect(ledger.record(of: own)?.madeAt == Timestamp(101))
  }

  @Test func `A change that comes from disk while another one is on its way waits for it`() {
    var ledger = ledger
    let own = ledger.stage(
      .unpin, on: ConversationID("ada"), peer: .user(UserID("ada")), at: Timestamp(40))
    #expect(ledger.takeSendable().map(\.ticket) == [own])
    _ = ledger.reconcile(with: [record(5_000, .pin(at: Timestamp(9)), madeAt: 10)]) { _ in false }
    #expect(ledger.takeSendable().isEmpty)
  }

  @Test func `Only the program that sends makes an overwritten change again`() {
    var ledger = ledger
    var theirs = record(5_000, .editTags(TagEdit(adding: [Tag("mine")])))
    theirs.isAccepted = true
    _ = ledger.reconcile(with: [theirs]) { _ in false }
    let ticket = ledger.issueTicket()
    let rows = [row("ada", tags: ["theirs"])]
    let seen = ledger.absorb(
      Snapshot(ticket: ticket, rows: rows, coverage: .all), resending: false)
    #expect(seen?.overwritten.isEmpty == true)
    #expect(ledger.pendingChange(Ticket(5_000))?.isAccepted == true)
  }

  @Test func `A change that the program that sends has folded is known as it is now`() {
    var ledger = ledger
    let first = record(5_000, .editTags(TagEdit(adding: [Tag("a")])))
    let folded = record(5_000, .editTags(TagEdit(adding: [Tag("a")], removing: [Tag("old")])))
    _ = ledger.reconcile(with: [first]) { _ in false }
    _ = ledger.reconcile(with: [folded]) { _ in false }
    #expect(ledger.shown("ada")?.tagList == [Tag("a")])
    #expect(ledger.takeSendable().map(\.change) == [folded.change])
  }

  @Test func `Who takes the sending over forgets nothing that the one before may have sent`() {
    var ledger = ledger
    let pinned = ledger.stage(.pin(at: Timestamp(1)), on: "ada")
    ledger.countAllAsSent()
    ledger.stage(
      .unpin, on: ConversationID("ada"), peer: .user(UserID("ada")), undoing: pinned)
    #expect(ledger.pendingChanges.map(\.change) == [.pin(at: Timestamp(1)), .unpin])
  }

  @Test func `A change that the disk has not taken yet was not finished by anybody else`() {
    var ledger = ledger
    let own = ledger.stage(.pin(at: Timestamp(1)), on: "ada")
    let seen = ledger.reconcile(with: [], unwritten: [own.number]) { _ in true }
    #expect(seen.vanished.isEmpty)
    #expect(ledger.takeSendable().map(\.ticket) == [own])
  }

  @Test func `A change that another program finished is not made again`() {
    var ledger = ledger
    let theirs = record(5_000, .editTags(TagEdit(adding: [Tag("mine")])))
    _ = ledger.reconcile(with: [theirs]) { _ in false }
    #expect(ledger.reconcile(with: []) { _ in false }.vanished == [Ticket(5_000)])
    #expect(ledger.list([row("ada", tags: ["theirs"])])?.overwritten.isEmpty == true)
    #expect(ledger.pendingCount == 0)
  }
}
