extension Ledger {
  /// Begins with what the last run left.
  ///
  /// Changes that were sent may have reached the server or not, so they are sent again; those that
  /// were accepted wait for a list.
  ///
  /// - Parameter contents: What was on disk.
  public mutating func restore(_ contents: StoreContents) {
    lastTicket = max(lastTicket, Ticket(contents.lastNumber))
    restoring = []
    adopt(contents.changes)
    restore(contents.rows, isLast: !contents.hasMoreRows)
  }

  /// Goes on with rows that the last run left; what a list has told since counts more.
  ///
  /// - Parameters:
  ///   - stored: The rows.
  ///   - isLast: Whether there are no more.
  /// - Returns: Rows that a list has proved to be gone since.
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
      // Another program may have kept it since: only what is asked for from now on can prove it gone.
      entry.seenBy = lastTicket
      entry.globalRank = Int32(clamping: row.globalRank)
      rows.put(entry, row.conversation.id)
      countTags(of: row.conversation, by: 1)
    }
    refresh(stored.map(\.conversation.id))
  }

  /// Whether rows of the last run may still be missing.
  public var isRestoring: Bool { restoring != nil }

  /// A change as it outlives the program; nil when it is not pending.
  public func record(of ticket: Ticket) -> ChangeRecord? {
    pendingChange(ticket).map { change in
      ChangeRecord(
        number: change.ticket.number, conversation: change.conversation, peer: change.peer,
        change: change.change, attempts: change.attempts, isAccepted: change.isAccepted,
        madeAt: change.madeAt)
    }
  }

  /// Whether the server has told a row that is not gone.
  public func knows(_ id: ConversationID) -> Bool { rows[id]?.confirmed != nil }

  /// A row as it outlives the program; nil when it is gone.
  public func storedRow(_ id: ConversationID) -> StoredRow? {
    guard let row = rows[id], let confirmed = row.confirmed else { return nil }
    return StoredRow(confirmed.row, globalRank: Int(row.globalRank))
  }

  /// Takes in changes from disk that are not known here; they show, and wait to be sent.
  private mutating func adopt(_ records: [ChangeRecord]) {
    let fence = rules.fencesChangesOfOthers ? lastTicket : Ticket(0)
    for record in records {
      let ticket = Ticket(record.number)
      guard pendingChange(ticket) == nil else { continue }
      var change = PendingChange(
        ticket: ticket, conversation: record.conversation, peer: record.peer,
        change: record.change, madeAt: record.madeAt,
        phase: record.isAccepted ? .accepted(fence: fence, receipt: ChangeReceipt()) : .queued)
      // Nobody knows whether it was sent, so it counts as sent.
      change.attempts = max(1, record.attempts)
      pending.insert(change)
    }
    refresh(records.map(\.conversation))
  }

  /// Brings the changes in step with those on disk, which other programs may have touched.
  ///
  /// What somebody else finished waits for the next list, like everything that was accepted: without
  /// it the row would flip back until then.
  ///
  /// - Parameters:
  ///   - records: All changes on disk.
  ///   - unwritten: The numbers of changes that show although the disk has not taken them yet.
  ///   - isOwn: Whether a change is of this run; none that is not pending here is taken in again.
  /// - Returns: The conversations concerned, and the changes that are not on disk any more.
  public mutating func reconcile(
    with records: [ChangeRecord], unwritten: Set<Int64> = [], isOwn: (ChangeRecord) -> Bool
  ) -> (touched: Set<ConversationID>, vanished: [Ticket]) {
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

  /// Another program has sent the changes until now, so each of them may have reached the server.
  public mutating func countAllAsSent() {
    for ticket in pendingChanges.map(\.ticket) {
      edit(ticket) { $0.attempts = max(1, $0.attempts) }
    }
  }

  /// Follows what became of a change on disk; answers whether that is news.
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
