/// The rules of reconciliation, as predicates that the code asks; all of them hold.
///
/// A program never changes one. The simulation suspends them one at a time, to show that each is needed.
///
/// - Source: Rules R1 to R9 of `ARCHITECTURE.md`.
public struct LedgerRules: Hashable, Sendable {
  /// R1: A snapshot that was asked for before the last one taken in is ignored.
  package var ignoresOlderSnapshots = true
  /// R2: Changes are applied to a row in the order in which they were made.
  package var appliesOldestFirst = true
  /// R3: Only a list that was asked for after the acceptance confirms a change.
  package var waitsForFence = true
  /// R3, for changes that another program or an earlier run sent.
  package var fencesChangesOfOthers = true
  /// R4: One change of a conversation is on its way at a time.
  package var sendsOneAtATime = true
  /// R4: Only what was never sent is folded.
  package var foldsUnsentOnly = true
  /// R4: Only the program that sends folds.
  package var foldsAsSenderOnly = true
  /// R5: A change whose failure may pass is kept.
  package var keepsTransientFailures = true
  /// R6: A change is about what the user saw when it was made.
  package var respectsBasis = true
  /// R6: Tags that another writer overwrote are sent again.
  package var resendsOverwrittenTags = true
  /// R7: A part of the list proves no row gone.
  package var requiresWholeListForAbsence = true
  /// R7: One pass over the pages that does not show a row does not prove it gone.
  package var requiresTwoPasses = true
  /// R7: A row at the edge of a page is not gone because two passes did not show it.
  package var distrustsPageEdges = true
  /// R7: A row that could not be read is not absent.
  package var countsUnreadableAsListed = true
  /// R9: A change is on disk before it is shown or sent.
  package var writesBeforeShowing = true
  /// R9: A row that a list proved gone does not come back from disk.
  package var keepsGoneRowsGone = true
  /// R9: One program sends.
  package var sendsAsSenderOnly = true
  /// R9: A change that is over here is not taken in from disk again.
  package var ignoresFinishedChanges = true
  /// R9: A program whose credentials are refused lets another one send.
  package var handsSendingOver = true
  /// One request for the list at a time.
  package var fetchesOnePageAtATime = true
  /// Nothing is sent before the time that the server named.
  package var observesRetryAfter = true

  /// All rules hold.
  public init() {}
}

extension Ledger {
  /// Changes in the order in which they are applied to a row.
  func inOrder(_ changes: some Sequence<PendingChange>) -> [PendingChange] {
    rules.appliesOldestFirst ? Array(changes) : changes.reversed()
  }

  /// Whether a list with that ticket was asked for after the server accepted the change.
  func isConfirmed(_ change: PendingChange, by snapshot: Ticket) -> Bool {
    change.isConfirmed(by: snapshot) || (change.isAccepted && !rules.waitsForFence)
  }

  /// A change as it is applied: with its basis.
  func inBasis(_ change: Change) -> Change { rules.respectsBasis ? change : change.withoutBasis }
}
