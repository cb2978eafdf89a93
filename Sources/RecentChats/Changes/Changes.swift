import Conversations

extension RecentChatsModel {
  /// Changes the selected conversation, or opens the editor or question that the change requires.
  mutating func change(_ command: Command, at now: Moment) -> [Effect] {
    switch command {
    case .undo: return undo(at: now)
    case .redo: return redo(at: now)
    default: break
    }
    guard let row = intended else { return say(.nothingSelected) }
    switch command {
    case .markRead: return perform(.markRead, on: row, at: now)
    case .markUnread: return perform(.markUnread, on: row, at: now)
    case .markDelivered: return perform(.markDelivered, on: row, at: now)
    case .pin: return perform(.pin, on: row, at: now)
    case .unpin: return perform(.unpin, on: row, at: now)
    case .togglePin: return perform(row.pin == nil ? .pin : .unpin, on: row, at: now)
    default: break
    }
    if let kind = row.peer.unknownKind { return cannot(.unknownKind(row.name, kind)) }
    switch command {
    case .editTags: mode = .tagging(tagging(row))
    case .reset: mode = .question(.reset(Target(row)))
    default: break
    }
    return []
  }

  /// Sends the changes that may be sent now.
  mutating func sendChanges(at now: Moment) -> [Effect] {
    guard !isReadOnly, sync.isLive, sync.nextAccount == nil, holdLeft(at: now) == nil, isSender,
      !ledger.isRestoring
    else {
      return []
    }
    if rules.confirmsResetsAgain {
      ledger.withholdResets(confirmedBy: Timestamp(now.wall.seconds - Self.resetPatience))
    }
    // Tag edits in flight count as one change.
    let (inFlight, tagEdits) = (ledger.inFlightCount, ledger.inFlightTagEdits)
    let free = Self.writesAtOnce - (inFlight - max(0, tagEdits - 1))
    guard free > 0 else { return [] }
    let changes = ledger.takeSendable(
      limit: free, tagEdits: tagEdits == 0 ? Self.tagEditsAtOnce : 0,
      pageSize: sync.sizing.size(settings.pageSize))
    let edits = changes.filter { $0.change.kind == .tags }
    guard edits.count > 1 else { return changes.map { .send($0) } + askAboutWithheld() }
    return changes.filter { $0.change.kind != .tags }.map { .send($0) } + [.sendTagEdits(edits)]
      + askAboutWithheld()
  }

  /// The number of seconds after the user's confirmation for which a reset may wait before it has
  /// to be confirmed again.
  private static let resetPatience: Int64 = 60

  /// True when this program is the sender.
  private var isSender: Bool { persistence.sends || !rules.sendsAsSenderOnly }

  /// The maximum number of changes in flight.
  private static let writesAtOnce = 4

  /// The maximum number of tag edits in flight: the list is read once for all of them.
  static let tagEditsAtOnce = 25

  /// Handles the response to a change.
  mutating func changeFinished(
    _ ticket: Ticket, _ result: Result<ChangeReceipt, SyncFailure>, at now: Moment
  ) -> [Effect] {
    guard let change = ledger.pendingChange(ticket), change.phase == .inFlight else { return [] }
    switch result {
    case .success(let receipt): return accepted(change, receipt, at: now)
    case .failure(let failure): return failed(change, failure, at: now)
    }
  }

  private mutating func accepted(
    _ change: PendingChange, _ receipt: ChangeReceipt, at now: Moment
  ) -> [Effect] {
    sync.quota = receipt.quota ?? sync.quota
    sync.sizing.note(receipt.transfer, usual: settings.pageSize)
    sync.suspect.remove(change.ticket)
    guard ledger.accept(change.ticket, receipt, resending: persistence.sends) else {
      return overwritten([change])
    }
    if let record = ledger.record(of: change.ticket) { persistence.enqueue([.keepChange(record)]) }
    mark(change.ticket, .accepted)
    relist(after: [change.conversation])
    var effects: [Effect] = [
      .log(LogLine(.info, "change \(change.ticket.number) accepted: \(change.change.name)"))
    ]
    if !receipt.unfit.isEmpty {
      effects += say(.noRoom(name(of: change), receipt.unfit))
    }
    if change.change.marksUnread, receipt.unread == .count(0) {
      effects += say(.unreadWithoutEffect(name(of: change)))
    }
    return effects + confirm(change) + pollSoon(at: now)
  }

