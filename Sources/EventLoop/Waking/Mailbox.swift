import Glibc
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
  /// - Throws: `PipeFailure` when the process has no descriptors left.
  public init() throws(PipeFailure) {
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

/// Waits for descriptors: the one place where the program sleeps.
///
/// - Source: `poll(2)`.
enum Waiting {
  /// Waits until a descriptor has something to tell or the time is over.
  ///
  /// - Parameters:
  ///   - descriptors: What to wait for.
  ///   - milliseconds: For how long at most; nil for as long as it takes.
  static func wait(for descriptors: [Int32], atMost milliseconds: Int64?) {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    // A signal that cuts the wait short is no harm: the loop looks at everything anyway.
    _ = poll(&polled, nfds_t(polled.count), timeout)
  }
}
