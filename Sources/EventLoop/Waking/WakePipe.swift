import Glibc

/// A pipe that makes `poll(2)` return when something waits.
///
/// - Source: `pipe(2)`, `fcntl(2)`, `poll(2)`; the "self-pipe trick".
final class WakePipe: Sendable {
  /// The end that becomes readable.
  let readDescriptor: Int32
  private let writeDescriptor: Int32

  /// Opens a pipe that never blocks and that no child inherits.
  ///
  /// - Throws: `PipeFailure` when the process has no descriptors left.
  init() throws(PipeFailure) {
    (readDescriptor, writeDescriptor) = try Self.ends()
  }

  /// The two ends of such a pipe.
  static func ends() throws(PipeFailure) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw PipeFailure(code: errno) }
    for end in ends {
      // Neither can fail for a descriptor that was just opened.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }

  deinit {
    close(readDescriptor)
    close(writeDescriptor)
  }

  /// Makes the pipe readable.
  func wake() {
    var byte: UInt8 = 1
    // A full pipe is readable already, so nothing is lost when it refuses the byte.
    while write(writeDescriptor, &byte, 1) < 0, errno == EINTR {}
  }

  /// Makes the pipe unreadable again.
  func clear() {
    var bytes: (UInt64, UInt64) = (0, 0)
    let size = MemoryLayout.size(ofValue: bytes)
    while true {
      let count = read(readDescriptor, &bytes, size)
      if count < size, !(count < 0 && errno == EINTR) { return }
    }
  }
}

/// That the system gave no pipe, without which nothing can wake the loop.
///
/// - Source: `pipe(2)`, EMFILE and ENFILE.
public struct PipeFailure: Error, Hashable, CustomStringConvertible {
  /// The error number.
  public let code: Int32

  /// The failure in a sentence that says what to do.
  public var description: String {
    let reason = String(cString: strerror(code))
    return "cannot open a pipe (\(reason)); close some programs or raise `ulimit -n`, and try again"
  }
}
