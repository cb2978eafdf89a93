extension Ledger {
  /// Changes in the order in which they are laid over a row.
  func inOrder(_ changes: some Sequence<PendingChange>) -> [PendingChange] {
    disabledRules.contains(.overlay) ? changes.reversed() : Array(changes)
  }

  /// Whether a list with that ticket was asked for after the server accepted the change.
  func isConfirmed(_ change: PendingChange, by snapshot: Ticket) -> Bool {
    change.isConfirmed(by: snapshot) || (change.isAccepted && disabledRules.contains(.fence))
  }

  /// A change that speaks of what the person saw.
  func inBasis(_ change: Change) -> Change {
    guard disabledRules.contains(.basis) else { return change }
    return switch change {
    case .markRead: .markRead(upTo: nil)
    case .reset(let scope, _): .reset(scope, seen: nil)
    default: change
    }
  }
}
