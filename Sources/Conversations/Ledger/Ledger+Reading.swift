extension Ledger {
  /// Settles which rows are gone after the whole list was read page by page.
  ///
  /// While pages are read one after another, rows move from page to page, and a removal can push a
  /// row over the edge between two of them. So only a row that two readings in a row did not show
  /// is gone.
  ///
  /// - Parameter start: The ticket of the first page.
  /// - Returns: The rows that are gone, and whether others were missed once, so that another
  ///   reading is due.
  /// - Source: Rule R7.
  public mutating func finishReading(
    since start: Ticket
  ) -> (gone: Set<ConversationID>, isUncertain: Bool) {
    var gone: Set<ConversationID> = []
    var isUncertain = false
    for slot in rows.slots {
      guard let row = rows[slot], row.seenBy < start, row.confirmed != nil else { continue }
      let id = row.packed.id
      editRow(id) { $0.missed += 1 }
      if row.missed + 1 >= 2 || disabledRules.contains(.twoReadings) {
        forget(id)
        gone.insert(id)
      } else {
        isUncertain = true
      }
    }
    refresh(gone)
    return (gone, isUncertain)
  }

  /// Conversations with a change that the server accepted and no list has confirmed yet.
  ///
  /// - Shape: The one that waits longest first; one with several such changes stands there several
  ///   times.
  public var unconfirmedConversations: [ConversationID] {
    pendingChanges.compactMap { change in
      if case .settled = change.phase { change.conversation } else { nil }
    }
  }
}
