internal import Glibc

/// A thread of the system, outside Swift's pool, so that it may block.
public struct PosixThread: Sendable {
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private let id: pthread_t

  /// Runs a body on a new thread, which must be joined or left alone.
  ///
  /// - Parameter body: What the thread does.
  /// - Returns: The thread; nil when the system has none to give.
  /// - Source: pthread_create(3).
  public static func start(_ body: @escaping @Sendable () -> Void) -> PosixThread? {
    var id = pthread_t()
    let body = Unmanaged.passRetained(Body(body))
    let result = pthread_create(
      &id, nil,
      { pointer in
        // pthread_create hands over exactly the pointer of the retained body below.
        guard let pointer else { return nil }
        PosixThread.leaveSignalsToOthers()
        Unmanaged<Body>.fromOpaque(pointer).takeRetainedValue().run()
        return nil
      }, body.toOpaque())
    guard result == 0 else {
      body.release()
      return nil
    }
    return PosixThread(id: id)
  }

  /// Waits for the thread to end and frees it.
  public func join() {
    pthread_join(id, nil)
  }

  /// Lets the thread free itself when it ends.
  public func leaveAlone() {
    pthread_detach(id)
  }

  /// Blocks the signals that another thread handles, and SIGPIPE.
  ///
  /// A TLS library writes to connections that may be gone; the SIGPIPE it causes then would end the
  /// program. What the thread brings upon itself by a crash must still reach the crash guard.
  private static func leaveSignalsToOthers() {
    var signals = sigset_t()
    sigfillset(&signals)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] {
      sigdelset(&signals, crash)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}

/// A counter that threads wait for.
///
/// - Source: sem_overview(7).
///
/// Proof for the unchecked conformance: the pointer never changes, and every function of `sem_t` that
/// is called with it may be called from any thread at the same time.
public final class Semaphore: @unchecked Sendable {
  private let pointer: UnsafeMutablePointer<sem_t>

  /// Makes a semaphore that stands at zero.
  public init() {
    pointer = .allocate(capacity: 1)
    sem_init(pointer, 0, 0)
  }

  deinit {
    sem_destroy(pointer)
    pointer.deallocate()
  }

  /// Lets one thread go on.
  public func signal() { sem_post(pointer) }

  /// Waits until this thread may go on.
  public func wait() {
    while sem_wait(pointer) != 0 {}
  }
}
