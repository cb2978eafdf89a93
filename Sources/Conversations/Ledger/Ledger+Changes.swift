extension Ledger {
  /// Takes in what a person asked for.
  ///
  /// - Parameters:
  ///   - change: What is wanted.
  ///   - id: Of which conversation.
  ///   - peer: The address of the call.
  ///   - now: When the person made it.
  ///   - undone: The change that it takes back, where it does.
  ///   - mustBeKept: Whether it shows, and may be sent, only after `recorded`.
  /// - Returns: The change's place in the order.
  /// - Source: Rule R9.
  @discardableResult
  public mutating func stage(
    _ change: Change, on id: ConversationID, peer: Peer, at now: Timestamp = Timestamp(0),
    undoing undone: Ticket? = nil, mustBeKept: Bool = false
  ) -> Ticket {
    let ticket = issueTicket()
    pending.insert(
      PendingChange(
        ticket: ticket, conversation: id, peer: peer, change: change,
        madeAt: moment(of: ticket, on: id, at: now), undoes: undone, phase: .recording))
    if !mustBeKept { recorded(ticket) }
    return ticket
  }

  /// When a new change counts as made: after all that are known, though the clock was set back and
  /// though another program gave them higher numbers.
  private func moment(of ticket: Ticket, on id: ConversationID, at now: Timestamp) -> Timestamp {
    pending[id].reduce(now) { max($0, $1.ticket < ticket ? $1.madeAt : $1.madeAt + 1) }
  }

  /// Takes the changes that may be sent now, oldest first.
  ///
  /// Of each conversation that is the first one, unless one of its changes is on its way or waits
  /// for another try.
  ///
  /// - Source: Rule R4.
  /// - Parameter limit: How many to take at the most.
  /// - Returns: The changes as they must be sent.
  public mutating func takeSendable(limit: Int = .max) -> [OutgoingChange] {
    let ready =
      rules.sendsOneAtATime
      ? pending.sendable(limit: limit)
      : Array(pendingChanges.filter { $0.phase == .queued }.prefix(limit))
    return ready.map { send($0) }
  }

  private mutating func send(_ change: PendingChange) -> OutgoingChange {
    let tags = knownTags(before: change)
    edit(change.ticket) {
      $0.phase = .inFlight
      $0.attempts += 1
    }
    return OutgoingChange(
      ticket: change.ticket, attempt: change.attempts + 1, conversation: change.conversation,
      peer: change.peer, change: change.change, knownTags: tags,
      place: index(of: change.conversation))
  }

  /// The tags before a change of them: the newest the server told, with every earlier change.
  ///
  /// - Source: Rule R6, the list is computed when the request is issued.
  private func knownTags(before change: PendingChange) -> [Tag] {
    guard case .editTags = change.change else { return [] }
    let earlier = pending[change.conversation].prefix { $0.ticket != change.ticket }
    return replayed(change.conversation, earlier)?.tagList ?? []
  }

  /// How many changes are on their way.
  public var inFlightCount: Int { pending.inFlightCount }

  /// When the latest change was made that the server has not accepted; nil when there is none.
  public var lastUnsent: Timestamp? { pending.lastUnsent }

  /// The number of the latest change that the server has not accepted; nil when there is none.
  public var newestUnsent: Ticket? { pending.newestUnsent }

  /// Whether a change failed and waits for another try.
  public var isRetrying: Bool { pending.isRetrying }

  /// Whether a change has not reached the server and is not held up by one that has failed twice.
  public var hasProspects: Bool { pending.hasProspects }

  /// A change that is not confirmed, by its place in the order.
  public func pendingChange(_ ticket: Ticket) -> PendingChange? { pending[ticket] }

  /// The server accepted a change: it stays until a list asked for from now on confirms it.
  ///
  /// Of tags that found no room nothing more is expected. Tags that another writer had overwritten by the
  /// time they were read back are sent again instead.
  ///
  /// - Parameters:
  ///   - ticket: The change.
  ///   - receipt: What the server told of it.
  ///   - resending: Whether tags that were overwritten are sent again; else that is left to the program
  ///     that sends.
  /// - Returns: Whether it is accepted; if not, it is sent again.
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

  /// How often tags that another writer overwrote are sent again.
  ///
  /// - Source: Rule R6. This is the only loop: the client writes once and reads back.
  static let mostOverwrites = 3

  /// Whether tags that another writer overwrote are sent once more.
  func mayBeResent(_ change: PendingChange) -> Bool {
    change.overwritten < Self.mostOverwrites && !change.isFinishedElsewhere
      && rules.resendsOverwrittenTags
  }

  /// Sends tags again: two who write one list at a time overwrite each other.
  mutating func resend(_ ticket: Ticket) {
    edit(ticket) {
      $0.phase = .queued
      $0.overwritten += 1
    }
  }

  /// A change failed for a reason that may pass: nothing else of its conversation goes before it.
  public mutating func postpone(_ ticket: Ticket) { edit(ticket) { $0.phase = .waiting } }

  /// A postponed change may be sent again.
  public mutating func requeue(_ ticket: Ticket) {
    edit(ticket) { if $0.phase == .waiting || $0.phase == .inFlight { $0.phase = .queued } }
  }

  /// Every postponed change may be sent again.
  ///
  /// - Returns: Their places in the order.
  public mutating func requeueAll() -> [Ticket] {
    let waiting = pending.waitingTickets
    for ticket in waiting { requeue(ticket) }
    return waiting
  }

  /// The server refused a change: it is forgotten, and the row is what the server says with
  /// whatever else is pending.
  ///
  /// - Returns: The change; nil when it was not pending.
  /// - Source: Rule R5.
  @discardableResult
  public mutating func reject(_ ticket: Ticket) -> PendingChange? {
    guard let change = pendingChange(ticket) else { return nil }
    pending.remove(ticket)
    refresh(CollectionOfOne(change.conversation))
    return change
  }

  /// Edits a change, and brings the order in step with its row.
  mutating func edit(_ ticket: Ticket, _ body: (inout PendingChange) -> Void) {
    guard let change = pending[ticket] else { return }
    pending.edit(ticket, body)
    refresh(CollectionOfOne(change.conversation))
  }
}

