import Conversations
import RecentChats
import Testing

@testable import EventLoop

@Suite("Timers")
struct TimerQueueTests {
  @Test
  func `Timers go off in the order of their deadlines, equal ones in the order they were set`() {
    var timers = TimerQueue()
    timers.set(.notice, at: 300)
    timers.set(.poll, at: 100)
    timers.set(.clock, at: 200)
    timers.set(.slow, at: 200)
    #expect(timers.nextDeadline == 100)
    #expect(timers.popDue(at: 99) == nil)
    #expect(due(&timers, at: 250) == [.poll, .clock, .slow])
    #expect(timers.nextDeadline == 300)
    #expect(due(&timers, at: 300) == [.notice])
    #expect(timers.nextDeadline == nil)
  }

  @Test func `Setting a timer that is set moves it`() {
    var timers = TimerQueue()
    timers.set(.poll, at: 100)
    timers.set(.poll, at: 500)
    #expect(timers.nextDeadline == 500)
    timers.set(.poll, at: 50)
    #expect(due(&timers, at: 1_000) == [.poll])
  }

  @Test func `A stopped timer does not go off`() {
    var timers = TimerQueue()
    timers.set(.retry(Ticket(1)), at: 10)
    timers.set(.retry(Ticket(2)), at: 20)
    timers.stop(.retry(Ticket(1)))
    timers.stop(.poll)
    #expect(timers.nextDeadline == 20)
    #expect(due(&timers, at: 30) == [.retry(Ticket(2))])
  }

  @Test func `A timer set after a mark waits for the next round`() {
    var timers = TimerQueue()
    timers.set(.poll, at: 10)
    let mark = timers.mark
    timers.set(.notice, at: 5)
    #expect(timers.popDue(at: 10, setBefore: mark) == nil)
    #expect(due(&timers, at: 10) == [.notice, .poll])
  }

  @Test(arguments: 0..<20)
  func `It agrees with a plain table, whatever is done to it`(seed: UInt64) {
    var random = Numbers(seed: seed)
    var timers = TimerQueue()
    var table: [TimerID: Int64] = [:]
    for now in 0..<2_000 {
      let timer = TimerID.retry(Ticket(Int64(random.next(below: 6))))
      switch random.next(below: 3) {
      case 0:
        timers.stop(timer)
        table[timer] = nil
      default:
        let deadline = Int64(now) + Int64(random.next(below: 50))
        timers.set(timer, at: deadline)
        table[timer] = deadline
      }
      #expect(timers.nextDeadline == table.values.min())
      guard random.next(below: 4) == 0 else { continue }
      let gone = due(&timers, at: Int64(now))
      #expect(Set(gone) == Set(table.filter { $0.value <= now }.keys))
      for timer in gone { table[timer] = nil }
    }
  }

  @Test func `Deadlines beyond the end of time are the end of time`() {
    let moment = Moment(wall: Timestamp(0), uptime: 5)
    #expect(moment.deadline(after: .max) == .max)
    #expect(moment.deadline(after: -3) == 5)
    #expect(moment.deadline(after: 3) == 8)
  }

  private func due(_ timers: inout TimerQueue, at now: Int64) -> [TimerID] {
    var gone: [TimerID] = []
    while let timer = timers.popDue(at: now) { gone.append(timer) }
    return gone
  }
}

/// Random numbers that are the same in every run.
private struct Numbers {
  var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next(below bound: UInt64) -> UInt64 {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return (state >> 33) % bound
  }
}
