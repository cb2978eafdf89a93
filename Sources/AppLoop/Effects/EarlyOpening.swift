public import Conversations
import RecentChats
import Synchronization
import Threads

/// A store that is opened while the rest of the program is still being put together.
///
/// Opening it and reading the first rows waits for the disk, and for another program that holds the
/// file; a thread of its own does that while the terminal is taken and the theme is read.
public final class EarlyOpening: Sendable {
  /// What is known of the outcome, and who waits for it.
  private struct State {
    var outcome: StoreOpening?
    var listener: Mailbox?
  }

  /// The store.
  let store: any ConversationStore
  private let state = Mutex(State())

  /// Begins to open a store.
  ///
  /// - Parameter store: Which.
  public init(of store: any ConversationStore) {
    self.store = store
    if let thread = PosixThread.start({ [self] in open() }) {
      thread.leaveAlone()
    } else {
      open()
    }
  }

  /// Posts what was on disk, once that is known; at once, if it is.
  func tell(_ mailbox: Mailbox) {
    let outcome = state.withLock { state in
      state.listener = mailbox
      return state.outcome
    }
    if let outcome { mailbox.post(.restored(outcome)) }
  }

  private func open() {
    let outcome = StoreOpening(of: store, firstRows: Self.firstRows)
    let listener = state.withLock { state in
      state.outcome = outcome
      return state.listener
    }
    listener?.post(.restored(outcome))
  }

  /// How many rows are read before the first screen: as many as most have room for.
  ///
  /// The others follow at once, and each costs a tenth of a millisecond here.
  private static var firstRows: Int { 80 }
}