  /// Persists and logs tag changes that another writer overwrote and that are sent again.
  mutating func overwritten(_ changes: [PendingChange]) -> [Effect] {
    persistence.enqueue(
      changes.compactMap { ledger.record(of: $0.ticket) }.map { .keepChange($0) })
    return changes.map {
      .log(LogLine(.warning, "change \($0.ticket.number) overwritten by another writer"))
    }
  }

  private mutating func failed(
    _ change: PendingChange, _ failure: SyncFailure, at now: Moment
  ) -> [Effect] {
    sync.lastFailure = .init(failure: failure, at: now.wall)
    let log = Effect.log(
      LogLine(.warning, "change \(change.ticket.number) failed: \(failure.logWords)"))
    switch failure {
    case _ where failure.asksForPause:
      ledger.requeue(change.ticket)
      return [log] + hold(failure, failures: change.attempts, at: now)
    case .unauthorized where !sync.suspect.contains(change.ticket):
      return [log] + doubt(change, at: now)
    case _ where failure.isTransient && rules.keepsTransientFailures:
      return [log] + postpone(change, failure) + pollSoon(at: now)
    default: return [log] + takeBack(change, failure) + pollSoon(at: now)
    }
  }

  /// Keeps a change for another attempt, without a limit: only a refusal by the API ends it.
  ///
  /// While lists arrive, nothing else on the screen shows that a change fails, so a notice reports
  /// it.
  private mutating func postpone(_ change: PendingChange, _ failure: SyncFailure) -> [Effect] {
    ledger.postpone(change.ticket, isOutcomeUnknown: failure.leavesOutcomeUnknown)
    sync.suspect.remove(change.ticket)
    let wait = RetryPolicy.delay(afterAttempt: change.attempts, jitter: &jitter)
    let timer = Effect.setTimer(.retry(change.ticket), milliseconds: wait)
    guard sync.isLive, change.attempts == Self.attemptsBeforeNotice else { return [timer] }
    let delayed = ChangeOfConversation(change.change, name: name(of: change))
    return [timer] + say(.delayed(delayed, failure))
  }

  /// The number of failed attempts after which a notice names the failure.
  private static let attemptsBeforeNotice = 3

  /// Keeps a change that was refused because of the credentials, and polls to find out whether they
  /// are really invalid: if the poll succeeds, the change is sent once more, and a second refusal
  /// is final.
  private mutating func doubt(_ change: PendingChange, at now: Moment) -> [Effect] {
    ledger.postpone(change.ticket)
    sync.suspect.insert(change.ticket)
    return beginPass(at: now)
  }

  private mutating func takeBack(_ change: PendingChange, _ failure: SyncFailure) -> [Effect] {
    let notice = refusal(of: change, .failure(failure))
    ledger.reject(change.ticket)
    end(change.ticket, .refused(.failure(failure)))
    persistence.enqueue(history.revoke(change.ticket))
    sync.suspect.remove(change.ticket)
    relist(after: [change.conversation])
    return say(notice)
  }

  /// Returns the notice that a change was refused.
  func refusal(of change: PendingChange, _ reason: RefusalReason) -> Notice {
    .refused(ChangeOfConversation(change.change, name: name(of: change)), reason)
  }

  /// Returns the name of a change's conversation, whether or not the list contains it.
  func name(of change: PendingChange) -> String { name(of: change.conversation) }

  /// Returns the name of a conversation, whether or not the list contains it.
  func name(of id: ConversationID) -> String { ledger.name(of: id) ?? id.rawValue }
}

extension Target {
  /// Creates a target from a conversation as it is shown now.
  init(_ row: Conversation) {
    self.init(id: row.id, peer: row.peer, name: row.name, seen: row.lastMessage?.id)
  }
}
