// What the thread sanitizer must and must not report: `locked` counts under a contended Mutex, which is no
// race; `bare` counts without one, which is.

import Foundation
import Synchronization

final class Counter: Sendable {
  let locked = Mutex(0)
  // Proof: there is none. This is the race that has to be found.
  nonisolated(unsafe) var bare = 0
}

@main
enum Control {
  static func main() {
    let counter = Counter()
    let isLocked = CommandLine.arguments.last == "locked"
    let ends = (0..<3).map { _ in DispatchSemaphore(value: 0) }
    for end in ends {
      Thread.detachNewThread {
        for _ in 0..<50_000 {
          if isLocked { counter.locked.withLock { $0 += 1 } } else { counter.bare += 1 }
        }
        end.signal()
      }
    }
    for end in ends { end.wait() }
    print(isLocked ? counter.locked.withLock { $0 } : counter.bare)
  }
}
