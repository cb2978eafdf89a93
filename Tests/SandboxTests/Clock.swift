import Synchronization

/// A clock controlled by a test.
final class Clock: Sendable {
  private let seconds = Atomic<Int64>(testNow)

  var now: Int64 { seconds.load(ordering: .relaxed) }

  func advance(by count: Int64) { seconds.add(count, ordering: .relaxed) }
}
