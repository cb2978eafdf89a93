/// Rows the server listed, with what their absence would mean.
public struct Snapshot: Equatable, Sendable {
  /// What it means that a conversation is not listed.
  public enum Coverage: Hashable, Sendable {
    /// It is gone: this was the whole list in one answer.
    case all
    /// It is gone if it belonged among these: this was the top of the list in one answer.
    case newest
    /// Nothing.
    case part
  }

  /// The ticket of the request that was answered.
  public var ticket: Ticket
  /// The rows, in the server's order.
  public var rows: [Conversation]
  /// What absence means.
  public var coverage: Coverage
  /// Conversations that were listed in a form nobody could read: not gone, and not told either.
  public var unreadable: Set<ConversationID>
  /// Whether a row was listed of which not even that could be read which one it is.
  public var hasAnonymousRows: Bool
  /// Whether nothing stands behind these rows.
  public var isLast: Bool

  public init(
    ticket: Ticket, rows: [Conversation], coverage: Coverage,
    unreadable: Set<ConversationID> = [], hasAnonymousRows: Bool = false, isLast: Bool = false
  ) {
    self.ticket = ticket
    self.rows = rows
    self.coverage = coverage
    self.unreadable = unreadable
    self.hasAnonymousRows = hasAnonymousRows
    self.isLast = isLast
  }
}

extension Ledger {
  /// Notes the rows that a page of the list should have shown: it showed what stands on either side.
  ///
  /// Pins, and rows with changes of the person, stand elsewhere than among the others of their time.
  mutating func noteMissingRows(_ snapshot: Snapshot) {
    guard snapshot.coverage == .part, !snapshot.hasAnonymousRows else { return }
    let ranks = snapshot.rows.filter { $0.pin == nil }.map { ListRank(RowHead($0), globalRank: 0) }
    guard let first = ranks.first, let last = ranks.last else { return }
    for entry in order.entries(between: first, and: snapshot.isLast ? nil : last) {
      guard var row = rows[entry.slot], row.seenBy < snapshot.ticket,
        !row.isMissingBetweenNeighbours,
        !pending.has(row.packed.id)
      else { continue }
      row.isMissingBetweenNeighbours = true
      rows.put(row, row.packed.id, at: entry.slot)
    }
  }

  /// Settles which rows are gone after the whole list was read page by page.
  ///
  /// While pages are read one after another, rows move from page to page, and a removal can push a
  /// row over the edge between two of them. So a row is gone only when two readings in a row did not
  /// show it, and a page showed both what stands before it and what stands behind it. Where no page
  /// ever does, because the edge is always there, five readings have to do.
  ///
  /// - Parameter start: The ticket of the first page.
  /// - Returns: The rows that are gone, and whether others were missed, so that another reading is
  ///   due, with the edges elsewhere.
  /// - Source: Rule R7.
  public mutating func finishPass(
    since start: Ticket
  ) -> (gone: Set<ConversationID>, isUncertain: Bool) {
    var gone: Set<ConversationID> = []
    var isUncertain = false
    for slot in rows.slots {
      guard let row = rows[slot], row.seenBy < start, row.confirmed != nil else { continue }
      let id = row.packed.id
      editRow(id) { $0.missed += 1 }
      if isGone(row, missed: row.missed + 1) {
        forget(id)
        gone.insert(id)
      } else {
        isUncertain = true
      }
    }
    refresh(gone)
    return (gone, isUncertain)
  }

  private func isGone(_ row: LedgerRow, missed: UInt8) -> Bool {
    guard rules.requiresTwoPasses else { return true }
    let needed = row.isMissingBetweenNeighbours || !rules.distrustsPageEdges ? 2 : 5
    return missed >= needed
  }

  /// Whether the server has accepted a change that no list has confirmed yet.
  public var hasUnconfirmed: Bool { pending.hasAccepted }

  /// Conversations with a change that the server accepted and no list has confirmed yet.
  ///
  /// - Parameter limit: How many changes are looked at.
  /// - Returns: The one that waits longest first; one with several such changes several times.
  public func unconfirmedConversations(limit: Int) -> [ConversationID] {
    pending.accepted(limit: limit).map(\.conversation)
  }
}
