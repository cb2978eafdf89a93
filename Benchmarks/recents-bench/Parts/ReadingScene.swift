import Conversations

/// A ledger, and the list it is read from.
struct ReadingScene {
  /// The ledger.
  var ledger = Ledger()
  /// The list.
  var rows: [Conversation]

  /// Reads the entire list in pages of a thousand.
  mutating func readAll() {
    let start = ledger.issueTicket()
    var ticket = start
    for number in 1...max(1, (rows.count + 999) / 1_000) {
      let request = PageRequest(ticket: ticket, number: number, size: 1_000)
      ledger.absorb(
        Snapshot(ticket: ticket, rows: request.page(of: rows).rows, coverage: .part))
      ticket = ledger.issueTicket()
    }
    _ = ledger.finishPass(since: start)
  }

  /// Marks the last rows as read; the server accepts the changes, and no list confirms them.
  ///
  /// - Parameter count: The number of rows to change.
  mutating func acceptChanges(of count: Int) {
    for row in rows.suffix(count) {
      ledger.stage(.markRead(upTo: row.lastMessage?.id), on: row.id, peer: row.peer)
    }
    for change in ledger.takeSendable() { ledger.accept(change.ticket, ChangeReceipt()) }
  }

  /// Reads one page.
  ///
  /// - Parameters:
  ///   - number: The page number, from 1.
  ///   - size: The number of rows in a page.
  mutating func read(_ number: Int, size: Int) {
    let request = PageRequest(ticket: ledger.issueTicket(), number: number, size: size)
    ledger.absorb(
      Snapshot(
        ticket: request.ticket, rows: request.page(of: rows).rows,
        coverage: number == 1 ? .newest : .part))
  }
}
