public import Conversations
import Platform
import RecentChats
import Synchronization

/// A few threads of our own on which effects run.
///
/// Swift's pool looks after itself once a second for as long as the program lives, which would wake a
/// machine that has nothing to do. These sleep until there is work. They may also block for a moment,
/// as writing to a disk does, without taking a thread from anybody else.
final class EffectThreads: TaskExecutor {
  /// What is to be done, and by how many.
  private struct State {
    var jobs: [UnownedJob] = []
    var threads = 0
    var idle = 0
  }

  /// More than there are kinds of effects at once: a page, changes, the store.
  private static let mostThreads = 8

  /// Those of this process; they sleep until it ends.
  static let shared = EffectThreads()

  private let state = Mutex(State())
  private let work = Semaphore()

  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let needsThread = state.withLock { state in
      state.jobs.append(job)
      guard state.idle < state.jobs.count, state.threads < Self.mostThreads else { return false }
      state.threads += 1
      return true
    }
    if needsThread, !startThread() { state.withLock { $0.threads -= 1 } }
    work.signal()
  }

  private func startThread() -> Bool {
    guard let thread = PosixThread.start({ [self] in runForever() }) else { return false }
    thread.leaveAlone()
    return true
  }

  private func runForever() -> Never {
    while true {
      state.withLock { $0.idle += 1 }
      work.wait()
      let job = state.withLock { state in
        state.idle -= 1
        return state.jobs.isEmpty ? nil : state.jobs.removeFirst()
      }
      job?.runSynchronously(on: asUnownedTaskExecutor())
    }
  }
}

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
  func deliver(to mailbox: Mailbox) {
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
