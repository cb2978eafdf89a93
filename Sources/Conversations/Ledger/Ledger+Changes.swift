extension Ledger {
  /// Stages a change that the user made.
  ///
  /// - Parameters:
  ///   - change: The change.
  ///   - id: The conversation.
  ///   - peer: The other side, to which requests are addressed.
  ///   - now: The time at which the user made it.
  ///   - undone: The change that it undoes, if any.
  ///   - redone: The change that it redoes, if any.
  ///   - batch: The bulk change that it belongs to, if any.
  ///   - mustBeKept: True when it is shown and may be sent only after `recorded`.
  /// - Returns: The ticket of the change.
  /// - Source: Rule R9.
  @discardableResult
  public mutating func stage(
    _ change: Change, on id: ConversationID, peer: Peer, at now: Timestamp = Timestamp(0),
    undoing undone: Ticket? = nil, redoing redone: Ticket? = nil, in batch: BatchID? = nil,
    mustBeKept: Bool = false
  ) -> Ticket {
    let ticket = issueTicket()
    pending.insert(
      PendingChange(
        ticket: ticket, conversation: id, peer: peer, change: change,
        madeAt: moment(of: ticket, on: id, at: now), undoes: undone, redoes: redone,
        batch: batch,
        phase: .recording))
    if !mustBeKept { recorded(ticket) }
    return ticket
  }

  /// Returns the time at which a new change counts as made: after all known changes of the
  /// conversation, even if the clock was set back or another program gave them higher numbers.
  private func moment(of ticket: Ticket, on id: ConversationID, at now: Timestamp) -> Timestamp {
    pending[id].reduce(now) { max($0, $1.ticket < ticket ? $1.madeAt : $1.madeAt + 1) }
  }

  /// Takes the changes that may be sent now: first those that the user made one by one, then those
  /// of batches, each oldest first.
  ///
  /// Takes the first change of each conversation, unless one of its changes is in flight or waits
  /// for a retry.
  ///
  /// - Source: Rules R4 and R11.
  /// - Parameters:
  ///   - limit: The maximum number of changes.
  ///   - tagEdits: The maximum number of tag edits; all of them together count as one change.
  ///   - pageSize: The number of rows per page if the list is read for them.
  /// - Returns: The changes as they must be sent.
  public mutating func takeSendable(
    limit: Int = .max, tagEdits: Int = .max, pageSize: Int = 100
  ) -> [OutgoingChange] {
    let ready =
      rules.sendsOneAtATime
      ? pending.sendable(
        limit: limit, tagEdits: tagEdits, except: rules.pausesBatches ? paused : [])
      : pendingChanges.filter { $0.phase == .queued && !$0.isWithheld }
    var (others, edits) = (0, 0)
    let taken = ready.filter { change in
      let isEdit = change.change.kind == .tags
      let isTaken = isEdit ? edits < tagEdits && others < limit : others + min(edits, 1) < limit
      if isTaken, isEdit { edits += 1 } else if isTaken { others += 1 }
      return isTaken
    }
    return taken.map { send($0, pageSize: pageSize) }
  }

  private mutating func send(_ change: PendingChange, pageSize: Int) -> OutgoingChange {
    let tags = knownTags(before: change)
    edit(change.ticket) {
      $0.phase = .inFlight
      $0.attempts += 1
    }
    return OutgoingChange(
      ticket: change.ticket, attempt: change.attempts + 1, conversation: change.conversation,
      peer: change.peer, change: change.change, knownTags: tags,
      place: index(of: change.conversation), pageSize: pageSize)
  }

  /// Returns the tags before an edit: the confirmed ones, with every earlier change applied.
  ///
  /// - Source: Rule R6: the list is computed when the request is issued.
  private func knownTags(before change: PendingChange) -> [Tag] {
    guard case .editTags = change.change else { return [] }
    let earlier = pending[change.conversation].prefix { $0.ticket != change.ticket }
    return replayed(change.conversation, earlier)?.tagList ?? []
  }

  /// The number of changes in flight.
  public var inFlightCount: Int { pending.inFlightCount }

  /// The number of tag edits in flight.
  public var inFlightTagEdits: Int { pending.inFlightTagEdits }

  /// The time of the latest change that the server has not accepted; nil if there is none.
  public var lastUnsent: Timestamp? { pending.lastUnsent }

  /// The number of the latest change that the server has not accepted; nil when there is none.
  public var newestUnsent: Ticket? { pending.newestUnsent }

  /// True when a failed change waits for a retry.
  public var isRetrying: Bool { pending.isRetrying }

  /// True when a change has not reached the server and is not held up by one that has failed twice.
  public var hasProspects: Bool { pending.hasProspects }

  /// Returns the unconfirmed change with a ticket; nil if there is none.
  public func pendingChange(_ ticket: Ticket) -> PendingChange? { pending[ticket] }

  /// Marks a change as accepted by the server; it stays pending until a list that is requested from
  /// now on confirms it.
  ///
  /// Tags that exceeded the limit are dropped from the change. Tags that another writer had
  /// overwritten by the time they were read back are sent again instead.
  ///
  /// - Parameters:
  ///   - ticket: The change.
  ///   - receipt: The server's result.
  ///   - resending: True to resend overwritten tags; false leaves that to the program that sends.
  /// - Returns: True when it is accepted; false if it is sent again.
  /// - Source: Rules R3 and R6.
  @discardableResult
  public mutating func accept(
    _ ticket: Ticket, _ receipt: ChangeReceipt, resending: Bool = true
  ) -> Bool {
    if resending, let change = pending[ticket], receipt.showsOverwritten(change.change),
      mayBeResent(change)
    {
      resend(ticket)
      return false
    }
    let fence = lastTicket
    edit(ticket) {
      $0.phase = .accepted(fence: fence, receipt: receipt)
      guard case .editTags(let edit) = $0.change else { return }
      $0.change = .editTags(edit.without(adding: receipt.unfit))
    }
    return true
  }

  /// The largest number of times that overwritten tags are sent again.
  ///
  /// - Source: Rule R6. This is the only loop: the client writes once and reads back.
  static let mostOverwrites = 3

  /// Returns true when overwritten tags may be sent once more.
  func mayBeResent(_ change: PendingChange) -> Bool {
    change.overwritten < Self.mostOverwrites && !change.isFinishedElsewhere
      && rules.resendsOverwrittenTags
  }

  /// Queues an edit of tags again: two clients that write one list at the same time overwrite each
  /// other.
  mutating func resend(_ ticket: Ticket) {
    edit(ticket) {
      $0.phase = .queued
      $0.overwritten += 1
    }
  }

  /// Keeps a change that failed temporarily; later changes of its conversation wait for it.
  ///
  /// - Parameters:
  ///   - ticket: The change.
  ///   - isOutcomeUnknown: True when it may have taken effect nevertheless; a later list may show
  ///     that.
  public mutating func postpone(_ ticket: Ticket, isOutcomeUnknown: Bool = false) {
    let newest = lastTicket
    edit(ticket) {
      $0.phase = .waiting
      if isOutcomeUnknown { $0.doubtfulSince = newest }
    }
  }

  /// Queues a postponed change again.
  public mutating func requeue(_ ticket: Ticket) {
    edit(ticket) { if $0.phase == .waiting || $0.phase == .inFlight { $0.phase = .queued } }
  }

  /// Queues all postponed changes again.
  ///
  /// - Returns: Their tickets.
  public mutating func requeueAll(except excluded: Set<Ticket> = []) -> [Ticket] {
    let waiting = pending.waitingTickets.filter { !excluded.contains($0) }
    for ticket in waiting { requeue(ticket) }
    return waiting
  }

  /// Removes a change that the server refused; the row becomes the confirmed one with the remaining
  /// changes applied.
  ///
  /// - Returns: The change; nil if it was not pending.
  /// - Source: Rule R5.
  @discardableResult
  public mutating func reject(_ ticket: Ticket) -> PendingChange? {
    guard let change = pendingChange(ticket) else { return nil }
    pending.remove(ticket)
    refresh(CollectionOfOne(change.conversation))
    return change
  }

  /// Edits a change and updates the order of its row.
  mutating func edit(_ ticket: Ticket, _ body: (inout PendingChange) -> Void) {
    guard let change = pending[ticket] else { return }
    pending.edit(ticket, body)
    refresh(CollectionOfOne(change.conversation))
  }
}

