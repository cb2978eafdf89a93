extension Ledger {
  /// Restores the contents of the store.
  ///
  /// Changes that were sent may or may not have reached the server, so they are sent again;
  /// accepted changes wait for a list. A reset is withheld until the user confirms it again.
  ///
  /// - Parameter contents: The contents of the store.
  public mutating func restore(_ contents: StoreContents) {
    lastTicket = max(lastTicket, Ticket(contents.lastNumber))
    restoring = []
    adopt(contents.changes)
    if rules.confirmsResetsAgain { withholdResets() }
    restore(contents.rows, isLast: !contents.hasMoreRows)
  }

  /// Restores further rows from the store; data from lists that were absorbed since takes
  /// precedence.
  ///
  /// - Parameters:
  ///   - stored: The rows.
  ///   - isLast: True when no more rows follow.
  /// - Returns: The rows that a list has proved gone since.
  @discardableResult
  public mutating func restore(_ stored: [StoredRow], isLast: Bool) -> Set<ConversationID> {
    guard let gone = restoring else { return [] }
    let unknown = stored.filter { rows[$0.conversation.id]?.confirmed == nil }
    let back = unknown.filter { !hasListedAll && !gone.contains($0.conversation.id) }
    takeBack(back)
    if isLast { restoring = nil }
    return Set(unknown.map(\.conversation.id)).subtracting(back.map(\.conversation.id))
  }

  private mutating func takeBack(_ stored: [StoredRow]) {
    for row in stored {
      var entry = LedgerRow(PackedConversation(row.conversation), reported: Ticket(0))
      // Another program may have stored it since: only a list that is requested from now on can
      // prove it gone.
      entry.seenBy = lastTicket
      entry.globalRank = Int32(clamping: row.globalRank)
      rows.put(entry, row.conversation.id)
      countTags(of: row.conversation, by: 1)
    }
    refresh(stored.map(\.conversation.id))
  }

  /// True while rows from the store may still be missing.
  public var isRestoring: Bool { restoring != nil }

  /// Returns a change as it is stored; nil if it is not pending.
  public func record(of ticket: Ticket) -> ChangeRecord? {
    pendingChange(ticket).map { change in
      ChangeRecord(
        number: change.ticket.number, conversation: change.conversation, peer: change.peer,
        change: change.change, attempts: change.attempts, isAccepted: change.isAccepted,
        madeAt: change.madeAt, undoes: change.undoes?.number, redoes: change.redoes?.number,
        isWithdrawalWanted: change.isWithdrawalWanted, batch: change.batch)
    }
  }

  /// Returns true when the server has listed the row and it is not gone.
  public func knows(_ id: ConversationID) -> Bool { rows[id]?.confirmed != nil }

  /// Returns a row as it is stored; nil if it is gone.
  public func storedRow(_ id: ConversationID) -> StoredRow? {
    guard let row = rows[id], let confirmed = row.confirmed else { return nil }
    return StoredRow(confirmed.row, globalRank: Int(row.globalRank))
  }

  /// Adds changes from disk that are not known here; they are shown and, unless accepted, queued.
  private mutating func adopt(_ records: [ChangeRecord]) {
    let fence = rules.fencesChangesOfOthers ? lastTicket : Ticket(0)
    for record in records {
      let ticket = Ticket(record.number)
      guard pendingChange(ticket) == nil else { continue }
      var change = PendingChange(
        ticket: ticket, conversation: record.conversation, peer: record.peer,
        change: record.change, madeAt: record.madeAt, undoes: record.undoes.map { Ticket($0) },
        redoes: record.redoes.map { Ticket($0) }, batch: record.batch,
        phase: record.isAccepted ? .accepted(fence: fence, receipt: ChangeReceipt()) : .queued)
      // Whether it was sent is unknown, so it counts as sent.
      change.attempts = max(1, record.attempts)
      if record.attempts > 0, !record.isAccepted { change.doubtfulSince = lastTicket }
      pending.insert(change)
    }
    noteWithdrawals(in: records)
    refresh(records.map(\.conversation))
  }

  /// Reconciles the changes with those on disk, which other programs may have edited.
  ///
  /// A change that another program finished waits for the next list, like every accepted change:
  /// otherwise the row would flip back until then.
  ///
  /// - Parameters:
  ///   - records: All changes on disk.
  ///   - unwritten: The numbers of changes that are shown but not on disk yet.
  ///   - isOwn: Returns true for a change of this run; such a change is not added again once it is
  ///     no longer pending.
  /// - Returns: The affected conversations, and the changes that are no longer on disk.
  public mutating func reconcile(
    with records: [ChangeRecord], unwritten: Set<Int64> = [], isOwn: (ChangeRecord) -> Bool
  ) -> (touched: Set<ConversationID>, vanished: [Ticket]) {
    noteWithdrawals(in: records)
    let known = Dictionary(uniqueKeysWithValues: records.map { ($0.number, $0) })
    var touched: Set<ConversationID> = []
    var vanished: [Ticket] = []
    for change in pendingChanges where change.phase == .queued || change.isAccepted {
      let number = change.ticket.number
      guard !unwritten.contains(number) else { continue }
      guard follow(change, known[number]) else { continue }
      touched.insert(change.conversation)
      if known[number] == nil { vanished.append(change.ticket) }
    }
    let new = records.filter {
      !isOwn($0) && pendingChange(Ticket($0.number)) == nil
    }
    adopt(new)
    return (touched.union(new.map(\.conversation)), vanished)
  }

  /// Counts all changes as sent: another program has been sending them, so each may have reached
  /// the server.
  public mutating func countAllAsSent() {
    for ticket in pendingChanges.map(\.ticket) {
      edit(ticket) { $0.attempts = max(1, $0.attempts) }
    }
  }

  /// Updates a change from its record on disk and returns true when that is new; nil means that it
  /// was deleted.
  private mutating func follow(_ change: PendingChange, _ record: ChangeRecord?) -> Bool {
    guard let record else {
      if !change.isAccepted { accept(change.ticket, ChangeReceipt()) }
      edit(change.ticket) { $0.isFinishedElsewhere = true }
      return !change.isFinishedElsewhere
    }
    guard change.phase == .queued else { return false }
    // The program that sends may have folded an earlier one into it.
    edit(change.ticket) { $0.change = record.change }
    if record.isAccepted { accept(change.ticket, ChangeReceipt()) }
    return record.change != change.change
  }
}
