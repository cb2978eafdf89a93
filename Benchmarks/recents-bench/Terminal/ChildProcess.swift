import Glibc

/// A child process that ends with this value.
final class ChildProcess {
  /// The process id.
  let id: pid_t
  /// The clock of its processor time.
  let clock: CPUClock
  /// True when the process has ended, so that its id may belong to another one.
  private var isOver = false

  /// The standard streams of a child.
  enum Streams {
    /// A terminal, which becomes its controlling terminal.
    case terminal(path: String)
    /// A descriptor for the output; there is no input.
    case output(Int32)
    /// Neither input nor output.
    case none
  }

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - arguments: The path of the program, followed by its arguments.
  ///   - environment: All variables.
  ///   - streams: Its standard streams.
  /// - Throws: `BenchFailure` when the program does not start.
  init(_ arguments: [String], environment: [String: String], streams: Streams) throws {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    Self.prepare(&actions, streams)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    // The first terminal that the leader of a session opens controls it.
    posix_spawnattr_setflags(&attributes, Self.newSession | Int16(POSIX_SPAWN_SETSIGMASK))
    // Threads of a pool block all signals, and a child inherits that.
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)

    let words = arguments.map { strdup($0) } + [nil]
    let variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var id: pid_t = 0
    let error = posix_spawn(&id, arguments[0], &actions, &attributes, words, variables)
    guard error == 0 else {
      throw BenchFailure("\(arguments[0]) does not start: \(String(cString: strerror(error)))")
    }
    self.id = id
    clock = CPUClock(of: id)
  }

  deinit { end() }

  /// Ends the process, if it still runs.
  func end() {
    if !isOver { kill(id, SIGKILL) }
    waitForEnd()
  }

  /// Asks the process to end, and waits until it does.
  func terminate() {
    if !isOver { kill(id, SIGTERM) }
    waitForEnd()
  }

  /// Waits until the process ends.
  ///
  /// - Returns: Its exit status; -1 if it was ended by a signal.
  @discardableResult
  func waitForEnd() -> Int32 {
    guard !isOver else { return -1 }
    var status: Int32 = 0
    while waitpid(id, &status, 0) < 0, errno == EINTR {}
    isOver = true
    return status & 0x7f == 0 ? status >> 8 & 0xff : -1
  }

  /// `POSIX_SPAWN_SETSID`, which Swift does not import because it is not in POSIX yet.
  ///
  /// - Source: glibc's `spawn.h`.
  private static let newSession: Int16 = 0x80

  private static func prepare(_ actions: inout posix_spawn_file_actions_t, _ streams: Streams) {
    switch streams {
    case .terminal(let path):
      posix_spawn_file_actions_addopen(&actions, 0, path, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    case .output(let descriptor):
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_adddup2(&actions, descriptor, 1)
    case .none:
      posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
    }
  }
}
