extension Ledger {
  /// Withdraws a change for the user.
  ///
  /// It is not sent, and `recorded` removes it once the disk has dropped it.
  ///
  /// - Parameter ticket: The change.
  /// - Returns: The change before the withdrawal; nil when it is in flight, accepted or not
  ///   pending.
  /// - Source: Rule R10.
  public mutating func withdraw(_ ticket: Ticket) -> PendingChange? {
    guard let change = pending[ticket],
      change.isWithdrawable || (!rules.withdrawsWaitingOnly && change.phase == .inFlight)
    else { return nil }
    edit(ticket) { $0.phase = .withdrawing(isShown: change.isShown) }
    return change
  }

  /// Removes a change that the user has withdrawn and the disk has dropped.
  ///
  /// - Returns: The change; nil when it is not being withdrawn.
  public mutating func removeWithdrawn(_ ticket: Ticket) -> PendingChange? {
    guard let change = pending[ticket], change.isWithdrawn else { return nil }
    return reject(ticket)
  }

  /// The changes that the user has withdrawn and the disk still has, oldest first.
  public var withdrawingTickets: [Ticket] { pending.withdrawingTickets }

  /// Returns the oldest changes that the server has not accepted, except those that are withdrawn.
  ///
  /// - Parameter limit: The maximum number of changes.
  /// - Returns: The changes, oldest first.
  public func unsentChanges(limit: Int) -> [PendingChange] {
    pending.unsent(limit: limit).filter { !$0.isWithdrawn }
  }
}

/// Changes that a program that does not send has withdrawn.
///
/// Only the program that sends knows whether a change is in flight, so it decides: it withdraws the
/// change, or the change is sent.
extension Ledger {
  /// Records that the withdrawal of a change is wanted.
  public mutating func wantWithdrawal(_ ticket: Ticket) {
    guard pending[ticket] != nil else { return }
    edit(ticket) { $0.isWithdrawalWanted = true }
    withdrawalsWanted.insert(ticket)
  }

  /// Records the withdrawals that are wanted on disk.
  mutating func noteWithdrawals(in records: [ChangeRecord]) {
    for record in records where record.isWithdrawalWanted { wantWithdrawal(Ticket(record.number)) }
  }

  /// Returns the changes whose withdrawal is wanted and possible now, and forgets those that were sent.
  public mutating func takeWantedWithdrawals() -> [Ticket] {
    guard !withdrawalsWanted.isEmpty else { return [] }
    let open = withdrawalsWanted.filter { pending[$0]?.isAccepted == false }
    let possible = open.filter { pending[$0]?.isWithdrawable == true }
    withdrawalsWanted = open.subtracting(possible)
    return possible.sorted { $0.number < $1.number }
  }
}

/// Changes that can't be undone and have waited; the user confirms them again before they are sent.
extension Ledger {
  /// Withholds the unsent resets that the user last confirmed at or before a time.
  ///
  /// - Parameter time: The time; nil for all of them.
  /// - Source: Rule R10.
  public mutating func withholdResets(confirmedBy time: Timestamp? = nil) {
    for ticket in pending.unsentResetTickets {
      guard let change = pending[ticket], change.isWithdrawable, !change.isWithheld,
        time.map({ change.confirmedAt <= $0 }) ?? true
      else { continue }
      edit(ticket) { $0.isWithheld = true }
    }
  }

  /// Releases a withheld change that the user has confirmed.
  ///
  /// - Parameters:
  ///   - ticket: The change.
  ///   - now: The time of the confirmation.
  /// - Returns: False when the change does not wait for a confirmation.
  public mutating func confirm(_ ticket: Ticket, at now: Timestamp) -> Bool {
    guard let change = pending[ticket], change.isWithheld, change.isWithdrawable else {
      return false
    }
    edit(ticket) {
      $0.isWithheld = false
      $0.confirmedAt = now
    }
    return true
  }

  /// The number of changes that wait for the user's confirmation.
  public var withheldCount: Int { pending.withheldCount }

  /// The oldest change that waits for the user's confirmation; nil if there is none.
  public var firstWithheld: PendingChange? { pending.firstWithheld }
}