extension ChangeReceipt {
  /// Whether the tags that were read back after a change of them lack it.
  fileprivate func showsOverwritten(_ change: Change) -> Bool {
    guard case .editTags(let edit) = change, let tags, let sentTags else { return false }
    return !edit.without(adding: unfit).residual(in: tags, respelling: sentTags).isEmpty
  }
}

extension Ledger {
  /// A change is on disk: it shows from now on, and may be sent.
  ///
  /// - Parameters:
  ///   - ticket: The change.
  ///   - folding: Whether changes that are made pointless are dropped; only the program that sends
  ///     knows which have not been sent.
  /// - Returns: The changes that are over because of it, perhaps itself among them.
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

  /// The changes that are being written, oldest first.
  public var recordingTickets: [Ticket] { pending.recordingTickets }

  /// Drops a change that was never sent together with the one that takes it back.
  private mutating func cancelOut(_ change: PendingChange) -> [Ticket]? {
    guard let undone = change.undoes.flatMap({ pendingChange($0) }), isUntouched(undone),
      !undone.isFolded
    else { return nil }
    pending.remove(undone.ticket)
    pending.remove(change.ticket)
    return [undone.ticket, change.ticket]
  }

  /// Makes one change of it and of an earlier one that was never sent.
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

  /// Whether nobody but us knows of it.
  private func isUntouched(_ change: PendingChange) -> Bool {
    guard rules.foldsUnsentOnly else { return !change.isAccepted }
    return change.phase == .queued && change.attempts == 0
  }
}
