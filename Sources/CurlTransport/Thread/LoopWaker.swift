internal import CCurl

/// The one thing other threads may do with the network thread's loop: end its sleep.
///
/// Proof that it is safe to share, although the pointer is not:
/// 1. nothing but `ccurl_loop_wake` can be done through it, and that is `curl_multi_wakeup`, which
///    its manual page lets any thread call at any time;
/// 2. it is only ever kept and used inside the lock of `LoopMailbox`, and the network thread takes
///    it away under the same lock before it destroys the loop, so the pointer is always alive.
struct LoopWaker: @unchecked Sendable {
  private let loop: OpaquePointer

  /// Makes a waker for a loop.
  init(_ loop: OpaquePointer) {
    self.loop = loop
  }

  /// Ends the loop's sleep, or its next one.
  func wake() {
    ccurl_loop_wake(loop)
  }
}
