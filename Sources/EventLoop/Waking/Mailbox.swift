public import Platform
import RecentChats
import Synchronization

/// Where events from other threads wait for the loop.
///
/// - Shape: The pipe holds one byte while events wait, and none while none do.
public final class Mailbox: Sendable {
  private let pipe: WakePipe
  private let events = Mutex<[Event]>([])

  /// Makes an empty mailbox.
  ///
  /// - Throws: `SystemError` when the process has no descriptors left.
  public init() throws(SystemError) {
    pipe = try WakePipe()
  }

  /// The descriptor that is readable while events wait.
  var readDescriptor: Int32 { pipe.readDescriptor }

  /// Whether nothing waits.
  var isEmpty: Bool { events.withLock(\.isEmpty) }

  /// Leaves an event, from any thread.
  func post(_ event: Event) {
    events.withLock { events in
      // Within the lock, so that a byte is never written for events that are taken already.
      if events.isEmpty { pipe.wake() }
      events.append(event)
    }
  }

  /// Takes everything that waits, in the order in which it came.
  func drain() -> [Event] {
    events.withLock { events in
      guard !events.isEmpty else { return [] }
      pipe.clear()
      defer { events = [] }
      return events
    }
  }
}
