import Conversations
import Platform
import RecentChats
import Testing

@testable import EventLoop

@Suite("The clocks of the machine")
struct SystemClockTests {
  @Test func `Uptime never goes back, and the wall clock is past 2024`() {
    let clock = SystemClock()
    var last = clock.now()
    #expect(last.wall.seconds > 1_704_067_200)
    for _ in 0..<1_000 {
      let next = clock.now()
      #expect(next.uptime >= last.uptime)
      last = next
    }
  }

  @Test func `Local time is within a day of UTC`() {
    #expect(abs(LocalTime.utcOffset()) <= 14 * 3_600)
  }
}
