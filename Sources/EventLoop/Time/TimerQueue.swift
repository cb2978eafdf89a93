import HeapModule
import RecentChats

/// The timers that are set, by when they go off.
///
/// A heap with what was moved or stopped still in it; the table says which entries count. Stale
/// entries never stand on top and never make up more than half of a large heap.
///
/// - Units: Milliseconds of uptime.
struct TimerQueue: Equatable, Sendable {
  private var live: [TimerID: Entry] = [:]
  private var heap = Heap<Entry>()
  private var nextNumber = 0

  /// A timer that was set.
  private struct Entry: Comparable, Sendable {
    let deadline: Int64
    /// The order in which timers were set, which decides between equal deadlines.
    let number: Int
    let timer: TimerID

    static func < (left: Self, right: Self) -> Bool {
      (left.deadline, left.number) < (right.deadline, right.number)
    }
  }

  /// When the next timer goes off; nil while none is set.
  var nextDeadline: Int64? { heap.min?.deadline }

  /// Sets a timer, or moves it.
  mutating func set(_ timer: TimerID, at deadline: Int64) {
    let entry = Entry(deadline: deadline, number: nextNumber, timer: timer)
    nextNumber += 1
    live[timer] = entry
    heap.insert(entry)
    clean()
  }

  /// Stops a timer; one that is not set stays so.
  mutating func stop(_ timer: TimerID) {
    if live.removeValue(forKey: timer) != nil { clean() }
  }

  /// Where the order in which timers are set has got to.
  var mark: Int { nextNumber }

  /// Takes the next timer that is due and was set before a mark; nil when there is none.
  ///
  /// One at a time, because what one does may stop the next; with a mark, because what one does may
  /// set another that is due at once.
  mutating func popDue(at now: Int64, setBefore mark: Int = .max) -> TimerID? {
    guard let next = heap.min, next.deadline <= now, next.number < mark else { return nil }
    stop(next.timer)
    return next.timer
  }

  private mutating func clean() {
    while let top = heap.min, live[top.timer] != top { heap.removeMin() }
    if heap.count > 2 * live.count + 16 { heap = Heap(live.values) }
  }

  /// Whether the same timers are set to the same times.
  static func == (left: Self, right: Self) -> Bool {
    left.live.mapValues(\.deadline) == right.live.mapValues(\.deadline)
  }
}

extension Moment {
  /// The uptime after so many milliseconds; what is too far away is never.
  func deadline(after milliseconds: Int64) -> Int64 {
    let (deadline, overflow) = uptime.addingReportingOverflow(max(0, milliseconds))
    return overflow ? .max : deadline
  }
}
