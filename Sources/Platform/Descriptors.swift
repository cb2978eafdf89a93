internal import Glibc

/// A file descriptor that is closed with its owner.
public struct Descriptor: ~Copyable, Sendable {
  /// The number that system calls use.
  public let number: Int32

  /// Takes ownership of a descriptor.
  init(owning number: Int32) { self.number = number }

  /// Opens a file; no program that this one starts inherits the descriptor.
  ///
  /// - Source: open(2).
  init(opening path: String, _ flags: Int32, permissions: mode_t = 0o600) throws(SystemError) {
    let number = open(path, flags | O_CLOEXEC, permissions)
    guard number >= 0 else { throw SystemError(.useFile(path)) }
    self.number = number
  }

  deinit { close(number) }

}

/// Descriptors with another owner, such as standard input and output.
///
/// - Source: read(2), write(2), isatty(3).
extension Descriptor {
  /// Returns true when the descriptor refers to a terminal.
  public static func isTerminal(_ number: Int32) -> Bool { isatty(number) == 1 }

  /// Reads the available bytes, up to 4 KiB.
  ///
  /// - Returns: The bytes; none if nothing arrived, nil at the end and after an error.
  public static func read(from number: Int32) -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 4_096)
    let count = Glibc.read(number, &bytes, bytes.count)
    if count > 0 { return Array(bytes[..<count]) }
    return count < 0 && canTryAgain ? [] : nil
  }

  /// Writes as many bytes as the descriptor accepts at once.
  ///
  /// - Returns: The number of bytes that were taken.
  /// - Throws: `SystemError`, such as for a full disk or a pipe without a reader.
  public static func write(
    _ bytes: some Collection<UInt8>, to number: Int32
  ) throws(SystemError) -> Int {
    let bytes = Array(bytes)
    let count = Glibc.write(number, bytes, bytes.count)
    guard count >= 0 || canTryAgain else { throw SystemError(.writeTo(descriptor: number)) }
    return max(0, count)
  }

  /// Writes everything, and waits for a reader that is slow.
  ///
  /// - Parameters:
  ///   - bytes: The bytes to write.
  ///   - number: The descriptor.
  ///   - milliseconds: The longest wait for a reader; nil for as long as it takes.
  /// - Throws: `SystemError`, such as for a full disk or a pipe without a reader.
  public static func writeAll(
    _ bytes: [UInt8], to number: Int32, waitingAtMost milliseconds: Int64? = nil
  ) throws(SystemError) {
    var rest = bytes[...]
    while !rest.isEmpty {
      rest = rest.dropFirst(try write(rest, to: number))
      guard rest.isEmpty || Poll.waitToWrite(number, atMost: milliseconds) else {
        throw SystemError(.writeTo(descriptor: number), code: EAGAIN)
      }
    }
  }

  /// Closes a descriptor of this process, which reveals errors that a file system reports only then.
  ///
  /// - Source: close(2), "Dealing with error returns from close()"; network file systems report a full
  ///   disk here.
  public static func finish(_ number: Int32) throws(SystemError) {
    guard close(number) == 0 || errno == EINTR else {
      throw SystemError(.writeTo(descriptor: number))
    }
  }

  /// Occupies those of the descriptors 0 to 2 that are closed.
  ///
  /// A file that is opened later could take their place and receive the printed output. Reading or
  /// writing them fails.
  ///
  /// - Source: POSIX.1-2017, execve(): "programs … may misbehave if any of the descriptors 0, 1 and 2 is
  ///   closed".
  public static func occupyStandardStreams() {
    for number in STDIN_FILENO...STDERR_FILENO where fcntl(number, F_GETFD) < 0 && errno == EBADF {
      // open(2) returns the lowest free number, and all below this one are taken.
      _ = open("/dev/null", number == STDIN_FILENO ? O_WRONLY : O_RDONLY)
    }
  }

  /// True when the last call failed because a signal interrupted it or because it would have
  /// blocked.
  ///
  /// A shared stream may be non-blocking.
  private static var canTryAgain: Bool { [EINTR, EAGAIN].contains(errno) }
}

