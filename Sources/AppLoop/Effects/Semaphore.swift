import Glibc

/// A counter that threads wait for.
///
/// - Source: sem_overview(7).
///
/// Proof for the unchecked conformance: the pointer never changes, and every function of `sem_t` that
/// is called with it may be called from any thread at the same time.
final class Semaphore: @unchecked Sendable {
  private let pointer: UnsafeMutablePointer<sem_t>

  /// Makes one that stands at zero.
  init() {
    pointer = .allocate(capacity: 1)
    sem_init(pointer, 0, 0)
  }

  deinit {
    sem_destroy(pointer)
    pointer.deallocate()
  }

  /// Lets one thread go on.
  func signal() { sem_post(pointer) }

  /// Waits until this thread may go on.
  func wait() {
    while sem_wait(pointer) != 0 {}
  }
}
