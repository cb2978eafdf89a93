/// The rows of a response, with what their absence proves.
public struct Snapshot: Equatable, Sendable {
  /// The meaning of a conversation's absence.
  public enum Coverage: Hashable, Sendable {
    /// It is gone: the response covered the whole list.
    case all
    /// It is gone if it belongs among these rows: the response covered the top of the list.
    case newest
    /// Absence proves nothing: the response covered only a part of the list.
    case part
  }

  /// The ticket of the request.
  public var ticket: Ticket
  /// The rows, in the server's order.
  public var rows: [Conversation]
  /// The meaning of absence.
  public var coverage: Coverage
  /// Conversations whose rows could not be decoded: they are not gone, but have no new data.
  public var unreadable: Set<ConversationID>
  /// True when the id of a row could not be decoded.
  public var hasAnonymousRows: Bool
  /// True when no rows follow these in the list.
  public var isLast: Bool
  /// The zero-based place of the first row in the list, by which the app's pins are ordered; nil
  /// for the top of the list or an unknown place.
  public var firstPlace: Int?

  public init(
    ticket: Ticket, rows: [Conversation], coverage: Coverage,
    unreadable: Set<ConversationID> = [], hasAnonymousRows: Bool = false, isLast: Bool = false,
    firstPlace: Int? = nil
  ) {
    self.ticket = ticket
    self.rows = rows
    self.coverage = coverage
    self.unreadable = unreadable
    self.hasAnonymousRows = hasAnonymousRows
    self.isLast = isLast
    self.firstPlace = firstPlace
  }
}

extension Ledger {
  /// Marks the rows that a page should have contained, because it contained both of their
  /// neighbours.
  ///
  /// Pinned rows and rows with pending changes are excluded: they are not placed among the others
  /// by time.
  mutating func noteMissingRows(_ snapshot: Snapshot) {
    guard snapshot.coverage == .part, !snapshot.hasAnonymousRows else { return }
    guard let first = snapshot.rows.first(where: { $0.pin == nil }),
      let last = snapshot.rows.last(where: { $0.pin == nil })
    else { return }
    let start = ListRank(RowHead(first), globalRank: 0)
    let end = snapshot.isLast ? nil : ListRank(RowHead(last), globalRank: 0)
    for entry in order.entries(between: start, and: end) {
      guard var row = rows[entry.slot], row.seenBy < snapshot.ticket,
        !row.isMissingBetweenNeighbours,
        !pending.has(row.packed.id)
      else { continue }
      row.isMissingBetweenNeighbours = true
      rows.put(row, row.packed.id, at: entry.slot)
    }
  }

  /// Returns true when a snapshot listed a row in a readable form.
  package func wasListed(_ id: ConversationID, by ticket: Ticket) -> Bool {
    rows[id]?.listedBy == ticket
  }

  /// Returns true when snapshots since a ticket listed all given rows, of which there is at least
  /// one.
  public func hasListed(_ listed: [Conversation], since ticket: Ticket) -> Bool {
    !listed.isEmpty && listed.allSatisfy { rows[$0.id].map { $0.seenBy >= ticket } ?? false }
  }

  /// Removes the rows that are gone, after the whole list was read page by page.
  ///
  /// While pages are read, rows move from page to page, and a removal can push a row across the
  /// boundary of two pages. So a row is gone only if two consecutive passes lacked it and one page
  /// contained both of its neighbours. If no page ever does, because the boundary is always there,
  /// five passes suffice.
  ///
  /// - Parameter start: The ticket of the first page.
  /// - Returns: The rows that are gone, and true if others were missed, so that another pass is
  ///   needed, with other page boundaries.
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

  /// True when the server has accepted a change that no list has confirmed yet.
  public var hasUnconfirmed: Bool { pending.hasAccepted }

  /// Returns the conversations with a change that the server has accepted and no list has confirmed
  /// yet.
  ///
  /// - Parameter limit: The largest number of changes to consider.
  /// - Returns: The conversations, the longest waiting first; one with several such changes occurs
  ///   several times.
  public func unconfirmedConversations(limit: Int) -> [ConversationID] {
    pending.accepted(limit: limit).map(\.conversation)
  }
}
