import Conversations
import TestSupport
import Testing

@Suite struct ChangeFoldingTests {
  @Test func `Tag edits that wait together become one`() {
    var ledger = Ledger()
    ledger.list([row("ada", tags: ["a", "b"])])
    ledger.stage(.editTags(TagEdit(adding: [Tag("c")], removing: [Tag("a")])), on: "ada")
    ledger.stage(.editTags(TagEdit(adding: [Tag("a")], removing: [Tag("c"), Tag("b")])), on: "ada")
    let sent = ledger.takeSendable()
    #expect(sent.map(\.tags) == [[Tag("a")]])
    #expect(ledger.shown("ada")?.tags == [Tag("a")])
  }

  @Test func `A change that was sent is never folded away`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(1))])
    let sent = ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    _ = ledger.takeSendable()
    let later = ledger.stage(.markUnread(last: MessageID("1")), on: "ada")
    #expect(ledger.pendingChanges.map(\.ticket) == [sent, later])
  }

  @Test func `Changes of different things do not touch each other`() {
    var ledger = Ledger()
    ledger.list([row("ada", unread: .count(1))])
    ledger.stage(.markRead(upTo: MessageID("1")), on: "ada")
    ledger.stage(.pin(at: Timestamp(1)), on: "ada")
    ledger.stage(.editTags(TagEdit(adding: [Tag("x")])), on: "ada")
    #expect(ledger.pendingCount == 3)
  }
}
