import Conversations

/// The rules that a simulation can suspend, by name.
public enum Rule: String, CaseIterable, Sendable {
  case order, overlay, fence, fenceOfOthers, oneInFlight, foldingUnsent, foldingBySender, patience
  case basis, mergingTags, overwritten, absence, twoPasses, unreadable, keptFirst, goneForGood
  case oneSender, overIsOver, oneList, silence, handover, edges, withdrawing, confirming, doubt
  case pausing, wholeBatches, undoingUnchanged

  /// The predicate of the rule in the core; nil for a rule of the client,
  /// whose part the simulation plays.
  var predicate: WritableKeyPath<LedgerRules, Bool>? {
    switch self {
    case .order: \.ignoresOlderSnapshots
    case .overlay: \.appliesOldestFirst
    case .fence: \.waitsForFence
    case .fenceOfOthers: \.fencesChangesOfOthers
    case .oneInFlight: \.sendsOneAtATime
    case .foldingUnsent: \.foldsUnsentOnly
    case .foldingBySender: \.foldsAsSenderOnly
    case .patience: \.keepsTransientFailures
    case .basis: \.respectsBasis
    case .mergingTags: nil
    case .overwritten: \.resendsOverwrittenTags
    case .absence: \.requiresWholeListForAbsence
    case .twoPasses: \.requiresTwoPasses
    case .unreadable: \.countsUnreadableAsListed
    case .keptFirst: \.writesBeforeShowing
    case .goneForGood: \.keepsGoneRowsGone
    case .oneSender: \.sendsAsSenderOnly
    case .overIsOver: \.ignoresFinishedChanges
    case .oneList: \.fetchesOnePageAtATime
    case .silence: \.observesRetryAfter
    case .handover: \.handsSendingOver
    case .edges: \.distrustsPageEdges
    case .withdrawing: \.withdrawsWaitingOnly
    case .confirming: \.confirmsResetsAgain
    case .doubt: \.endsDoubtByList
    case .pausing: \.pausesBatches
    case .wholeBatches: \.writesBatchesWhole
    case .undoingUnchanged: \.undoesUnchangedOnly
    }
  }
}

extension LedgerRules {
  /// Creates all rules but one.
  init(without rule: Rule?) {
    self.init()
    if let predicate = rule?.predicate { self[keyPath: predicate] = false }
  }
}
