public import Conversations
import Synchronization
import Threads

/// A store that is opened while the rest of the program is still being put together.
///
/// Opening it and reading the first rows waits for the disk; a thread of its own does that while
/// the terminal is taken and the theme is read.
public final class EarlyOpening: Sendable {
  /// The store.
  let store: any ConversationStore
  private let opening = Mutex<StoreOpening?>(nil)
  private let thread = Mutex<PosixThread?>(nil)

  /// Begins to open a store.
  ///
  /// - Parameter store: Which.
  public init(of store: any ConversationStore) {
    self.store = store
    thread.withLock { $0 = PosixThread.start { [self] in open() } }
  }

  /// What was on disk; waits until that is known.
  func result() -> StoreOpening {
    let started = thread.withLock { thread in
      defer { thread = nil }
      return thread
    }
    started?.join()
    return opening.withLock(\.self) ?? read()
  }

  private func open() {
    let read = read()
    opening.withLock { $0 = read }
  }

  private func read() -> StoreOpening { StoreOpening(of: store, firstRows: Self.firstRows) }

  /// How many rows are read before the first screen: as many as most have room for.
  ///
  /// The others follow at once, and each costs a tenth of a millisecond here.
  private static var firstRows: Int { 80 }
}
