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
    let over = annihilate(change) ?? fold(change) ?? []
    if !over.isEmpty { refresh(CollectionOfOne(change.conversation)) }
    return over
  }

  /// The changes that are being written, oldest first.
  public var recordingTickets: [Ticket] {
    pendingChanges.filter { $0.phase == .recording }.map(\.ticket)
  }

  /// Drops a change that was never sent together with the one that takes it back.
  private mutating func annihilate(_ change: PendingChange) -> [Ticket]? {
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
