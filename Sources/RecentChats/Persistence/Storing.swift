import Conversations

extension RecentChatsModel {
  /// The store was opened, or was not.
  mutating func restored(_ opening: StoreOpening) -> [Effect] {
    let warning = opening.failure.map { say(.store($0)) } ?? []
    guard let contents = opening.contents else { return warning }
    persistence.state = .open
    persistence.isSender = opening.isSender
    persistence.lastNumber = contents.lastNumber
    history = History(contents.undo)
    sync.storedAsOf = contents.asOf
    sync.rowsRestored = contents.rows.count
    if contents.asOf != nil { keyHints.end() }
    ledger.restore(contents)
    show(keepingSelection: true)
    return warning + readMoreRows(after: contents.hasMoreRows ? contents.rows.last : nil)
  }

  /// Further rows of the last run were read, or were not.
  mutating func moreRowsRead(
    _ result: Result<[StoredRow], StoreFailure>, at now: Moment
  ) -> [Effect] {
    // Rows that were asked for on behalf of another user are none of ours.
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

  /// How many rows of the last run are read at once: a few milliseconds' worth.
  private static let rowsAtOnce = 1_000

  private func readMoreRows(after row: StoredRow?) -> [Effect] {
    row.map { [.readMoreRows(after: $0, limit: Self.rowsAtOnce)] } ?? []
  }

  /// What the shell has to do for the store, if it is free.
  mutating func runStoreOperation() -> [Effect] {
    switch persistence.nextOperation(isQuiet: ledger.inFlightCount == 0) {
    case .writing(let writes, _): [.write(writes)]
    case .readingChanges: [.readChanges(claiming: persistence.isSender || sync.isLive)]
    case .releasing: [.releaseSending]
    case nil: []
    }
  }

  /// What was to be kept is on disk, or is not.
  mutating func written(_ failure: StoreFailure?) -> [Effect] {
    guard case .writing(_, let tickets) = persistence.operation else { return [] }
    if let failure { return notWritten(failure) }
    persistence.succeed()
    return recorded(tickets)
  }

  private mutating func notWritten(_ failure: StoreFailure) -> [Effect] {
    let isNew = persistence.fail()
    let shown = recorded(ledger.recordingTickets)
    let retry = Effect.setTimer(.disk, milliseconds: Self.diskRetry)
    return shown + [retry] + (isNew ? say(.store(failure)) : [])
  }

  /// Gives a disk that took nothing another try, the rows included that it missed.
  mutating func tryDisk(at now: Moment) {
    persistence.tryAgain()
    let missed = persistence.takeMissedRows()
    if !missed.isEmpty { keepRows(missed, at: now) }
  }

  /// How long to leave a disk alone that does not take what it is given, in milliseconds.
  private static let diskRetry: Int64 = 30_000

  /// Whether changes are folded: only the program that sends knows which have not been sent.
  private var folds: Bool { persistence.sends || !rules.foldsAsSenderOnly }

  /// Changes are on disk, or need not be: they show from now on, and may be sent.
  mutating func recorded(_ tickets: [Ticket]) -> [Effect] {
    let touched = Set(tickets.compactMap { ledger.pendingChange($0)?.conversation })
    let over = tickets.flatMap { ledger.recorded($0, folding: folds) }
    for ticket in over { end(ticket, .superseded) }
    // What is left has become what it does together with those that are over.
    if !over.isEmpty {
      persistence.enqueue(tickets.compactMap { ledger.record(of: $0) }.map { .keepChange($0) })
    }
    relist(after: touched)
    return tickets.compactMap { announcements.removeValue(forKey: $0) }.flatMap { say($0) }
  }

  /// A change is over: it leaves the disk, and the journal tells why.
  mutating func end(_ ticket: Ticket, _ state: JournalEntry.State) {
    persistence.enqueue([.dropChange(number: ticket.number)])
    mark(ticket, state)
  }

  /// Notes in the journal what became of a change.
  mutating func mark(_ ticket: Ticket, _ state: JournalEntry.State) {
    let number = ticket.number
    journal.mark(number, state)
    persistence.enqueue([.markEntry(number: number, state)])
  }

  /// Keeps what a list told of some rows.
  mutating func keepRows(_ ids: Set<ConversationID>, at now: Moment) {
    guard persistence.state != .absent else { return }
    let ids = ids.sorted { $0.rawValue < $1.rawValue }
    persistence.enqueue(
      rows: ids.compactMap { ledger.storedRow($0) },
      gone: ids.filter { !ledger.knows($0) }, asOf: now.wall)
  }
}
