public import Conversations
import Platform
import RecentChats
import Synchronization

/// A few dedicated threads that run effects.
///
/// Swift's pool wakes once a second to maintain itself as long as the program lives, which would
/// wake an idle machine. These threads sleep until there is work. They may also block for a moment,
/// such as for a disk write, without taking a thread from other work.
final class EffectThreads: TaskExecutor {
  /// The waiting jobs and the number of threads.
  private struct State {
    var jobs: [UnownedJob] = []
    var threads = 0
    var idle = 0
  }

  /// More than the number of effects that run at once: a page, changes, the store.
  private static let mostThreads = 8

  /// The threads of this process; they sleep until it ends.
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

/// A store that is opened while the rest of the program is being set up.
///
/// Opening it and reading the first rows waits for the disk, and for another program that holds the
/// file; a separate thread does that while the terminal is set up and the theme is read.
public final class EarlyOpening: Sendable {
  /// The outcome, if known, and the mailbox that waits for it.
  private struct State {
    var outcome: StoreOpening?
    var listener: Mailbox?
  }

  /// The store.
  let store: any ConversationStore
  private let state = Mutex(State())

  /// Starts to open a store.
  public init(of store: any ConversationStore) {
    self.store = store
    if let thread = PosixThread.start({ [self] in open() }) {
      thread.leaveAlone()
    } else {
      open()
    }
  }

  /// Posts the contents of the store as soon as they are known; immediately, if they already are.
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

  /// The number of rows read before the first frame: as many as most screens can show.
  ///
  /// The others follow immediately, and each costs a tenth of a millisecond here.
  private static var firstRows: Int { 80 }
}
