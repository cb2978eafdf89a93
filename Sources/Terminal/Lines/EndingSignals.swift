internal import CNcurses
import Glibc
import Synchronization

/// The signals that ask the program to end, as a descriptor the loop can wait for.
///
/// A line that nobody reads must end the program in order, too, and not at the write: `SIGPIPE` is left
/// out meanwhile.
///
/// - Source: `sigaction(2)`, `signal-safety(7)`.
@MainActor
final class EndingSignals {
  private static let caught = [SIGINT, SIGTERM, SIGHUP]

  /// The end of the pipe that the handler writes to; there is one handler for the whole process.
  private nonisolated static let sink = Atomic<Int32>(-1)

  private let ends: (read: Int32, write: Int32)
  private var before: [(number: Int32, action: sigaction)] = []
  private var maskBefore = sigset_t()

  /// Catches them.
  ///
  /// - Throws: `TerminalError.noPipe` when the process has no descriptors left.
  init() throws(TerminalError) {
    ends = try Self.pipe()
    Self.sink.store(ends.write, ordering: .releasing)
    for number in Self.caught {
      exchange(number) { byte in
        var number = UInt8(truncatingIfNeeded: byte)
        let saved = errno
        // A full pipe holds a signal already.
        _ = write(EndingSignals.sink.load(ordering: .acquiring), &number, 1)
        errno = saved
      }
    }
    exchange(SIGPIPE, for: SIG_IGN)
    unblock()
  }

  /// A pipe that never blocks and that no child inherits.
  private static func pipe() throws(TerminalError) -> (read: Int32, write: Int32) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .noPipe(String(cString: strerror(errno))) }
    for end in ends {
      // Neither can fail for a descriptor that was just opened.
      _ = fcntl(end, F_SETFL, O_NONBLOCK)
      _ = fcntl(end, F_SETFD, FD_CLOEXEC)
    }
    return (ends[0], ends[1])
  }

  /// Threads of a pool block all signals, and the main actor may run on one.
  private func unblock() {
    var open = sigset_t()
    sigemptyset(&open)
    for number in Self.caught { sigaddset(&open, number) }
    pthread_sigmask(SIG_UNBLOCK, &open, &maskBefore)
  }

  /// Becomes readable when one has arrived.
  var descriptor: Int32 { ends.read }

  /// The number of one that has arrived.
  func next() -> Int32? {
    var number: UInt8 = 0
    return read(ends.read, &number, 1) == 1 ? Int32(number) : nil
  }

  /// Leaves them to whoever had them before.
  func stop() {
    if !before.isEmpty { pthread_sigmask(SIG_SETMASK, &maskBefore, nil) }
    for (number, action) in before.reversed() {
      var action = action
      sigaction(number, &action, nil)
    }
    before = []
    guard Self.sink.exchange(-1, ordering: .acquiringAndReleasing) == ends.write else { return }
    close(ends.read)
    close(ends.write)
  }

  private func exchange(_ number: Int32, for handler: __sighandler_t?) {
    var action = Glibc.sigaction()
    action.__sigaction_handler.sa_handler = handler
    action.sa_flags = SA_RESTART
    var old = Glibc.sigaction()
    sigaction(number, &action, &old)
    if Self.isIgnored(old), number != SIGPIPE {
      // Whoever started the program wants it to outlive this, as nohup(1) does.
      sigaction(number, &old, nil)
    } else {
      before.append((number, old))
    }
  }

  private static func isIgnored(_ action: sigaction) -> Bool {
    // Proof: both are addresses of C functions, or small numbers in their place, of one word each;
    // they are compared and never called.
    unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
      == unsafeBitCast(SIG_IGN, to: Int.self)
  }
}

/// The signals that have arrived, as the facade's handlers left them in a pipe.
@MainActor
struct SignalPipe {
  /// What the program has to do about a signal.
  enum Notice: Hashable {
    /// The terminal has another size.
    case resized
    /// The program runs again after it was stopped.
    case continued
    /// Somebody asks the program to stop for a while.
    case stopRequested
    /// Somebody asks the program to end.
    case terminate(Int32)
  }

  /// Becomes readable when a signal has arrived.
  var descriptor: Int32 { nc_signal_descriptor() }

  /// Takes all that has arrived, each once, in the order of their first arrival.
  func drain() -> [Notice] {
    var notices: [Notice] = []
    while case let number = nc_next_signal(), number != 0 {
      let notice = Self.notice(for: number)
      if !notices.contains(notice) { notices.append(notice) }
    }
    return notices
  }

  private static func notice(for number: Int32) -> Notice {
    switch number {
    case SIGWINCH: .resized
    case SIGCONT: .continued
    case SIGTSTP: .stopRequested
    default: .terminate(number)
    }
  }
}
