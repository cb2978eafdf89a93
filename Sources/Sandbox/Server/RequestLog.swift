import DequeModule

/// The latest requests, and those who wait for one.
struct RequestLog {
  private(set) var recent: Deque<RecordedRequest> = []
  private(set) var count = 0
  private var waiters: [Int: Waiter] = [:]
  private var nextWaiter = 0

  private static let capacity = 2_000

  struct Waiter {
    let matches: @Sendable (RecordedRequest) -> Bool
    let continuation: CheckedContinuation<RecordedRequest?, Never>
  }

  mutating func takeNumber() -> Int {
    count += 1
    return count
  }

  /// Keeps a request, and wakes who waited for it.
  mutating func record(_ request: RecordedRequest) {
    recent.append(request)
    if recent.count > Self.capacity { recent.removeFirst() }
    for (id, waiter) in waiters where waiter.matches(request) {
      waiters[id] = nil
      waiter.continuation.resume(returning: request)
    }
  }

  mutating func add(_ waiter: Waiter) -> Int {
    nextWaiter += 1
    waiters[nextWaiter] = waiter
    return nextWaiter
  }

  /// Sends a waiter away with nothing.
  mutating func giveUp(_ id: Int) {
    waiters.removeValue(forKey: id)?.continuation.resume(returning: nil)
  }

  mutating func clear() { recent.removeAll() }
}
