internal import Glibc

/// A POSIX thread outside Swift's pool, which may block.
public struct PosixThread: Sendable {
  private final class Body: Sendable {
    let run: @Sendable () -> Void

    init(_ run: @escaping @Sendable () -> Void) {
      self.run = run
    }
  }

  private let id: pthread_t

  /// Runs a body on a new thread, which must be joined or detached.
  ///
  /// - Parameter body: The function that the thread runs.
  /// - Returns: The thread; nil if the system cannot create one.
  /// - Source: pthread_create(3).
  public static func start(_ body: @escaping @Sendable () -> Void) -> PosixThread? {
    var id = pthread_t()
    let body = Unmanaged.passRetained(Body(body))
    let result = pthread_create(
      &id, nil,
      { pointer in
        // pthread_create passes exactly the pointer of the retained body below.
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

  /// Detaches the thread, which then frees itself when it ends.
  public func leaveAlone() {
    pthread_detach(id)
  }

  /// Blocks the signals that another thread handles, and SIGPIPE.
  ///
  /// A TLS library writes to connections that may be closed; the resulting SIGPIPE would end the
  /// program. Signals that a crash of the thread raises must still reach the crash guard.
  private static func leaveSignalsToOthers() {
    var signals = sigset_t()
    sigfillset(&signals)
    for crash in [SIGSEGV, SIGBUS, SIGILL, SIGFPE, SIGTRAP, SIGABRT] {
      sigdelset(&signals, crash)
    }
    pthread_sigmask(SIG_BLOCK, &signals, nil)
  }
}

/// A counting semaphore.
///
/// - Source: sem_overview(7).
///
/// Proof for the unchecked conformance: the pointer never changes, and every function that is
/// called with it may be called from any thread at the same time.
public final class Semaphore: @unchecked Sendable {
  private let pointer: UnsafeMutablePointer<sem_t>

  /// Creates a semaphore with the value 0.
  public init() {
    pointer = .allocate(capacity: 1)
    sem_init(pointer, 0, 0)
  }

  deinit {
    sem_destroy(pointer)
    pointer.deallocate()
  }

  /// Increments the value, which lets one thread continue.
  public func signal() { sem_post(pointer) }

  /// Waits until the value is above 0, and decrements it.
  public func wait() {
    while sem_wait(pointer) != 0 {}
  }
}
