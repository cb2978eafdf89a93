/// The rules of reconciliation as flags that the code checks; all are true by default.
///
/// The program never changes them. The simulation switches them off one at a time to show that each
/// is needed.
///
/// - Source: Rules R1 to R11 of `ARCHITECTURE.md`.
public struct LedgerRules: Hashable, Sendable {
  /// R1: A snapshot that was requested before the last absorbed one is ignored.
  package var ignoresOlderSnapshots = true
  /// R2: Changes are applied to a row in the order in which they were made.
  package var appliesOldestFirst = true
  /// R3: Only a list that was requested after the acceptance confirms a change.
  package var waitsForFence = true
  /// R3, for changes that another program or an earlier run sent.
  package var fencesChangesOfOthers = true
  /// R4: At most one change of a conversation is in flight.
  package var sendsOneAtATime = true
  /// R4: Only changes that were never sent are folded.
  package var foldsUnsentOnly = true
  /// R4: Only the program that sends folds.
  package var foldsAsSenderOnly = true
  /// R5: A change that fails transiently stays pending.
  package var keepsTransientFailures = true
  /// R5: A change of unknown outcome is over when a list shows it done.
  package var endsDoubtByList = true
  /// R6: A change applies to what the user saw when it was made.
  package var respectsBasis = true
  /// R6: Tags that another writer overwrote are sent again.
  package var resendsOverwrittenTags = true
  /// R7: A part of the list does not prove a row gone.
  package var requiresWholeListForAbsence = true
  /// R7: One list pass without a row does not prove it gone.
  package var requiresTwoPasses = true
  /// R7: Two list passes without a row at the edge of a page do not prove it gone.
  package var distrustsPageEdges = true
  /// R7: A row that could not be decoded is not missing.
  package var countsUnreadableAsListed = true
  /// R9: A change is on disk before it is shown or sent.
  package var writesBeforeShowing = true
  /// R9: A row that a list proved gone is not restored from disk.
  package var keepsGoneRowsGone = true
  /// R9: Only one program sends.
  package var sendsAsSenderOnly = true
  /// R9: A change that is finished here is not read from disk again.
  package var ignoresFinishedChanges = true
  /// R9: A program whose credentials are refused lets another one send.
  package var handsSendingOver = true
  /// R10: Only a change that waits can be withdrawn, not one in flight.
  package var withdrawsWaitingOnly = true
  /// R10: A reset that has waited is sent only after the user has confirmed it again.
  package var confirmsResetsAgain = true
  /// R11: A paused bulk change sends nothing.
  package var pausesBatches = true
  /// R11: The changes of a bulk change are written together.
  package var writesBatchesWhole = true
  /// R11: Undoing a bulk change leaves conversations alone that have changed since.
  package var undoesUnchangedOnly = true
  /// At most one list request is in flight.
  package var fetchesOnePageAtATime = true
  /// No request is sent before the server's `Retry-After`.
  package var observesRetryAfter = true

  /// Creates a set in which all rules are in force.
  public init() {}
}

extension Ledger {
  /// Returns changes in the order in which they are applied to a row.
  func inOrder(_ changes: some Sequence<PendingChange>) -> [PendingChange] {
    rules.appliesOldestFirst ? Array(changes) : changes.reversed()
  }

  /// Returns true when a list with that ticket confirms the change, because it was requested after
  /// the server accepted it.
  func isConfirmed(_ change: PendingChange, by snapshot: Ticket) -> Bool {
    change.isConfirmed(by: snapshot) || (change.isAccepted && !rules.waitsForFence)
  }

  /// Returns a change as it is applied: with its basis, unless that rule is off.
  func inBasis(_ change: Change) -> Change { rules.respectsBasis ? change : change.withoutBasis }
}
