import Synchronization

/// A clock that moves when a test says so.
final class Clock: Sendable {
  private let seconds = Atomic<Int64>(testNow)

  var now: Int64 { seconds.load(ordering: .relaxed) }

  func advance(by count: Int64) { seconds.add(count, ordering: .relaxed) }
}
