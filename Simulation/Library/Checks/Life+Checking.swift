import Conversations
import RecentChats

extension Life {
  /// Returns the state of a program before an event, as far as the checks of the event need it.
  func look(_ id: RunID, before event: Event) -> Look {
    guard let run = running(id) else { return Look() }
    let ledger = run.model.ledger
    switch event {
    case .pageFinished(let request, .success(let page)):
      let isLate = request.ticket < run.lastPage
      return Look(
        pending: ledger.pendingChanges,
        told: isLate ? page.rows.compactMap { ledger.confirmed($0.id) } : [],
        rows: (0..<ledger.count).map { ledger[$0] })
    case .moreRowsRead: return Look(rows: (0..<ledger.count).map { ledger[$0] })
    case .command(.undo, _), .timer(.bulk):
      return Look(pending: ledger.pendingChanges, isUndoing: true)
    case .changeFinished(_, .failure): return Look(pending: ledger.pendingChanges)
    default: return Look()
    }
  }

  /// Checks the result of an event.
  mutating func check(_ event: Event, _ before: Look, _ id: RunID) {
    guard let ledger = running(id)?.model.ledger else { return }
    switch event {
    case .started: runs[id.program]?.hasStarted = true
    case .written(let failure): runs[id.program]?.isDiskFailing = failure != nil
    case .pageFinished(let request, .success(let page)):
      checkNewest(before, ledger, request, id)
      checkConfirmed(before, ledger, request, id)
      checkDoubt(ledger, request, id)
      checkRowsStay(before, ledger, id)
      noteGone(before, page, request, id)
    case .moreRowsRead: checkRowsStayAway(before, ledger, id)
    case .changeFinished(let ticket, .failure(let failure)):
      noteRefusal(of: ticket, failure, before, ledger, id)
    default: break
    }
    checkKept(ledger, id)
    checkUndoneAlone(before, ledger)
    checkRows(event.rowsConcerned, ledger)
  }

  /// Checks that every visible change is on disk, as far as the disk accepts it.
  private mutating func checkKept(_ ledger: Ledger, _ id: RunID) {
    guard let run = running(id), run.hasStore else { return }
    for change in ledger.pendingChanges where change.shows {
      let number = change.ticket.number
      if disk.everKept.contains(number) || run.unkept.contains(number) { continue }
      if run.isDiskFailing {
        runs[id.program]?.unkept.insert(number)
      } else {
        complain(.keptFirst, "change \(number) shows and is not on disk")
      }
    }
  }

  /// Checks that the undoing of a bulk change does not count newer messages as undone.
  private mutating func checkUndoneAlone(_ before: Look, _ ledger: Ledger) {
    guard before.isUndoing else { return }
    let known = Set(before.pending.map(\.ticket))
    for change in ledger.pendingChanges
    where change.batch != nil && !known.contains(change.ticket) {
      guard case .restoreUnread(_, _, let last) = change.change,
        ledger.confirmed(change.conversation)?.hasMessage(after: last) == true
      else { continue }
      complain(.undoneAlone, "\(change.words) was undone, and it has a newer message")
    }
  }

  private mutating func checkRows(_ rows: [ConversationID]?, _ ledger: Ledger) {
    guard let rows else { return }
    let pending = ledger.pendingChanges
    let changing = Set(pending.map(\.conversation))
    for row in changing.union(rows).sorted() {
      guard let shown = ledger.visible(row)?.conversation, let known = server[row] else { continue }
      if shown.unread != .marked, shown.unread != .count(0),
        !known.unreadEver.contains(shown.unread)
      {
        complain(.badge, "\(row.rawValue) shows \(shown.unread), which nobody ever said")
      }
    }
    for change in pending { checkNews(change, pending, ledger) }
    for row in changing.sorted() { checkLastWish(row, pending, ledger) }
  }

  /// Checks that a message newer than what the user saw stays visible as unread.
  private mutating func checkNews(
    _ change: PendingChange, _ pending: [PendingChange], _ ledger: Ledger
  ) {
    guard let told = ledger.confirmed(change.conversation), told.unread.isUnread else { return }
    let others = pending.filter { $0.conversation == told.id }
    guard others.allSatisfy({ $0.change.isBasedBefore(told) }) else { return }
    if ledger.visible(told.id)?.conversation.unread.isUnread != true {
      complain(.news, "\(told.id.rawValue) hides a message that nobody has seen")
    }
  }

  /// Checks that a start restored exactly the pending changes on disk.
  mutating func checkRestored(_ opening: StoreOpening, _ id: RunID) {
    guard let ledger = running(id)?.model.ledger, let contents = opening.contents else { return }
    let pending = ledger.pendingChanges.sorted { $0.ticket < $1.ticket }.map {
      [$0.ticket.number, $0.isAccepted ? 1 : 0]
    }
    running(id)?.restoredResets = Set(
      contents.changes.filter { $0.change.kind == .reset }.map(\.number))
    let batches = Set(contents.batches.map(\.id))
    for change in contents.changes {
      guard let batch = change.batch, !batches.contains(batch) else { continue }
      complain(.wholeBatch, "change \(change.number) is on disk without its batch \(batch.number)")
    }
    let kept = contents.changes.map { [$0.number, $0.isAccepted ? 1 : 0] }
    if pending != kept { complain(.pendingAsKept, "pending are \(pending), on disk \(kept)") }
  }

  /// Checks that a timer or a request exists that continues polling.
  mutating func checkPolling(_ id: RunID) {
    guard let run = running(id), run.hasStarted, run.timers[.poll] == nil,
      !calls.values.contains(where: { $0.run == id && $0.isPage })
    else { return }
    complain(.goesOn, "program \(id.program) will never ask for the list again")
  }
}

extension PendingChange {
  /// True when the change is laid over the row.
  var shows: Bool { phase != .recording && phase != .withdrawing(isShown: false) }
}

extension Change {
  /// True when the intention is older than the last message, and so does not concern it.
  fileprivate func isBasedBefore(_ row: Conversation) -> Bool {
    switch self {
    case .markRead(let seen), .reset(_, let seen): row.hasMessage(after: seen)
    // The server reported its count with the acceptance, which is newer than the list.
    case .markUnread, .restoreUnread: false
    default: true
    }
  }
}

extension Event {
  /// The rows that may look different after the event, besides those with
  /// changes; nil where no row may.
  fileprivate var rowsConcerned: [ConversationID]? {
    switch self {
    case .pageFinished(_, .success(let page)): page.rows.map(\.id)
    case .moreRowsRead(.success(let rows)): rows.map(\.conversation.id)
    case .changeFinished, .written, .changesRead: []
    default: nil
    }
  }
}
