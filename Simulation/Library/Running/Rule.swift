public import Conversations

/// The rules that can be switched off, by name.
public enum Rule: String, CaseIterable, Sendable {
  case order, overlay, fence, fenceOfOthers, oneInFlight, foldingUnsent, foldingBySender, patience
  case basis, mergingTags, overwritten, absence, twoPasses, unreadable, keptFirst, goneForGood
  case oneSender, overIsOver, oneList, silence, handover, edges

  /// The switch.
  public var disabled: RuleSwitches {
    switch self {
    case .order: .order
    case .overlay: .overlay
    case .fence: .fence
    case .fenceOfOthers: .fenceOfOthers
    case .oneInFlight: .oneInFlight
    case .foldingUnsent: .foldingUnsent
    case .foldingBySender: .foldingBySender
    case .patience: .patience
    case .basis: .basis
    case .mergingTags: .mergingTags
    case .overwritten: .overwritten
    case .absence: .absence
    case .twoPasses: .twoPasses
    case .unreadable: .unreadable
    case .keptFirst: .keptFirst
    case .goneForGood: .goneForGood
    case .oneSender: .oneSender
    case .overIsOver: .overIsOver
    case .oneList: .oneList
    case .silence: .silence
    case .handover: .handover
    case .edges: .edges
    }
  }
}
