import Conversations

extension RecentChatsModel {
  /// Another program on the same store kept or dropped a change, has come, or lets others send.
  mutating func changesTouched() -> [Effect] {
    // A store that this program has done with may be another one's.
    if persistence.state == .absent { return [.releaseSending] }
    if sync.link == .refused { letOthersSend() }
    persistence.readChanges()
    return []
  }

  /// Lets another program send, as soon as it can find on disk all that has become of the changes.
  mutating func letOthersSend() {
    if rules.handsSendingOver { persistence.release() }
  }

  /// Another program may send from now on, or there is none.
  mutating func released(_ isReleased: Bool) -> [Effect] {
    guard persistence.operation == .releasing else { return [] }
    persistence.finishRelease(isReleased)
    guard isReleased else { return [] }
    if sync.isLive { persistence.readChanges() }
    // What becomes of them is the other one's to find out.
    sync.suspect = []
    return ledger.requeueAll().map { .stopTimer(.retry($0)) }
  }

  /// The changes on disk were read, or were not.
  mutating func changesRead(_ result: Result<StoredChanges, StoreFailure>, at now: Moment)
    -> [Effect]
  {
    // A look that was asked for on behalf of another user is none of ours.
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
    if !touched.isEmpty { relist(after: touched) }
    return refused + (vanished.isEmpty ? [] : pollSoon(at: now))
  }

  private mutating func follow(isSender: Bool) {
    let isNew = isSender && !persistence.isSender
    persistence.isSender = isSender
    guard isNew else { return }
    ledger.countAllAsSent()
    if sync.link == .refused { letOthersSend() }
  }

  /// Another program finished a change of ours: the journal tells how.
  private mutating func finish(_ ticket: Ticket, from entries: [JournalEntry]) -> [Effect] {
    guard let change = ledger.pendingChange(ticket),
      let entry = entries.last(where: { $0.number == ticket.number })
    else { return [] }
    journal.mark(entry.number, entry.state)
    switch entry.state {
    case .waiting, .accepted, .confirmed: return []
    case .superseded:
      ledger.reject(ticket)
      return []
    case .refused(let reason):
      ledger.reject(ticket)
      persistence.enqueue(history.refuse(ticket))
      return say(refusal(of: change, reason))
    }
  }
}
