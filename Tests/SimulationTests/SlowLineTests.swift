import Conversations
import RecentChats
import Testing

@testable import Simulation

/// A line on which a page of the list takes seconds.
@Suite struct SlowLineTests {
  @Test(arguments: [UInt64(1), 2, 3, 4, 5])
  func `Ten edits of tags and five reads over 50 kbit/s are through within a minute`(seed: UInt64) {
    var plan = Plan(seed: seed)
    (plan.rows, plan.programs, plan.limit, plan.isAlone) = (60, 1, 100_000, true)
    (plan.pageSize, plan.fullPageSize, plan.pages, plan.steps) = (100, 1_000, .any, [])
    var life = Life(plan)
    life.live()
    (life.weather.bandwidth, life.weather.delay) = (50_000, 300)
    for row in 0..<10 { life.act(.addTag("b", row: row), at: 0) }
    for row in 10..<15 { life.act(.markUnread(row: row), at: 0) }
    let start = life.uptime
    while life.runs[0]?.model.ledger.unsentCount ?? 0 > 0, life.uptime - start < 300_000 {
      life.pass(milliseconds: 1_000)
    }
    #expect(life.server.rows.count { $0.listed.tagList.contains(Tag("b")) } == 10)
    #expect(life.uptime - start <= 60_000, "seed \(seed)")
    #expect(life.complaint == nil)
  }
}
