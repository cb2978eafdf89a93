import Glibc

/// The system calls of a program per key press, of all its threads together.
///
/// - Source: strace(1). Tracing slows a program down, so calls are counted apart from times.
struct SystemCalls: Codable {
  /// All calls.
  let all: Double
  /// The calls that write.
  let writes: Double

  /// Counts the calls of a program while keys are pressed; nil without strace.
  ///
  /// - Parameters:
  ///   - keys: The number of keys.
  ///   - pattern: The pattern of keys.
  ///   - program: The program that receives them.
  ///   - folder: A folder for the trace.
  /// - Throws: `BenchFailure` when strace does not start.
  init?(
    of keys: Int, _ pattern: KeyPattern, on program: RunningSubject, in folder: StateFolder
  ) throws {
    guard let strace = Tool.path(of: "strace") else { return nil }
    let trace = "\(folder.path)/calls"
    let tracer = try ChildProcess(
      [strace, "-f", "-q", "-o", trace, "-p", "\(program.process.id)"], environment: [:],
      streams: .none)
    guard Self.waitUntilTraced(program.process) else { return nil }
    var cost = KeyCost()
    cost.press(keys, of: pattern, on: program, quiet: 10)
    tracer.terminate()
    let lines = TextFile(trace).text.split(separator: "\n").compactMap(Self.name)
    all = Double(lines.count) / Double(keys)
    writes = Double(lines.count { $0.contains("write") || $0.contains("send") }) / Double(keys)
    guard all > 0 else { return nil }
  }

  /// Waits until every thread has a tracer.
  private static func waitUntilTraced(_ process: ChildProcess) -> Bool {
    for _ in 0..<1_000 {
      if process.isTraced { return true }
      usleep(2_000)
    }
    return false
  }

  /// Returns the name of the call in a line of the trace such as `4711 read(0, "j", 4096) = 1`; nil
  /// for a signal, for the end of a call that began on an earlier line, and for a call that was under
  /// way when tracing began.
  private static func name(_ line: Substring) -> Substring? {
    let call = line.drop { $0.isNumber || $0 == " " }
    guard let end = call.firstIndex(of: "("), call.first?.isLetter == true else { return nil }
    let name = call[..<end]
    return name == "restart_syscall" ? nil : name
  }
}
