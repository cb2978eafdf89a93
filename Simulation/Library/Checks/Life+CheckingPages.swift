import Conversations
import RecentChats

extension Life {
  /// A list that was overtaken by a later one changes nothing.
  mutating func checkNewest(
    _ before: Look, _ ledger: Ledger, _ request: PageRequest, _ id: RunID
  ) {
    for row in before.told where ledger.confirmed(row.id) != row {
      complain(.newestList, "\(row.id.rawValue) is again as an earlier list told it")
    }
    running(id)?.lastPage = max(request.ticket, running(id)?.lastPage ?? request.ticket)
  }

  /// A change is over only when the list was made after the server did it.
  mutating func checkConfirmed(
    _ before: Look, _ ledger: Ledger, _ request: PageRequest, _ id: RunID
  ) {
    guard let run = running(id), let madeAt = run.pagesMadeAt[request.ticket] else { return }
    let left = Set(ledger.pendingChanges.map(\.ticket))
    for change in before.pending where !left.contains(change.ticket) && change.phase != .recording {
      let state = disk.tables.journal[change.ticket.number]?.state
      guard state?.isOverWithoutServer != true else { continue }
      if server.firstDone[mark(of: change.ticket, id)].map({ $0 > madeAt }) ?? true {
        complain(
          .earlierPoll, "change \(change.ticket.number) was taken for done by an earlier list")
      }
      // What another program has finished is none of this one's business.
      if disk.sender == id, state?.isFinal != true { checkTags(change, before, ledger) }
    }
  }

  /// A change of tags that somebody overwrote is made again, a few times.
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

  /// What the server has listed since the beginning does not leave the list.
  mutating func checkRowsStay(_ before: Look, _ ledger: Ledger, _ id: RunID) {
    guard before.rows.count > 0 else { return }
    for row in before.rows where ledger.index(of: row) == nil {
      guard let known = server[row], !known.isHidden, known.presentSince == 0,
        !ledger.pendingChanges.contains(where: { $0.conversation == row && $0.change.isReset })
      else { continue }
      complain(.rowStays, "\(row.rawValue) was taken from the list")
    }
  }

  /// Remembers what lists proved to be gone: all that one answer with everything did not show, and
  /// what was taken from the list.
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

  /// Rows from disk do not bring back what a list proved to be gone.
  mutating func checkRowsStayAway(_ before: Look, _ ledger: Ledger, _ id: RunID) {
    guard let gone = running(id)?.provedGone, !gone.isEmpty else { return }
    for index in 0..<ledger.count where gone.contains(ledger[index]) {
      guard !before.rows.contains(ledger[index]) else { continue }
      complain(.rowStaysAway, "\(ledger[index].rawValue) came back from disk")
    }
  }

  /// Notes that a program took a change back.
  mutating func noteRefusal(
    of ticket: Ticket, _ failure: SyncFailure, _ before: Look, _ ledger: Ledger, _ id: RunID
  ) {
    guard let change = before.pending.first(where: { $0.ticket == ticket }),
      ledger.pendingChange(ticket) == nil
    else { return }
    if failure.isOfNetwork {
      complain(.staysPending, "change \(ticket.number) is over: \(failure)")
    }
    wishes.refuse(
      ticket.number, on: change.conversation,
      wasDone: server.firstDone[mark(of: ticket, id)] != nil)
  }
}

extension Change {
  fileprivate var isReset: Bool { if case .reset = self { true } else { false } }
}

extension JournalEntry.State {
  /// Whether the change is over although the server never did it.
  fileprivate var isOverWithoutServer: Bool {
    switch self {
    case .refused, .superseded, .withdrawn: true
    case .waiting, .accepted, .confirmed: false
    }
  }
}

extension SyncFailure {
  /// Whether nobody said no.
  fileprivate var isOfNetwork: Bool {
    switch self {
    case .unreachable, .rateLimited: true
    case .unauthorized, .refused, .serverFault, .malformed, .impossible: false
    }
  }
}
