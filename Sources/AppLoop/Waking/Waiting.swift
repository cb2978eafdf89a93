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
  /// Whether a descriptor has something to tell now.
  static func isReadable(_ descriptor: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&polled, 1, 0) > 0
  }

  /// Waits until a descriptor takes more, or another has something to tell.
  ///
  /// - Parameters:
  ///   - output: What is to be written to.
  ///   - interruption: What is more important.
  /// - Returns: Whether it can be written to, and nothing more important has come.
  static func canWrite(to output: Int32, unless interruption: Int32) -> Bool {
    var polled = [
      pollfd(fd: interruption, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
    ]
    while poll(&polled, nfds_t(polled.count), -1) < 0, errno == EINTR {}
    return polled[0].revents == 0
  }
}
