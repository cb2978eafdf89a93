import Conversations
import RecentChats
import Testing

@testable import Simulation

/// A server that nothing happens at is left in peace, and yet not forgotten.
@Suite struct QuietHourTests {
  @Test(arguments: [UInt64(1), 2, 3, 5, 8, 13, 21, 34])
  func `An hour without news costs a few hundred requests`(seed: UInt64) {
    var plan = Plan(seed: seed)
    (plan.programs, plan.limit) = (1, 100_000)
    var life = Life(plan)
    life.live()
    let before = life.hops
    life.pass(milliseconds: 3_600_000)
    let asked = life.hops - before
    // A look every twenty seconds, as far down as the first row that is not pinned, and twelve
    // readings of the whole list.
    let pagesOfPins = life.server.list.count { $0.pin != nil } / 3
    #expect(asked <= 220 * (1 + pagesOfPins) + 12 * 9, "seed \(seed)")
    #expect(asked >= 50, "seed \(seed)")
    #expect(life.complaint == nil)
  }
}
