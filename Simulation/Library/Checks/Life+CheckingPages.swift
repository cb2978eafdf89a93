import Conversations
import RecentChats

extension Life {
  /// Checks that a list overtaken by a later one changes nothing.
  mutating func checkNewest(
    _ before: Look, _ ledger: Ledger, _ request: PageRequest, _ id: RunID
  ) {
    for row in before.told where ledger.confirmed(row.id) != row {
      complain(.newestList, "\(row.id.rawValue) is again as an earlier list told it")
    }
    running(id)?.lastPage = max(request.ticket, running(id)?.lastPage ?? request.ticket)
  }

  /// Checks that a change ends only with a list made after the server applied it.
  mutating func checkConfirmed(
    _ before: Look, _ ledger: Ledger, _ request: PageRequest, _ id: RunID
  ) {
    guard let run = running(id), let madeAt = run.pagesMadeAt[request.ticket] else { return }
    let left = Set(ledger.pendingChanges.map(\.ticket))
    for change in before.pending where !left.contains(change.ticket) && change.phase != .recording {
      let state = disk.tables.journal[change.ticket.number]?.state
      guard state?.isOverWithoutServer != true else { continue }
      // Regardless of who made it: a list that was requested after an attempt shows it done.
      if change.isSettled(by: request, in: ledger) { settled.insert(mark(of: change.ticket, id)) }
      if settled.contains(mark(of: change.ticket, id)) { continue }
      if server.firstDone[mark(of: change.ticket, id)].map({ $0 > madeAt }) ?? true {
        complain(
          .earlierPoll, "change \(change.ticket.number) was taken for done by an earlier list")
      }
      // Changes that another program has finished are not checked here.
      if disk.sender == id, state?.isFinal != true { checkTags(change, before, ledger) }
    }
  }

  /// Checks that no change of unknown outcome waits once a list shows it done.
  mutating func checkDoubt(_ ledger: Ledger, _ request: PageRequest, _ id: RunID) {
    guard let run = running(id), disk.sender == id || !run.hasStore else { return }
    var seen: Set<ConversationID> = []
    for change in ledger.pendingChanges where !change.isAccepted {
      guard seen.insert(change.conversation).inserted, change.phase == .waiting,
        change.isSettled(by: request, in: ledger)
      else { continue }
      complain(.doubt, "change \(change.ticket.number) waits though a list shows it done")
    }
  }

  /// Checks that a change of tags overwritten by another writer is sent again, up to three times.
  private mutating func checkTags(_ change: PendingChange, _ before: Look, _ ledger: Ledger) {
    guard case .editTags(let edit) = change.change, change.overwritten < 3,
      let tags = ledger.confirmed(change.conversation)?.tagList,
      before.pending.last(where: { $0.conversation == change.conversation })?.ticket
        == change.ticket
    else { return }
    if !edit.adding.isSubset(of: tags) || !edit.removing.isDisjoint(with: tags) {
      complain(
        .tagsConfirmed,
        "change \(change.ticket.number) is over, and \(change.conversation.rawValue) has other tags"
      )
    }
  }

  /// Checks that a row that the server has listed from the beginning stays in the list.
  mutating func checkRowsStay(_ before: Look, _ ledger: Ledger, _ id: RunID) {
    guard before.rows.count > 0 else { return }
    for row in before.rows where ledger.index(of: row) == nil {
      guard let known = server[row], !known.isHidden, known.presentSince == 0,
        !ledger.pendingChanges.contains(where: { $0.conversation == row && $0.change.isReset })
      else { continue }
      complain(.rowStays, "\(row.rawValue) was taken from the list")
    }
  }

  /// Records the rows that lists proved to be gone: all that a single page with the whole list
  /// lacks, and those removed from the list.
  mutating func noteGone(_ before: Look, _ page: Page, _ request: PageRequest, _ id: RunID) {
    guard let run = running(id) else { return }
    let listed = Set(page.rows.map(\.id))
    if request.number == 1, page.isLast, page.skipped.isEmpty {
      run.provedGone = Set(server.rows.map(\.listed.id))
    }
    for row in before.rows where run.model.ledger.confirmed(row) == nil {
      run.provedGone.insert(row)
    }
    run.provedGone.subtract(listed)
  }

  /// Checks that rows from disk do not restore a row that a list proved to be gone.
  mutating func checkRowsStayAway(_ before: Look, _ ledger: Ledger, _ id: RunID) {
    guard let gone = running(id)?.provedGone, !gone.isEmpty else { return }
    for index in 0..<ledger.count where gone.contains(ledger[index]) {
      guard !before.rows.contains(ledger[index]) else { continue }
      complain(.rowStaysAway, "\(ledger[index].rawValue) came back from disk")
    }
  }

  /// Records that a program dropped a change.
  mutating func noteRefusal(
    of ticket: Ticket, _ failure: SyncFailure, _ before: Look, _ ledger: Ledger, _ id: RunID
  ) {
    guard let change = before.pending.first(where: { $0.ticket == ticket }),
      ledger.pendingChange(ticket) == nil
    else { return }
    if failure.isTransient {
      complain(.staysPending, "change \(ticket.number) is over: \(failure)")
    }
    wishes.refuse(
      ticket.number, on: change.conversation,
      wasDone: server.firstDone[mark(of: ticket, id)] != nil)
  }
}

extension PendingChange {
  /// True when a list that was requested after an attempt without an answer shows the change done.
  fileprivate func isSettled(by request: PageRequest, in ledger: Ledger) -> Bool {
    guard let doubtfulSince, request.ticket > doubtfulSince else { return false }
    guard let row = ledger.confirmed(conversation) else { return change.isReset }
    return ledger.wasListed(conversation, by: request.ticket) && change.isDone(in: row)
  }
}

extension Change {
  fileprivate var isReset: Bool { if case .reset = self { true } else { false } }
}

extension JournalEntry.State {
  /// True when the change is over although the server never applied it.
  fileprivate var isOverWithoutServer: Bool {
    switch self {
    case .refused, .superseded, .withdrawn: true
    case .waiting, .accepted, .confirmed: false
    }
  }
}
