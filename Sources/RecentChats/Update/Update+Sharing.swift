import Conversations

extension RecentChatsModel {
  /// Another program on the same store kept or dropped a change.
  mutating func changesTouched() -> [Effect] {
    keeping.look()
    return []
  }

  /// The changes on disk were read, or were not.
  mutating func looked(_ result: Result<StoreLook, StoreFailure>, at now: Moment) -> [Effect] {
    // A look that was asked for on behalf of another user is none of ours.
    guard case .looking = keeping.errand else { return [] }
    keeping.finishLook()
    guard case .success(let look) = result else { return [] }
    if look.isSender, !keeping.isSender { ledger.countAllAsSent() }
    keeping.isSender = look.isSender
    let takesBack = disabledRules.contains(.overIsOver)
    let dropped = takesBack ? [] : keeping.dropped
    let own = (keeping.lastNumber + 1)..<(Int64(ledger.lastTicket.number) + 1)
    let (touched, vanished) = ledger.reconcile(
      with: look.changes.filter { !dropped.contains($0.number) }, unwritten: keeping.unwritten,
      isOwn: { own.contains($0.number) && !takesBack })
    let refused = vanished.flatMap { learn($0, from: look.journal) }
    if !touched.isEmpty { relist(after: touched) }
    return refused + (vanished.isEmpty ? [] : pollSoon(at: now))
  }

  /// Another program finished a change of ours: the journal tells how.
  private mutating func learn(_ ticket: Ticket, from entries: [JournalEntry]) -> [Effect] {
    guard let change = ledger.pendingChange(ticket),
      let entry = entries.last(where: { $0.number == Int64(ticket.number) })
    else { return [] }
    journal.mark(entry.number, entry.state)
    switch entry.state {
    case .waiting, .accepted, .confirmed: return []
    case .superseded:
      ledger.reject(ticket)
      return []
    case .refused(let reason):
      ledger.reject(ticket)
      keeping.keep(history.refuse(ticket))
      return say(refusal(of: change, reason), isFailure: true)
    }
  }
}
