internal import Glibc

/// A running program whose output can be read; it ends with this value.
///
/// It inherits the descriptors 0 to 2 and no others, no blocked signal, and the default action for
/// `SIGPIPE`. A signal that was ignored when this program was started stays ignored, as `nohup(1)`
/// requires.
///
/// - Source: posix_spawn(3), POSIX_SPAWN_SETSIGMASK and POSIX_SPAWN_SETSIGDEF; signal(7).
public final class ChildProcess {
  /// The way in which a program ended.
  public struct Exit: Hashable, Sendable {
    /// The status that it returned, 0 for success.
    public var status: Int32
    /// The signal that ended it, if any.
    public var signal: Int32?

    /// - Source: wait(2); the bits are those of WIFSIGNALED, WTERMSIG and WEXITSTATUS, which are
    ///   macros and not visible in Swift.
    init(raw: Int32) {
      let signal = raw & 0x7F
      self.signal = signal == 0 ? nil : signal
      status = (raw >> 8) & 0xFF
    }
  }

  private let id: pid_t
  private let output: Descriptor
  /// The way in which the program ended; nil while it runs.
  public var exit: Exit? {
    if let known { return known }
    var raw: Int32 = 0
    if waitpid(id, &raw, WNOHANG) == id { known = Exit(raw: raw) }
    return known
  }
  private var known: Exit?

  /// Starts a program.
  ///
  /// - Parameters:
  ///   - words: The name of the program, which is searched in `PATH`, and its arguments.
  ///   - environment: The environment of the program.
  ///   - sharesTerminal: True to let it write to our standard error and, where that is a terminal, read
  ///     from our standard input; they are `/dev/null` otherwise. A script on standard input is not the
  ///     program's to read.
  /// - Throws: `SystemError` when it cannot be started.
  public init(
    words: [String], environment: [String: String], sharesTerminal: Bool
  ) throws(SystemError) {
    // The new program's end must block: not every program expects one that does not.
    let pipe = try Pipe(blocks: true)
    let actions = SpawnActions(output: pipe.writing.number, sharesTerminal: sharesTerminal)
    let attributes = SpawnAttributes()
    let name = words.first ?? ""
    var id: pid_t = 0
    let code = CStrings.with(words) { arguments in
      CStrings.with(environment.map { "\($0)=\($1)" }) { variables in
        actions.with { actions in
          attributes.with { posix_spawnp(&id, name, actions, $0, arguments, variables) }
        }
      }
    }
    guard code == 0 else { throw SystemError(.startProgram(name), code: code) }
    self.id = id
    output = pipe.reading
  }

  deinit {
    guard exit == nil else { return }
    kill(id, SIGKILL)
    // SIGKILL cannot be blocked, so this ends at once and leaves no zombie.
    var raw: Int32 = 0
    while waitpid(id, &raw, 0) < 0, errno == EINTR {}
  }

  /// Reads the next piece of output.
  ///
  /// - Returns: The bytes; none if nothing arrived for a moment, nil at the end of the output.
  /// - Throws: `SystemError` if the output cannot be read.
  public func read() throws(SystemError) -> [UInt8]? {
    guard !Poll.wait(for: [output.number], atMost: Self.moment).isEmpty else { return [] }
    var buffer = [UInt8](repeating: 0, count: 1_024)
    let count = Glibc.read(output.number, &buffer, buffer.count)
    if count < 0 {
      guard errno == EINTR else { throw SystemError(.readOutput) }
      return []
    }
    return count == 0 ? nil : Array(buffer[..<count])
  }

  /// Waits for 20 ms.
  public static func pause() { Poll.wait(for: [], atMost: moment) }

  /// - Units: Milliseconds.
  private static let moment: Int64 = 20
}

/// The descriptors of a new program.
private struct SpawnActions: ~Copyable {
  private var actions = posix_spawn_file_actions_t()

  init(output: Int32, sharesTerminal: Bool) {
    posix_spawn_file_actions_init(&actions)
    posix_spawn_file_actions_adddup2(&actions, output, STDOUT_FILENO)
    if !sharesTerminal || !Descriptor.isTerminal(STDIN_FILENO) {
      posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, "/dev/null", O_RDONLY, 0)
    }
    if !sharesTerminal {
      posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0)
    }
    // Descriptors of this program are closed on exec anyway; others were inherited from the program
    // that started it.
    for number in Self.openDescriptors where number > STDERR_FILENO {
      posix_spawn_file_actions_addclose(&actions, number)
    }
  }

  deinit {
    var actions = actions
    posix_spawn_file_actions_destroy(&actions)
  }

  /// Lends the actions to a call.
  borrowing func with<Answer>(
    _ body: (UnsafePointer<posix_spawn_file_actions_t>) -> Answer
  ) -> Answer {
    withUnsafePointer(to: actions, body)
  }

  /// - Source: proc(5).
  private static var openDescriptors: [Int32] {
    let names = (try? Folder.entries(of: "/proc/self/fd")) ?? []
    return names.compactMap { Int32($0) }
  }
}

/// The signal settings of a new program.
private struct SpawnAttributes: ~Copyable {
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

  /// Lends the attributes to a call.
  borrowing func with<Answer>(
    _ body: (UnsafePointer<posix_spawnattr_t>) -> Answer
  ) -> Answer {
    withUnsafePointer(to: attributes, body)
  }
}

/// Texts in the form that C expects: a list that ends with a null pointer.
private enum CStrings {
  /// Calls a function with such a list, which is valid only during the call.
  static func with<Answer>(
    _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Answer
  ) -> Answer {
    let copies = texts.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}
