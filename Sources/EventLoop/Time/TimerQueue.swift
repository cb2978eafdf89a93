import HeapModule
import RecentChats

/// The active timers, ordered by deadline.
///
/// A heap that still contains moved and stopped timers; the table shows which entries are valid.
/// Stale entries are never at the top and never make up more than half of a large heap.
///
/// - Units: Milliseconds of uptime.
struct TimerQueue: Equatable, Sendable {
  private var live: [TimerID: Entry] = [:]
  private var heap = Heap<Entry>()
  private var nextNumber = 0

  /// An active timer.
  private struct Entry: Comparable, Sendable {
    let deadline: Int64
    /// The order in which timers were set, which decides between equal deadlines.
    let number: Int
    let timer: TimerID

    static func < (left: Self, right: Self) -> Bool {
      (left.deadline, left.number) < (right.deadline, right.number)
    }
  }

  /// The deadline of the next timer; nil when there is none.
  var nextDeadline: Int64? { heap.min?.deadline }

  /// Sets a timer, or moves it.
  mutating func set(_ timer: TimerID, at deadline: Int64) {
    let entry = Entry(deadline: deadline, number: nextNumber, timer: timer)
    nextNumber += 1
    live[timer] = entry
    heap.insert(entry)
    clean()
  }

  /// Stops a timer; does nothing if it is not active.
  mutating func stop(_ timer: TimerID) {
    if live.removeValue(forKey: timer) != nil { clean() }
  }

  /// The current position in the order in which timers are set.
  var mark: Int { nextNumber }

  /// Removes and returns the next timer that is due and was set before a
  /// mark; nil when there is none.
  ///
  /// One at a time, because the action of one may stop the next; with a mark, because it may set
  /// another timer that is due at once.
  mutating func popDue(at now: Int64, setBefore mark: Int = .max) -> TimerID? {
    guard let next = heap.min, next.deadline <= now, next.number < mark else { return nil }
    stop(next.timer)
    return next.timer
  }

  private mutating func clean() {
    while let top = heap.min, live[top.timer] != top { heap.removeMin() }
    if heap.count > 2 * live.count + 16 { heap = Heap(live.values) }
  }

  /// Returns true when both have the same timers with the same deadlines.
  static func == (left: Self, right: Self) -> Bool {
    left.live.mapValues(\.deadline) == right.live.mapValues(\.deadline)
  }
}

extension Moment {
  /// Returns the uptime after a number of milliseconds; the maximum, which
  /// means never, if it overflows.
  func deadline(after milliseconds: Int64) -> Int64 {
    let (deadline, overflow) = uptime.addingReportingOverflow(max(0, milliseconds))
    return overflow ? .max : deadline
  }
}
