import Testing

@testable import Simulation

/// A seed is a life: always the same one.
@Suite struct ReplayTests {
  @Test(arguments: [UInt64(1), 7, 23, 112])
  func `A seed replays exactly, with or without a trace`(seed: UInt64) {
    let first = Verdict(seed: seed)
    #expect(Verdict(seed: seed).trace == first.trace)
    var told = Life(Plan(seed: seed), tellingAll: true)
    told.live()
    #expect(told.trace.hash == first.trace)
    #expect(!told.trace.lines.isEmpty)
  }

  @Test func `Two seeds are two lives`() {
    #expect(Set((0..<50).map { Verdict(seed: $0).trace }).count == 50)
  }

  @Test func `Leaving a step out changes no chance in the others`() {
    let plan = Plan(seed: 11)
    var shorter = plan
    shorter.steps.removeFirst()
    #expect(shorter.steps == Array(plan.steps.dropFirst()))
    #expect(shorter.steps.map(\.chance) == plan.steps.dropFirst().map(\.chance))
  }
}
