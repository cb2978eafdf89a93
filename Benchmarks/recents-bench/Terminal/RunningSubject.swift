import Glibc

/// A program running in a terminal.
final class RunningSubject {
  /// The program.
  let subject: Subject
  /// Its terminal.
  let terminal: PseudoTerminal
  /// Its process.
  let process: ChildProcess
  /// The time from the start to the first output, in milliseconds.
  private(set) var firstBytes: Double = 0
  /// The time from the start to the rows on the screen, in milliseconds.
  private(set) var firstPaint: Double = 0
  /// The largest memory while it worked, looked at every 20 ms.
  private(set) var peakMemory = MemoryUse()

  /// The maximum time for a program to show its rows.
  ///
  /// - Units: Milliseconds.
  private static let patience: Int32 = 30_000

  init(_ subject: Subject) throws {
    self.subject = subject
    terminal = try PseudoTerminal()
    let environment = [
      "TERM": "xterm-256color", "LC_ALL": "C.UTF-8", "TZ": "UTC", "HOME": "/nonexistent",
    ]
    let start = CPUClock.wall
    process = try ChildProcess(
      subject.command, environment: environment.merging(subject.environment) { $1 },
      streams: .terminal(path: terminal.path))
    try awaitRows(since: start)
  }

  private func awaitRows(since start: Int64) throws {
    let marker = Array(subject.marker.utf8)
    var seen: [UInt8] = []
    while let bytes = terminal.read(within: Self.patience) {
      let now = CPUClock.wall
      if seen.isEmpty { firstBytes = Double(now - start) / 1e6 }
      seen += bytes
      guard seen.contains(marker) else { continue }
      // The rest of the same frame.
      let last = terminal.read(untilQuietFor: 2).last ?? now
      firstPaint = Double(last - start) / 1e6
      return
    }
    throw BenchFailure("\(subject.name) with \(subject.rows) rows shows none.")
  }

  /// Waits until neither the program nor its server has work left.
  func accept() {
    var before: Int64 = -1
    while true {
      var isQuiet = true
      for _ in 0..<20 {
        if !terminal.read(untilQuietFor: 20).bytes.isEmpty { isQuiet = false }
        peakMemory.raise(to: process.memory)
      }
      let used = process.clock.nanoseconds + (subject.server?.clock.nanoseconds ?? 0)
      if isQuiet, used - before < 1_000_000 { return }
      before = used
    }
  }
}

extension [UInt8] {
  /// Returns true when the bytes occur in these, side by side.
  fileprivate func contains(_ other: [UInt8]) -> Bool {
    guard count >= other.count else { return false }
    return (0...(count - other.count)).contains {
      self[$0] == other[0] && self[$0..<($0 + other.count)].elementsEqual(other)
    }
  }
}
