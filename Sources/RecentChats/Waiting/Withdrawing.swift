import Conversations

extension RecentChatsModel {
  /// Withdraws a change that waits to be sent; it is removed once the disk has dropped it.
  ///
  /// - Source: Rules R9 and R10.
  mutating func withdraw(_ ticket: Ticket) -> [Effect] {
    guard let waiting = ledger.pendingChange(ticket), !waiting.isAccepted else {
      return cannot(.nothingToWithdraw)
    }
    if waiting.isWithdrawn { return [] }
    let named = ChangeOfConversation(waiting.change, name: name(of: waiting))
    guard persistence.sends else { return wantWithdrawal(of: waiting, named) }
    guard let change = ledger.withdraw(ticket) else { return cannot(.onItsWay(named)) }
    notice = nil
    sync.suspect.remove(ticket)
    announcements.set(
      .withdrawn(named, change.attempts > 0 ? .perhapsSent : .unsent), for: ticket)
    enqueueWithdrawal(of: ticket)
    let effects: [Effect] = [
      .stopTimer(.retry(ticket)), .log(LogLine(.info, "change \(ticket.number) withdrawn")),
    ]
    return persistence.savesChanges ? effects : effects + withdrawn([ticket])
  }

  /// Asks the program that sends to withdraw a change: only that one knows whether it is in flight.
  private mutating func wantWithdrawal(
    of change: PendingChange, _ named: ChangeOfConversation
  ) -> [Effect] {
    if change.isWithdrawalWanted { return say(.withdrawalWanted(named)) }
    ledger.wantWithdrawal(change.ticket)
    persistence.enqueue([.wantWithdrawal(number: change.ticket.number)])
    return say(.withdrawalWanted(named))
  }

  /// Withdraws the changes whose withdrawal another program wants, if this one sends.
  mutating func withdrawWanted() -> [Effect] {
    guard persistence.sends else { return [] }
    return ledger.takeWantedWithdrawals().flatMap { withdraw($0) }
  }

  private mutating func enqueueWithdrawal(of ticket: Ticket) {
    persistence.enqueue(
      history.revoke(ticket) + jobs.note(ticket, .withdrawn) + [
        .dropChange(number: ticket.number), .markEntry(number: ticket.number, .withdrawn),
      ], withdrawing: [ticket])
  }

  /// Withdraws a change of a bulk change without a notice; returns false if it is in flight or over.
  mutating func withdrawQuietly(_ ticket: Ticket) -> Bool {
    guard ledger.pendingChange(ticket)?.isWithdrawn == false, ledger.withdraw(ticket) != nil else {
      return false
    }
    sync.suspect.remove(ticket)
    enqueueWithdrawal(of: ticket)
    if !persistence.savesChanges { _ = withdrawn([ticket]) }
    return true
  }

  /// Removes changes that the user has withdrawn and the disk has dropped.
  mutating func withdrawn(_ tickets: [Ticket]) -> [Effect] {
    tickets.flatMap { ticket -> [Effect] in
      guard let change = ledger.removeWithdrawn(ticket) else { return [] }
      noteOutcome(ticket.number, .withdrawn)
      if case .waiting(var open) = mode {
        open.noteWithdrawn(ticket)
        mode = .waiting(open)
      }
      relist(after: [change.conversation])
      if change.batch == nil { reveal(change.conversation) }
      return announcements.take(ticket).flatMap { say($0) }
    }
  }
}

/// Resets that have waited; the user confirms them again before they are sent.
extension RecentChatsModel {
  /// Withholds the waiting resets, because the connection was lost.
  mutating func withholdResets() {
    if rules.confirmsResetsAgain { ledger.withholdResets() }
  }

  /// The number of changes that wait for the user's confirmation here.
  var withheldCount: Int { persistence.isSender && !isReadOnly ? ledger.withheldCount : 0 }

  /// Reports, once, the resets that could be sent and wait for the user's confirmation.
  mutating func askAboutWithheld() -> [Effect] {
    let count = ledger.withheldCount
    defer { withheldReported = count }
    guard count > withheldReported, let change = ledger.firstWithheld else { return [] }
    return say(
      .needsConfirmation(
        ChangeOfConversation(change.change, name: name(of: change)), more: count - 1))
  }

  /// Asks whether to send a withheld change.
  mutating func askToConfirm(_ ticket: Ticket) -> [Effect] {
    if let refusal = refuseChange(by: .confirm) { return refusal }
    guard let change = ledger.pendingChange(ticket), change.isWithheld, change.isWithdrawable else {
      return cannot(.nothingToConfirm)
    }
    let named = ChangeOfConversation(change.change, name: name(of: change))
    guard persistence.sends else { return cannot(.sentElsewhere(named)) }
    return ask(.confirmation(ticket, named, madeAt: change.madeAt))
  }

  /// Handles the answer to the question whether to send a withheld change.
  mutating func answerConfirmation(
    of ticket: Ticket, _ answer: Character?, at now: Moment
  ) -> [Effect] {
    let effects: [Effect]
    switch answer {
    case "y": effects = ledger.confirm(ticket, at: now.wall) ? [] : cannot(.nothingToConfirm)
    case "w": effects = withdraw(ticket)
    default: return say(.cancelled)
    }
    // The next change to confirm is one key press away.
    return ledger.withheldCount > 0 ? effects + openWaiting() : effects
  }
}

/// The possible progress of a change before it was withdrawn.
public enum WithdrawnProgress: Hashable, Sendable {
  /// It was not sent.
  case unsent
  /// It was sent at least once with an unknown outcome, or an earlier run may have sent it.
  case perhapsSent
  /// Unknown: another program withdrew it, and the journal does not record what was sent before.
  case unknown
}

extension Notice {
  /// The notice that a change is undone, if neither the change nor its undoing was ever sent.
  var ofUnsent: Notice {
    if case .undone(let change, _) = self { .withdrawn(change, .unsent) } else { self }
  }
}
