import Conversations
import Testing

@testable import Simulation

/// What is told of a failing seed.
@Suite struct ShrinkTests {
  @Test func `A failing life is cut down to what makes it fail`() throws {
    let verdict = try #require(Sweep.firstFailure(in: 0..<50, without: .keptFirst))
    let plan = Plan(seed: verdict.seed)
    var shrinker = Shrinker(plan) { shorter in
      var life = Life(shorter, without: .keptFirst)
      life.live()
      return life.complaint?.property == .keptFirst
    }
    shrinker.shrink()
    #expect(shrinker.plan.steps.count <= 3)
    #expect(shrinker.plan.rows == 1)
    #expect(shrinker.plan.steps.count < plan.steps.count)
  }

  @Test func `The report names the seed, what is wrong, and the last steps`() throws {
    let verdict = try #require(Sweep.firstFailure(in: 0..<50, without: .keptFirst))
    let report = verdict.report(lines: 30)
    #expect(report.hasPrefix("seed \(verdict.seed), trace \(verdict.trace)"))
    #expect(report.contains(Property.keptFirst.rawValue))
    #expect(report.contains("!! change"))
    #expect(report.split(separator: "\n").count < 40)
  }
}
