/// Rules that can be switched off, to see that their absence would be noticed.
///
/// Nothing but a test ever switches one off.
public struct RuleSwitches: OptionSet, Hashable, Sendable {
  /// One bit for each rule.
  public let rawValue: UInt32

  /// Names rules by their bits.
  public init(rawValue: UInt32) { self.rawValue = rawValue }

  /// R1: a snapshot that was asked for earlier never overwrites a later one.
  package static let order = Self(bit: 0)
  /// R2: changes are laid over the row in the order in which they were made.
  package static let overlay = Self(bit: 1)
  /// R3: only a list that was asked for after the acceptance confirms a change.
  package static let fence = Self(bit: 2)
  /// R3, for changes that another program or an earlier run sent.
  package static let fenceOfOthers = Self(bit: 3)
  /// R4: one change of a conversation is on its way at a time.
  package static let oneInFlight = Self(bit: 4)
  /// R4: only what was never sent is folded.
  package static let foldingUnsent = Self(bit: 5)
  /// R4: only the program that sends folds.
  package static let foldingBySender = Self(bit: 6)
  /// R5: what fails for a reason that may pass is kept.
  package static let patience = Self(bit: 7)
  /// R6: an intention speaks of what the person saw.
  package static let basis = Self(bit: 8)
  /// R6: tags are laid over those the server has.
  package static let mergingTags = Self(bit: 9)
  /// R6: tags that somebody overwrote are sent again.
  package static let overwritten = Self(bit: 10)
  /// R7: a part of the list proves nothing gone.
  package static let absence = Self(bit: 11)
  /// R7: one reading, page by page, that does not show a row does not prove it gone.
  package static let twoPasses = Self(bit: 12)
  /// R7: a row that could not be read is not absent.
  package static let unreadable = Self(bit: 13)
  /// R9: a change is on disk before it shows or is sent.
  package static let keptFirst = Self(bit: 14)
  /// R9: what a list proved to be gone does not come back from disk.
  package static let goneForGood = Self(bit: 15)
  /// R9: one program sends.
  package static let oneSender = Self(bit: 16)
  /// R9: a change that is over here is not taken in from disk again.
  package static let overIsOver = Self(bit: 17)
  /// One request for the list at a time.
  package static let oneList = Self(bit: 18)
  /// Nothing is asked before the time the server named.
  package static let silence = Self(bit: 19)

  /// R9: a program whose key is refused lets another one send.
  package static let handover = Self(bit: 20)

  /// R7: a row that stands at the edge of a page is not gone because two readings did not show it.
  package static let edges = Self(bit: 21)

  private init(bit: UInt32) { self.init(rawValue: 1 << bit) }
}

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
