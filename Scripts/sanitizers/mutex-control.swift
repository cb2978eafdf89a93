// What the thread sanitizer must and must not report: `locked` counts under a contended Mutex, which is no
// race; `bare` counts without one, which is.

import Foundation
import Synchronization

final class Counter: Sendable {
  static let threads = 3
  let locked = Mutex(0)
  // Proof: there is none. This is the race that has to be found.
  nonisolated(unsafe) var bare = 0
  let arrivals = Atomic(0)

  func count(underLock isLocked: Bool) {
    meet(1)
    for _ in 0..<50_000 {
      if isLocked { locked.withLock { $0 += 1 } } else { bare += 1 }
    }
    // The sanitizer soon forgets what threads did that have ended, or have done much else since.
    meet(2)
  }

  /// Waits until every thread has come, without giving any of them an order.
  private func meet(_ time: Int) {
    arrivals.add(1, ordering: .relaxed)
    while arrivals.load(ordering: .relaxed) < time * Self.threads { usleep(1_000) }
  }
}

@main
enum Control {
  static func main() {
    let counter = Counter()
    let isLocked = CommandLine.arguments.last == "locked"
    let ends = (0..<Counter.threads).map { _ in DispatchSemaphore(value: 0) }
    for end in ends {
      Thread.detachNewThread {
        counter.count(underLock: isLocked)
        end.signal()
      }
    }
    for end in ends { end.wait() }
    print(isLocked ? counter.locked.withLock { $0 } : counter.bare)
  }
}