/// Waiting for descriptors.
///
/// - Source: poll(2).
public enum Poll {
  /// Waits until one of the descriptors can be used, the time is over, or a signal arrives.
  ///
  /// - Parameters:
  ///   - descriptors: The descriptors to read from.
  ///   - output: A descriptor to write to; nil if there is none.
  ///   - milliseconds: The time limit; nil for none.
  /// - Returns: The descriptors that can be used; none if the time is over or a signal arrived.
  @discardableResult
  public static func wait(
    for descriptors: [Int32], orToWrite output: Int32? = nil, atMost milliseconds: Int64?
  ) -> [Int32] {
    var polled = descriptors.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    if let output { polled.append(pollfd(fd: output, events: Int16(POLLOUT), revents: 0)) }
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    guard poll(&polled, nfds_t(polled.count), timeout) > 0 else { return [] }
    return polled.filter { $0.revents != 0 }.map(\.fd)
  }

  /// Waits until a descriptor can be written.
  ///
  /// - Parameters:
  ///   - output: The descriptor.
  ///   - milliseconds: The longest wait; nil for as long as it takes.
  /// - Returns: False if the time is over.
  static func waitToWrite(_ output: Int32, atMost milliseconds: Int64?) -> Bool {
    var polled = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
    let timeout = milliseconds.map { Int32(clamping: max(0, $0)) } ?? -1
    while true {
      let count = poll(&polled, 1, timeout)
      if count >= 0 || errno != EINTR { return count > 0 }
    }
  }

  /// Waits until a descriptor can be written, unless another one can be read.
  ///
  /// - Parameters:
  ///   - output: The descriptor to write to.
  ///   - interruption: The descriptor that ends the wait.
  /// - Returns: False when the other one can be read.
  public static func waitToWrite(_ output: Int32, unlessReadable interruption: Int32) -> Bool {
    var polled = [
      pollfd(fd: interruption, events: Int16(POLLIN), revents: 0),
      pollfd(fd: output, events: Int16(POLLOUT), revents: 0),
    ]
    while poll(&polled, nfds_t(polled.count), -1) < 0, errno == EINTR {}
    return polled[0].revents == 0
  }
}

/// A pipe that is not inherited by programs that this one starts.
///
/// - Source: pipe(2), fcntl(2).
struct Pipe: ~Copyable, Sendable {
  /// The end that becomes readable.
  let reading: Descriptor
  /// The end that is written to.
  let writing: Descriptor

  /// Opens a pipe.
  ///
  /// - Parameter blocks: False for a pipe whose ends never block.
  /// - Throws: `SystemError` if the process has no descriptors left.
  init(blocks: Bool) throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw SystemError(.openPipe) }
    reading = Descriptor(owning: ends[0])
    writing = Descriptor(owning: ends[1])
    for end in ends {
      // Neither can fail for a descriptor that was just opened.
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
      if !blocks { _ = fcntl(end, F_SETFL, O_NONBLOCK) }
    }
  }
}

/// A pipe that ends a wait for descriptors, from any thread.
///
/// - Source: the "self-pipe trick"; pipe(7).
public final class WakePipe: Sendable {
  private let pipe: Pipe

  /// Opens the pipe.
  ///
  /// - Throws: `SystemError` if the process has no descriptors left.
  public init() throws(SystemError) { pipe = try Pipe(blocks: false) }

  /// The descriptor that is readable from `wake()` until `clear()`.
  public var readDescriptor: Int32 { pipe.reading.number }

  /// Makes the pipe readable.
  public func wake() {
    var byte: UInt8 = 1
    // A full pipe is already readable, so nothing is lost if it refuses the byte.
    while write(pipe.writing.number, &byte, 1) < 0, errno == EINTR {}
  }

  /// Makes the pipe unreadable again.
  ///
  /// - Returns: True when it was readable.
  @discardableResult
  public func clear() -> Bool {
    var bytes: (UInt64, UInt64) = (0, 0)
    let size = MemoryLayout.size(ofValue: bytes)
    var wasReadable = false
    while true {
      let count = read(pipe.reading.number, &bytes, size)
      if count > 0 { wasReadable = true }
      if count < size, !(count < 0 && errno == EINTR) { return wasReadable }
    }
  }
}
