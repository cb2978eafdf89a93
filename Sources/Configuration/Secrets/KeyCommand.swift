internal import Glibc

/// Runs the program that prints the key.
struct KeyCommand {
  let words: [String]
  let environment: [String: String]
  let mayUseTerminal: Bool
  let timeout: Duration

  /// What the program printed.
  ///
  /// - Throws: `KeyCommandError` when it fails, prints too much or does not end in time.
  func output() throws(KeyCommandError) -> [UInt8] {
    let child = try ChildProcess(
      words: words, environment: environment, sharesTerminal: mayUseTerminal)
    let deadline = ContinuousClock.now + timeout
    var bytes: [UInt8] = []
    // A grandchild may hold the pipe open for ever, so the program's own end ends the reading, too.
    while let piece = try child.read(), ContinuousClock.now < deadline {
      bytes += piece
      guard bytes.count <= KeyText.limit else { throw .tooMuchOutput }
      if piece.isEmpty, child.hasEnded { break }
    }
    while !child.hasEnded, ContinuousClock.now < deadline { ChildProcess.pause() }
    guard let status = child.status else { throw .timedOut(timeout) }
    if let signal = status.signal { throw .killed(signal: signal) }
    guard status.code == 0 else { throw .failed(status: status.code) }
    return bytes
  }
}

/// A running program whose output can be read; it does not outlive this value.
final class ChildProcess {
  /// How a program ended.
  struct Status {
    /// What it returned, 0 for success.
    var code: Int32
    /// The signal that ended it, if one did.
    var signal: Int32?

    /// - Source: wait(2); the bits are those of WIFSIGNALED, WTERMSIG and WEXITSTATUS, which are
    ///   macros and not seen from Swift.
    init(raw: Int32) {
      let signal = raw & 0x7F
      self.signal = signal == 0 ? nil : signal
      code = (raw >> 8) & 0xFF
    }
  }

  /// How long one wait lasts, in milliseconds.
  private static let step: Int32 = 20

  private let process: pid_t
  private let pipe: Int32
  /// How it ended, if it has and somebody looked.
  private(set) var status: Status?

  init(
    words: [String], environment: [String: String], sharesTerminal: Bool
  ) throws(KeyCommandError) {
    var ends: [Int32] = [-1, -1]
    guard Glibc.pipe(&ends) == 0 else { throw .system(Self.message(errno)) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    defer { close(ends[1]) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, ends[1], STDOUT_FILENO)
    if !sharesTerminal {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    let attributes = SpawnAttributes()
    let variables = environment.map { "\($0)=\($1)" }
    var process: pid_t = 0
    let code = CStrings.with(words) { arguments in
      CStrings.with(variables) { variables in
        attributes.with { attributes in
          posix_spawnp(&process, words.first ?? "", &actions, attributes, arguments, variables)
        }
      }
    }
    guard code == 0 else {
      close(ends[0])
      throw .notStarted(Self.message(code))
    }
    self.process = process
    pipe = ends[0]
  }

  deinit {
    if !hasEnded {
      kill(process, SIGKILL)
      // SIGKILL cannot be refused, so this ends at once and leaves no zombie.
      var raw: Int32 = 0
      while waitpid(process, &raw, 0) < 0, errno == EINTR {}
    }
    close(pipe)
  }

  /// Whether it has ended.
  var hasEnded: Bool {
    if status != nil { return true }
    var raw: Int32 = 0
    let answer = waitpid(process, &raw, WNOHANG)
    if answer == process { status = Status(raw: raw) }
    return status != nil
  }

  /// The next piece of output: empty when none came for a while, nothing at its end.
  func read() throws(KeyCommandError) -> [UInt8]? {
    var request = pollfd(fd: pipe, events: Int16(POLLIN), revents: 0)
    guard poll(&request, 1, Self.step) > 0 else { return [] }
    var buffer = [UInt8](repeating: 0, count: 1_024)
    let count = Glibc.read(pipe, &buffer, buffer.count)
    if count < 0 {
      guard errno == EINTR else { throw .system(Self.message(errno)) }
      return []
    }
    return count == 0 ? nil : Array(buffer[..<count])
  }

  /// Waits for a moment.
  static func pause() { poll(nil, 0, step) }

  private static func message(_ code: Int32) -> String { String(cString: strerror(code)) }
}

/// How a program is started whatever has become of our own signals: none blocked, and one that writes
/// to nobody ended, as a shell would start it.
///
/// A signal that whoever started us wants to be ignored, as `nohup(1)` does, stays so.
///
/// - Source: `posix_spawn(3)`, POSIX_SPAWN_SETSIGMASK and POSIX_SPAWN_SETSIGDEF; `signal(7)`.
struct SpawnAttributes: ~Copyable {
  private var attributes = posix_spawnattr_t()

  init() {
    posix_spawnattr_init(&attributes)
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigaddset(&signals, SIGPIPE)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
  }

  deinit {
    var attributes = attributes
    posix_spawnattr_destroy(&attributes)
  }

  /// Lends them to a call.
  borrowing func with<Answer>(
    _ body: (UnsafePointer<posix_spawnattr_t>) -> Answer
  ) -> Answer {
    withUnsafePointer(to: attributes, body)
  }
}

/// Lends texts to C as a list that ends with a null pointer.
enum CStrings {
  /// Calls a function with such a list, which lives no longer than the call.
  static func with<Answer>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
