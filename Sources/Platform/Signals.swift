internal import Glibc
internal import Synchronization

/// The numbers of the signals that the program uses.
///
/// - Source: signal(7).
public enum Signal {
  /// The terminal is gone.
  public static let hangUp = SIGHUP
  /// `^C` was pressed.
  public static let interrupt = SIGINT
  /// Another program asks this one to end.
  public static let terminate = SIGTERM
  /// The program wrote to a pipe without a reader.
  public static let brokenPipe = SIGPIPE
  /// The size of the terminal changed.
  public static let windowSize = SIGWINCH
  /// The program continues after it was stopped.
  public static let continued = SIGCONT
  /// `^Z` was pressed, or another program asks this one to stop.
  public static let stop = SIGTSTP

  /// The signals that ask the program to end.
  public static let ending = [interrupt, terminate, hangUp]

  /// Ends the process as the signal would, so that the parent process sees the signal.
  public static func endProcess(by number: Int32) {
    signal(number, SIG_DFL)
    // The parent process may have started this one with signals blocked.
    var open = sigset_t()
    sigemptyset(&open)
    sigaddset(&open, number)
    pthread_sigmask(SIG_UNBLOCK, &open, nil)
    raise(number)
  }

  /// Stops every process of the job, as `^Z` would.
  public static func stopJob() { kill(0, stop) }
}

/// A descriptor that becomes readable when a signal arrives.
///
/// The handler writes the number of each signal that arrives to a pipe. `SIGPIPE` is ignored
/// meanwhile, so that writing to a pipe without a reader is an error of that call and does not end
/// the program. A signal that was ignored before stays ignored, as `nohup(1)` requires.
///
/// There is one handler, so at most one value of this type may be in use at a time.
///
/// - Source: sigaction(2), signal-safety(7); the "self-pipe trick".
public final class SignalPipe {
  /// The end of the pipe that the handler writes to; negative while there is none.
  private static let sink = Atomic<Int32>(-1)

  private let pipe: Pipe
  private let caught: [Int32]
  private var before: [(number: Int32, action: sigaction)] = []
  private var maskBefore = sigset_t()

  /// Catches signals from now until `stop()`.
  ///
  /// - Parameter signals: The numbers of the signals.
  /// - Throws: `SystemError` if the process has no descriptors left.
  public init(catching signals: [Int32]) throws(SystemError) {
    pipe = try Pipe(blocks: false)
    caught = signals
    Self.sink.store(pipe.writing.number, ordering: .releasing)
    for number in signals {
      exchange(number) { number in
        var byte = UInt8(truncatingIfNeeded: number)
        let saved = errno
        // A full pipe already contains a signal.
        _ = write(SignalPipe.sink.load(ordering: .acquiring), &byte, 1)
        errno = saved
      }
    }
    exchange(SIGPIPE, for: SIG_IGN)
    unblock()
  }

  deinit { stop() }

  /// The descriptor that is readable while a signal waits.
  public var readDescriptor: Int32 { pipe.reading.number }

  /// Reads the number of the next signal that has arrived; nil if there is none.
  public func next() -> Int32? {
    var number: UInt8 = 0
    return read(pipe.reading.number, &number, 1) == 1 ? Int32(number) : nil
  }

  /// Waits for a signal.
  ///
  /// - Returns: The number of the signal.
  public func wait() -> Int32 {
    while true {
      if let number = next() { return number }
      Poll.wait(for: [readDescriptor], atMost: nil)
    }
  }

  /// Restores the previous handlers; a second call does nothing.
  public func stop() {
    guard !before.isEmpty else { return }
    pthread_sigmask(SIG_SETMASK, &maskBefore, nil)
    for (number, action) in before.reversed() {
      var action = action
      sigaction(number, &action, nil)
    }
    before = []
    _ = Self.sink.compareExchange(
      expected: pipe.writing.number, desired: -1, ordering: .acquiringAndReleasing)
  }

  /// Unblocks the signals: this may run on a thread of a pool, which blocks all signals.
  private func unblock() {
    var open = sigset_t()
    sigemptyset(&open)
    for number in caught { sigaddset(&open, number) }
    pthread_sigmask(SIG_UNBLOCK, &open, &maskBefore)
  }

  private func exchange(_ number: Int32, for handler: __sighandler_t?) {
    var action = Glibc.sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    var old = Glibc.sigaction()
    sigaction(number, &action, &old)
    if Self.isIgnored(old), number != SIGPIPE {
      sigaction(number, &old, nil)
    } else {
      before.append((number, old))
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    // Proof: both are addresses of C functions, or small numbers in their place, one word each;
    // they are compared and never called.
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}
