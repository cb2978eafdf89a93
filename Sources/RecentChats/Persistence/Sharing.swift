import Conversations

extension RecentChatsModel {
  /// Handles a notification that another program on the same store saved or removed a change, started,
  /// or gave up sending.
  mutating func changesTouched() -> [Effect] {
    // Another program may use a store that this one no longer uses.
    if persistence.state == .absent { return [.releaseSending] }
    if cannotSend { letOthersSend() }
    persistence.readChanges()
    return []
  }

  /// Lets another program become the sender, once all results are on disk.
  mutating func letOthersSend() {
    if rules.handsSendingOver { persistence.release() }
  }

  /// Handles the result of a request for another sender.
  mutating func released(_ isReleased: Bool) -> [Effect] {
    guard persistence.operation == .releasing else { return [] }
    persistence.finishRelease(isReleased)
    guard isReleased else { return [] }
    if sync.isLive { persistence.readChanges() }
    // The other program now finds out whether they are refused.
    sync.suspect = []
    return ledger.requeueAll().map { .stopTimer(.retry($0)) }
  }

  /// Handles the result of reading the changes on disk.
  mutating func changesRead(_ result: Result<StoredChanges, StoreFailure>, at now: Moment)
    -> [Effect]
  {
    // A read requested for another acting user is ignored.
    guard case .readingChanges = persistence.operation else { return [] }
    persistence.finishRead()
    guard case .success(let look) = result else { return [] }
    follow(isSender: look.isSender)
    let takesBack = !rules.ignoresFinishedChanges
    let dropped = takesBack ? [] : persistence.dropped
    let own = (persistence.lastNumber + 1)..<(ledger.lastTicket.number + 1)
    let (touched, vanished) = ledger.reconcile(
      with: look.changes.filter { !dropped.contains($0.number) }, unwritten: persistence.unwritten,
      isOwn: { own.contains($0.number) && !takesBack })
    let refused = vanished.flatMap { finish($0, from: look.journal) }
    follow(look.batches)
    if !touched.isEmpty { relist(after: touched) }
    return refused + (vanished.isEmpty ? [] : pollSoon(at: now))
  }

  private mutating func follow(isSender: Bool) {
    let isNew = isSender && !persistence.isSender
    persistence.isSender = isSender
    guard isNew else { return }
    ledger.countAllAsSent()
    if cannotSend { letOthersSend() }
  }

  /// True when another program on the same store may be able to send, and this one is not.
  private var cannotSend: Bool { sync.isRefused || settings.isOffline || isReadOnly }

  private mutating func follow(_ batches: [BatchRecord]) {
    let unwritten = persistence.unwrittenBatches
    jobs.adopt(batches, except: unwritten)
    for batch in batches where !unwritten.contains(batch.id) {
      ledger.setPaused(batch.isPaused, batch.id)
    }
  }

  /// Applies the journal's outcome to a change that another program finished.
  private mutating func finish(_ ticket: Ticket, from entries: [JournalEntry]) -> [Effect] {
    guard let change = ledger.pendingChange(ticket),
      let entry = entries.last(where: { $0.number == ticket.number })
    else { return [] }
    noteOutcome(entry.number, entry.state)
    switch entry.state {
    case .waiting: return []
    case .accepted, .confirmed:
      guard change.isWithdrawalWanted else { return [] }
      return say(.sentBeforeWithdrawal(ChangeOfConversation(change.change, name: name(of: change))))
    case .superseded:
      ledger.reject(ticket)
      return []
    case .withdrawn:
      ledger.reject(ticket)
      persistence.enqueue(history.revoke(ticket))
      return say(.withdrawn(ChangeOfConversation(change.change, name: name(of: change)), .unknown))
    case .refused(let reason):
      ledger.reject(ticket)
      persistence.enqueue(history.revoke(ticket))
      return say(refusal(of: change, reason))
    }
  }
}
