import Conversations
import TestSupport
import Testing

/// Rule R6: tags that another writer overwrote are sent again, by the ledger alone.
@Suite struct OverwrittenTagsTests {
  private var ledger = Ledger()

  init() {
    ledger.list([row("ada", tags: ["old"])])
    ledger.stage(.editTags(TagEdit(adding: [Tag("mine")])), on: "ada")
  }

  @Test func `Tags that are missing when they are read back are sent again at once`() {
    var ledger = ledger
    let first = ledger.takeSendable()
    let isAccepted = ledger.accept(
      first[0].ticket, ChangeReceipt(tags: [Tag("theirs")], sentTags: [Tag("old"), Tag("mine")]))
    #expect(!isAccepted)
    let second = ledger.takeSendable()
    #expect(second.map(\.ticket) == first.map(\.ticket))
    #expect(second.map(\.attempt) == [2])
  }

  @Test func `What is read back and what a list shows count together: three more times`() {
    var ledger = ledger
    var sent = 0
    while let change = ledger.takeSendable().first {
      sent += 1
      let isReadBack = sent % 2 == 0
      ledger.accept(
        change.ticket,
        isReadBack ? ChangeReceipt(tags: [Tag("x")], sentTags: [Tag("mine")]) : ChangeReceipt())
      if !isReadBack { ledger.list([row("ada", tags: ["x"])]) }
    }
    #expect(sent == 4)
    #expect(ledger.list([row("ada", tags: ["x"])])?.differences.map(\.got) == [[Tag("x")]])
    #expect(ledger.pendingCount == 0)
  }

  @Test func `Tags that the server respelled or that found no room are accepted`() {
    for receipt in [
      ChangeReceipt(tags: [Tag("MINE")], sentTags: [Tag("mine")]),
      ChangeReceipt(tags: [Tag("x")], sentTags: [Tag("mine")], unfit: [Tag("mine")]),
    ] {
      var ledger = ledger
      let sent = ledger.takeSendable()
      let isAccepted = ledger.accept(sent[0].ticket, receipt)
      #expect(isAccepted)
      #expect(ledger.takeSendable() == [])
    }
  }

  @Test func `A program that does not send leaves it to the one that does`() {
    var ledger = ledger
    let sent = ledger.takeSendable()
    let receipt = ChangeReceipt(tags: [Tag("x")], sentTags: [Tag("mine")])
    let isAccepted = ledger.accept(sent[0].ticket, receipt, resending: false)
    #expect(isAccepted)
    #expect(ledger.takeSendable() == [])
  }
}