extension ChangeReceipt {
  /// Returns true when the tags that were read back lack the edit.
  fileprivate func showsOverwritten(_ change: Change) -> Bool {
    guard case .editTags(let edit) = change, let tags, let sentTags else { return false }
    return !edit.without(adding: unfit).residual(in: tags, respelling: sentTags).isEmpty
  }
}

extension Ledger {
  /// Records that a change is on disk, so that it is shown and may be sent.
  ///
  /// - Parameters:
  ///   - ticket: The change.
  ///   - folding: True to drop changes that have become pointless; only the program that sends
  ///     knows which were never sent.
  /// - Returns: The changes that this ends, which may include the change itself.
  /// - Source: Rules R4 and R9.
  @discardableResult
  public mutating func recorded(_ ticket: Ticket, folding: Bool = true) -> [Ticket] {
    guard let change = pendingChange(ticket), change.phase == .recording else { return [] }
    edit(ticket) { $0.phase = .queued }
    guard folding else { return [] }
    let over = cancelOut(change) ?? fold(change) ?? []
    if !over.isEmpty { refresh(CollectionOfOne(change.conversation)) }
    return over
  }

  /// The tickets of the changes that are being written, oldest first.
  public var recordingTickets: [Ticket] { pending.recordingTickets }

  /// Removes a change that was never sent, and the one that undoes it.
  private mutating func cancelOut(_ change: PendingChange) -> [Ticket]? {
    guard let undone = change.undoes.flatMap({ pendingChange($0) }), isUntouched(undone),
      !undone.isFolded
    else { return nil }
    pending.remove(undone.ticket)
    pending.remove(change.ticket)
    return [undone.ticket, change.ticket]
  }

  /// Folds the change with an earlier one that was never sent.
  private mutating func fold(_ change: PendingChange) -> [Ticket]? {
    let others = pending[change.conversation].filter { $0.ticket != change.ticket }
    guard
      let earlier = others.last(where: {
        isUntouched($0) && $0.change.folded(with: change.change) != nil
      }), let wanted = earlier.change.folded(with: change.change)
    else { return nil }
    pending.remove(earlier.ticket)
    edit(change.ticket) {
      $0.change = wanted
      $0.isFolded = true
    }
    return [earlier.ticket]
  }

  /// Returns true when the change was never sent.
  private func isUntouched(_ change: PendingChange) -> Bool {
    guard rules.foldsUnsentOnly else { return !change.isAccepted }
    return change.phase == .queued && change.attempts == 0
  }
}
