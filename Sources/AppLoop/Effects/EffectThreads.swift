import Glibc
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
    var id = pthread_t()
    // Kept for good: the thread never ends.
    let this = Unmanaged.passRetained(self)
    let result = pthread_create(
      &id, nil,
      { pointer in
        // Exactly the pointer that is handed over below.
        guard let pointer else { return nil }
        EffectThreads.leaveSignalsToOthers()
        Unmanaged<EffectThreads>.fromOpaque(pointer).takeUnretainedValue().runForever()
      }, this.toOpaque())
    guard result == 0 else {
      this.release()
      return false
    }
    pthread_detach(id)
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

  /// Signals are for the main thread, but what this thread brings upon itself by a crash must reach
  /// the crash guard.
  private static func leaveSignalsToOthers() {
    var signals = sigset_t()
    sigfillset(&signals)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] {
      sigdelset(&signals, crash)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}
