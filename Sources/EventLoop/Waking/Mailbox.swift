public import Platform
import RecentChats
import Synchronization

/// The queue of events from other threads for the loop.
///
/// - Shape: The pipe contains one byte while events wait, and none otherwise.
public final class Mailbox: Sendable {
  private let pipe: WakePipe
  private let events = Mutex<[Event]>([])

  /// Creates an empty mailbox.
  ///
  /// - Throws: `SystemError` when the process has no descriptors left.
  public init() throws(SystemError) {
    pipe = try WakePipe()
  }

  /// The descriptor that is readable while events wait.
  var readDescriptor: Int32 { pipe.readDescriptor }

  /// True when no events wait.
  var isEmpty: Bool { events.withLock(\.isEmpty) }

  /// Posts an event, from any thread.
  func post(_ event: Event) {
    events.withLock { events in
      // Within the lock, so that a byte is never written for events that were already removed.
      if events.isEmpty { pipe.wake() }
      events.append(event)
    }
  }

  /// Removes and returns all events, in the order in which they were posted.
  func drain() -> [Event] {
    events.withLock { events in
      guard !events.isEmpty else { return [] }
      pipe.clear()
      defer { events = [] }
      return events
    }
  }
}
