/// The instructions of a program per key press: of the program and its libraries, without the kernel.
///
/// - Source: Callgrind. A run with few keys is subtracted from one with more, so starting and ending
///   do not count.
struct Instructions {
  private let valgrind: String
  private let folder: StateFolder

  /// Keys in front of the counted ones, and with them; both end where they began.
  private static let counts = (few: 80, many: 240)
  /// The silence after which a key press is complete, in milliseconds: Callgrind slows a program down
  /// fifty times, and two keys in one frame would cost as one.
  private static let quiet: Int32 = 40

  /// Finds Callgrind.
  ///
  /// - Parameter folder: A folder for logs and copies of programs.
  /// - Throws: `BenchFailure` when it is not installed.
  init(in folder: StateFolder) throws {
    guard let path = Tool.path(of: "valgrind") else {
      throw BenchFailure("Instructions are counted by valgrind, which is not installed.")
    }
    valgrind = path
    self.folder = folder
  }

  /// Counts the instructions of a key.
  func perKey(_ pattern: KeyPattern, of subject: Subject) throws -> Int {
    let program = try withoutDebugInfo(subject.command[0], name: subject.name)
    let few = try total(Self.counts.few, pattern, of: subject, program)
    let many = try total(Self.counts.many, pattern, of: subject, program)
    return (many - few) / (Self.counts.many - Self.counts.few)
  }

  /// Copies a program without what debuggers read of Swift's own library, which valgrind cannot read.
  private func withoutDebugInfo(_ program: String, name: String) throws -> String {
    let copy = "\(folder.path)/\(name)-stripped"
    try Tool.run("strip --strip-debug -o '\(copy)' '\(program)'", home: folder.path)
    return copy
  }

  private func total(
    _ keys: Int, _ pattern: KeyPattern, of subject: Subject, _ program: String
  ) throws -> Int {
    let log = "\(folder.path)/callgrind.log"
    let command =
      [
        valgrind, "--tool=callgrind", "--callgrind-out-file=/dev/null", "--log-file=\(log)",
        program,
      ]
      + subject.command.dropFirst()
    let running = try subject.running(command).start()
    running.accept()
    running.terminal.type(pattern.leadIn(of: subject.keys))
    _ = running.terminal.read(untilQuietFor: 500, first: 5_000)
    var cost = KeyCost()
    cost.press(keys, of: pattern, on: running, quiet: Self.quiet)
    running.terminal.type("q")
    _ = running.terminal.read(untilQuietFor: 1_000, first: 5_000)
    running.process.waitForEnd()
    let line = TextFile(log).text.split(separator: "\n").last { $0.contains("Collected : ") }
    guard let total = line?.split(separator: " ").last.flatMap({ Int($0) }) else {
      throw BenchFailure("Callgrind counted nothing of \(subject.name).")
    }
    return total
  }
}

/// The count of the instructions of the built program and of the floor.
struct InstructionBench {
  /// The path of the program.
  let program: String
  /// The path of the floor.
  let floor: String

  private static let rows = 10_000

  /// Counts the instructions of both kinds of keys.
  func run() throws -> [InstructionCount] {
    let state = try StateFolder()
    defer { state.remove() }
    let sandbox = try SandboxProcess(program: program, conversations: Self.rows)
    let subjects = [
      Subject.floor(floor, rows: Self.rows),
      try .recents(program, rows: Self.rows, on: sandbox, keepingIn: state),
    ]
    let instructions = try Instructions(in: state)
    return try KeyPattern.allCases.flatMap { pattern in
      try subjects.map { subject in
        InstructionCount(
          program: subject.name, rows: subject.rows, key: pattern.name,
          perKey: try instructions.perKey(pattern, of: subject))
      }
    }
  }
}
