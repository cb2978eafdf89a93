import Conversations

extension RecentChatsModel {
  /// Handles the result of opening the store.
  mutating func restored(_ opening: StoreOpening) -> [Effect] {
    let warning = opening.failure.map { say(.store($0)) } ?? []
    guard let contents = opening.contents else { return warning }
    persistence.state = .open
    persistence.isSender = opening.isSender
    persistence.lastNumber = contents.lastNumber
    history = History(contents.undo, pending: contents.changes)
    jobs = Jobs(contents.batches, changes: contents.changes)
    sync.storedAsOf = contents.asOf
    sync.rowsRestored = contents.rows.count
    ledger.restore(contents)
    for job in contents.batches where job.isPaused { ledger.setPaused(true, job.id) }
    restoreFinalChanges(contents.changes)
    restoreViews(contents.views)
    muted = Set(contents.muted)
    countViews()
    show(keepingSelection: true)
    return warning + readMoreRows(after: contents.hasMoreRows ? contents.rows.last : nil)
  }

  /// Adds the unsent changes of earlier runs that can't be undone to the history, so that undo
  /// withdraws them.
  private mutating func restoreFinalChanges(_ changes: [ChangeRecord]) {
    for record in changes where !record.isAccepted && record.change.isFinal {
      let change = ChangeOfConversation(record.change, name: name(of: record.conversation))
      history.push(History.FinalChange(ticket: Ticket(record.number), change: change))
    }
  }

  /// Handles the result of reading further rows of the last run.
  mutating func moreRowsRead(
    _ result: Result<[StoredRow], StoreFailure>, at now: Moment
  ) -> [Effect] {
    // Rows requested for another acting user are ignored.
    guard ledger.isRestoring else { return [] }
    let rows = (try? result.get()) ?? []
    sync.rowsRestored += rows.count
    let hasMore = rows.count == Self.rowsAtOnce
    let gone = ledger.restore(rows, isLast: !hasMore)
    if !gone.isEmpty { keepRows(gone, at: now) }
    relist(after: Set(rows.map(\.conversation.id)))
    if case .failure(let failure) = result { return say(.store(failure)) }
    return readMoreRows(after: hasMore ? rows.last : nil)
  }

  /// The number of rows of the last run to read at a time, which takes a few milliseconds.
  private static let rowsAtOnce = 1_000

  private func readMoreRows(after row: StoredRow?) -> [Effect] {
    row.map { [.readMoreRows(after: $0, limit: Self.rowsAtOnce)] } ?? []
  }

  /// Returns the effect of the next store operation, if one can start.
  mutating func runStoreOperation() -> [Effect] {
    switch persistence.nextOperation(isQuiet: ledger.inFlightCount == 0) {
    case .writing(let batch): [.write(batch.writes)]
    case .readingChanges:
      [.readChanges(claiming: persistence.isSender || sync.isLive && !isReadOnly)]
    case .releasing: [.releaseSending]
    case nil: []
    }
  }

  /// Handles the result of a write.
  mutating func written(_ failure: StoreFailure?) -> [Effect] {
    guard case .writing(let batch) = persistence.operation else { return [] }
    if let failure { return notWritten(failure) }
    persistence.succeed()
    return show(batch.recording) + withdrawn(batch.withdrawing)
  }

  private mutating func notWritten(_ failure: StoreFailure) -> [Effect] {
    let isNew = persistence.fail()
    let shown = recorded(ledger.recordingTickets) + withdrawn(ledger.withdrawingTickets)
    let retry = Effect.setTimer(.disk, milliseconds: Self.diskRetry)
    return shown + [retry] + (isNew ? say(.store(failure)) : [])
  }

  /// Tries to write again after a failure, including the rows that were not saved.
  mutating func tryDisk(at now: Moment) {
    persistence.tryAgain()
    let missed = persistence.takeMissedRows()
    if !missed.isEmpty { keepRows(missed, at: now) }
  }

  /// The wait before another attempt to write, in milliseconds.
  private static let diskRetry: Int64 = 30_000

  /// True when changes are folded: only the sender knows which ones were never sent.
  private var folds: Bool { persistence.sends || !rules.foldsAsSenderOnly }

  /// Shows changes and allows them to be sent, because they are on disk or need not be.
  mutating func recorded(_ tickets: [Ticket]) -> [Effect] {
    // A change that was withdrawn meanwhile is settled by the batch that drops it.
    let tickets = tickets.filter { ledger.pendingChange($0)?.isWithdrawn != true }
    let touched = Set(tickets.compactMap { ledger.pendingChange($0)?.conversation })
    let over = tickets.flatMap { ledger.recorded($0, folding: folds) }
    for ticket in over { end(ticket, .superseded) }
    // The remaining changes now include the effect of the folded ones, so they are written again.
    if !over.isEmpty {
      persistence.enqueue(tickets.compactMap { ledger.record(of: $0) }.map { .keepChange($0) })
    }
    relist(after: touched, keepingInSight: true)
    return tickets.flatMap { ticket in
      announcements.take(ticket).map { over.contains(ticket) ? $0.ofUnsent : $0 }
    }.flatMap { say($0) }
  }

  /// Removes a finished change from the disk and records its outcome in the journal.
  mutating func end(_ ticket: Ticket, _ state: JournalEntry.State) {
    persistence.enqueue([.dropChange(number: ticket.number)])
    mark(ticket, state)
  }

  /// Records the state of a change in the journal.
  mutating func mark(_ ticket: Ticket, _ state: JournalEntry.State) {
    let number = ticket.number
    noteOutcome(number, state)
    persistence.enqueue([.markEntry(number: number, state)] + jobs.note(ticket, state))
  }

  /// Saves rows, and removes from disk those that no longer exist.
  mutating func keepRows(_ ids: Set<ConversationID>, at now: Moment) {
    guard persistence.state != .absent else { return }
    let ids = ids.sorted { $0.rawValue < $1.rawValue }
    persistence.enqueue(
      rows: ids.compactMap { ledger.storedRow($0) },
      gone: ids.filter { !ledger.knows($0) }, asOf: now.wall)
  }
}
