import Glibc

/// The cost of a poll of the first page without news.
struct PollCost {
  /// The processor time of the program for one poll, in microseconds.
  let cpu: Double
  /// The bytes written to the terminal by all polls.
  let bytes: Int

  /// Lets the program poll every second for a while.
  init(
    program: String, rows: Int, on sandbox: SandboxProcess, keepingIn state: StateFolder,
    seconds: Int
  ) async throws {
    let running = try Subject.recents(
      program, rows: rows, on: sandbox, keepingIn: state, poll: 1
    ).start()
    defer { running.process.end() }
    try await Self.awaitPolls(of: running, to: sandbox)
    let before = try await sandbox.requestCount()
    let used = running.process.clock.nanoseconds
    let output = running.terminal.read(untilQuietFor: Int32(seconds) * 1_000)
    let polls = try await sandbox.requestCount() - before
    cpu = polls > 0 ? Double(running.process.clock.nanoseconds - used) / 1e3 / Double(polls) : 0
    bytes = output.bytes.count
  }

  /// Waits until the entire list has been read and only the first page is requested.
  private static func awaitPolls(
    of running: RunningSubject, to sandbox: SandboxProcess
  ) async throws {
    var count = try await sandbox.requestCount()
    while true {
      let came = running.terminal.read(untilQuietFor: 1_000).bytes
      let now = try await sandbox.requestCount()
      if came.isEmpty, now - count <= 2 { return }
      count = now
    }
  }
}
