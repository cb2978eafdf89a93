import Glibc

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
