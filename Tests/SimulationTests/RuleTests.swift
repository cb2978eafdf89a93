import Conversations
import Simulation
import Testing

/// Would anybody notice if a rule did not hold? For each there is a life that fails without it.
@Suite struct RuleTests {
  /// The first seed that fails without a rule, and the property that fails.
  struct Case: CustomTestStringConvertible, Sendable {
    let rule: Rule
    let seed: UInt64
    let property: Property

    init(_ rule: Rule, _ seed: UInt64, _ property: Property) {
      (self.rule, self.seed, self.property) = (rule, seed, property)
    }

    var testDescription: String { "\(rule), seed \(seed)" }
  }

  static let cases = [
    Case(.order, 870, .newestList), Case(.overlay, 1, .lastWish), Case(.fence, 101, .earlierPoll),
    Case(.fenceOfOthers, 18_114, .earlierPoll), Case(.oneInFlight, 1, .order),
    Case(.foldingUnsent, 8, .order), Case(.foldingBySender, 148, .sentOnce),
    Case(.patience, 102, .staysPending), Case(.basis, 1, .news),
    Case(.mergingTags, 13, .othersTags),
    Case(.overwritten, 818, .tagsConfirmed), Case(.absence, 0, .rowStays),
    Case(.twoPasses, 126, .rowStays), Case(.unreadable, 3, .rowStays),
    Case(.keptFirst, 0, .keptFirst), Case(.goneForGood, 4_927, .rowStaysAway),
    Case(.oneSender, 0, .oneSender), Case(.overIsOver, 568, .sentOnce),
    Case(.oneList, 1, .oneList), Case(.silence, 7, .silence),
    Case(.handover, 10_535, .ableSender), Case(.edges, 9_527, .doubt), Case(.doubt, 106, .doubt),
    Case(.withdrawing, 38, .nothingLost), Case(.confirming, 108, .confirmedAgain),
    Case(.pausing, 30, .paused), Case(.wholeBatches, 126, .wholeBatch),
    Case(.undoingUnchanged, 15, .undoneAlone),
  ]

  @Test(arguments: cases)
  func `A life fails without the rule, and is well with it`(_ example: Case) {
    let without = Verdict(seed: example.seed, without: example.rule)
    #expect(without.complaint?.property == example.property)
    let with = Verdict(seed: example.seed)
    #expect(with.complaint == nil, "\(with.report())")
  }

  @Test func `Every rule that can be switched off has its life`() {
    #expect(Set(Self.cases.map(\.rule)) == Set(Rule.allCases))
  }
}
