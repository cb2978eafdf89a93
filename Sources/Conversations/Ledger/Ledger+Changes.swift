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
    insert(
      PendingChange(
        ticket: ticket, conversation: id, peer: peer, change: change,
        madeAt: moment(of: ticket, on: id, at: now), undoes: undone, phase: .recording))
    if !mustBeKept { recorded(ticket) }
    return ticket
  }

  /// When a new change counts as made: after all that are known, though the clock was set back and
  /// though another program gave them higher numbers.
  private func moment(of ticket: Ticket, on id: ConversationID, at now: Timestamp) -> Timestamp {
    (pending[id] ?? []).reduce(now) { max($0, $1.ticket < ticket ? $1.madeAt : $1.madeAt + 1) }
  }

  /// Puts a change among those of its conversation, in the order in which they were made.
  mutating func insert(_ change: PendingChange) {
    let changes = pending[change.conversation] ?? []
    let place = changes.lastIndex { $0.isOlder(than: change) }.map { $0 + 1 } ?? 0
    pending[change.conversation, default: []].insert(change, at: place)
    conversations[change.ticket] = change.conversation
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
    let next =
      disabledRules.contains(.oneInFlight)
      ? pendingChanges : pending.values.compactMap { $0.next }
    let ready = next.filter { $0.phase == .queued }
    return ready.sorted { $0.isOlder(than: $1) }.prefix(limit).compactMap { send($0) }
  }

  private mutating func send(_ change: PendingChange) -> OutgoingChange? {
    let tags = tagsToSend(for: change)
    edit(change.ticket) {
      $0.phase = .inFlight
      $0.attempts += 1
    }
    return OutgoingChange(
      ticket: change.ticket, attempt: change.attempts + 1, conversation: change.conversation,
      peer: change.peer, change: change.change, tags: tags, place: index(of: change.conversation))
  }

  /// The whole list of tags as of now: the newest the server told, with every change up to this one.
  ///
  /// - Source: Rule R6, the list is computed when the request is issued.
  private func tagsToSend(for change: PendingChange) -> [Tag] {
    guard case .editTags = change.change else { return [] }
    let changes = pending[change.conversation] ?? []
    let upToThis = changes.prefix { $0.ticket != change.ticket } + [change]
    if let row = replayed(change.conversation, upToThis) { return row.tagList }
    // The row is gone from the list: what was asked for is all that is known.
    guard case .editTags(let adding, _) = change.change else { return [] }
    return adding.sorted()
  }

  /// How many changes are on their way.
  public var inFlightCount: Int {
    pending.values.reduce(0) { $0 + $1.count { $0.phase == .inFlight } }
  }

  /// A change that is not confirmed, by its place in the order.
  public func pendingChange(_ ticket: Ticket) -> PendingChange? {
    conversations[ticket].flatMap { pending[$0] }?.first { $0.ticket == ticket }
  }

  /// The server accepted a change: it stays until a list asked for from now on confirms it.
  ///
  /// Of tags that found no room nothing more is expected.
  ///
  /// - Source: Rule R3.
  public mutating func accept(_ ticket: Ticket, _ receipt: ChangeReceipt) {
    let fence = lastTicket
    edit(ticket) {
      $0.phase = .accepted(fence: fence, receipt: receipt)
      guard case .editTags(let adding, let removing) = $0.change else { return }
      $0.change = .editTags(adding: adding.subtracting(receipt.unfit), removing: removing)
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
    let waiting = pendingChanges.filter { $0.phase == .waiting }.map(\.ticket)
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
    drop(change)
    refresh(CollectionOfOne(change.conversation))
    return change
  }

  /// Forgets a change without bringing the order in step.
  mutating func drop(_ change: PendingChange) {
    let left = (pending[change.conversation] ?? []).filter { $0.ticket != change.ticket }
    pending[change.conversation] = left.isEmpty ? nil : left
    conversations[change.ticket] = nil
  }

  mutating func edit(_ ticket: Ticket, _ body: (inout PendingChange) -> Void) {
    guard let id = conversations[ticket],
      let index = pending[id]?.firstIndex(where: { $0.ticket == ticket })
    else { return }
    if var changes = pending[id] {
      body(&changes[index])
      pending[id] = changes
    }
    refresh(CollectionOfOne(id))
  }
}

extension [PendingChange] {
  /// The change whose turn it is; nil while one is on its way.
  fileprivate var next: PendingChange? {
    contains { $0.phase == .inFlight } ? nil : first { !$0.isAccepted }
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
  public var recordingTickets: [Ticket] {
    pendingChanges.filter { $0.phase == .recording }.map(\.ticket)
  }

  /// Drops a change that was never sent together with the one that takes it back.
  private mutating func cancelOut(_ change: PendingChange) -> [Ticket]? {
    guard let undone = change.undoes.flatMap({ pendingChange($0) }), isUntouched(undone),
      !undone.isFolded
    else { return nil }
    drop(undone)
    drop(change)
    return [undone.ticket, change.ticket]
  }

  /// Makes one change of it and of an earlier one that was never sent.
  private mutating func fold(_ change: PendingChange) -> [Ticket]? {
    let others = (pending[change.conversation] ?? []).filter { $0.ticket != change.ticket }
    guard
      let earlier = others.last(where: {
        isUntouched($0) && $0.change.folded(with: change.change) != nil
      }), let wanted = earlier.change.folded(with: change.change)
    else { return nil }
    drop(earlier)
    edit(change.ticket) {
      $0.change = wanted
      $0.isFolded = true
    }
    return [earlier.ticket]
  }

  /// Whether nobody but us knows of it.
  private func isUntouched(_ change: PendingChange) -> Bool {
    if disabledRules.contains(.foldingUnsent) { return !change.isAccepted }
    return change.phase == .queued && change.attempts == 0
  }
}
