import Glibc

/// The benchmark of the built program in a terminal, in comparison with the floor.
struct TerminalBench {
  /// The path of the program.
  let program: String
  /// The path of the floor.
  let floor: String
  /// True for fewer rounds.
  let isQuick: Bool
  /// True to measure other programs that show lists, too.
  let hasPeers: Bool

  private static let sizes = [100, 10_000, 100_000]
  /// The number of rows of other programs.
  private static let peerRows = 10_000
  private var starts: Int { isQuick ? 3 : 9 }
  private var rounds: Int { isQuick ? 2 : 10 }
  private static let keysPerRound = 80

  /// Measures everything.
  func run() async throws -> [SubjectResult] {
    let state = try StateFolder()
    defer { state.remove() }
    let sandboxes = try Self.sizes.map { try SandboxProcess(program: program, conversations: $0) }
    let own = try zip(Self.sizes, sandboxes).flatMap { rows, sandbox in
      [
        Subject.floor(floor, rows: rows),
        try .recents(program, rows: rows, on: sandbox, keepingIn: state),
      ]
    }
    // A later start is measured, so there must have been a first one.
    for subject in own where subject.server != nil {
      let program = try subject.start()
      program.accept()
      program.process.end()
    }
    let peers = hasPeers ? try Peers(rows: Self.peerRows, in: state).subjects : []
    var results = try measure(own + peers, in: state)
    for (index, sandbox) in sandboxes.enumerated() {
      let poll = try await PollCost(
        program: program, rows: Self.sizes[index], on: sandbox, keepingIn: state,
        seconds: isQuick ? 5 : 10)
      results[2 * index + 1].poll = poll.cpu
      results[2 * index + 1].pollBytes = poll.bytes
    }
    return results
  }

  private func measure(_ subjects: [Subject], in state: StateFolder) throws -> [SubjectResult] {
    let paints = try firstPaints(of: subjects)
    let running = try subjects.map { try $0.start() }
    for program in running { program.accept() }
    let bars = try keys(.bar, on: running.map { $0.subject.hasBar ? $0 : nil }, in: state)
    for program in running { program.accept() }
    let bursts = burst(on: running)
    let scrolls = try keys(
      .scroll, on: running.map { $0.subject.rows > 1_000 ? $0 : nil }, in: state)
    let idle = idle(running)
    defer { running.forEach { $0.process.end() } }
    return running.enumerated().map { index, program in
      var result = SubjectResult(name: program.subject.name, rows: program.subject.rows)
      (result.firstBytes, result.firstPaint) = (paints[index].0.median, paints[index].1.median)
      result.key = bars[index].map { SubjectResult.Key($0) }
      result.scroll = scrolls[index].map { SubjectResult.Key($0) }
      result.burst = bursts[index].median
      (result.wakeUps, result.idleBytes) = idle[index]
      (result.memory, result.peakMemory) = (program.process.memory, program.peakMemory)
      return result
    }
  }

  private func firstPaints(of subjects: [Subject]) throws -> [(Samples, Samples)] {
    var paints = subjects.map { _ in (Samples(), Samples()) }
    for _ in 0..<starts {
      for (index, subject) in subjects.enumerated() {
        let program = try subject.start()
        paints[index].0.add(program.firstBytes)
        paints[index].1.add(program.firstPaint)
        program.process.end()
        // Its last request is still being answered.
        if subject.server != nil { usleep(150_000) }
      }
    }
    return paints
  }

  /// Presses keys in turns, and counts system calls afterwards.
  ///
  /// - Returns: The cost for each program; nil for one that is left out.
  private func keys(
    _ pattern: KeyPattern, on running: [RunningSubject?], in state: StateFolder
  ) throws -> [KeyCost?] {
    var costs = running.map { $0 == nil ? nil : KeyCost() }
    for program in running.compactMap(\.self) {
      program.terminal.type(pattern.leadIn(of: program.subject.keys))
      _ = program.terminal.read(untilQuietFor: 100, first: 500)
    }
    for round in 0..<rounds {
      for (index, program) in running.enumerated() {
        guard let program else { continue }
        costs[index]?.press(
          Self.keysPerRound, from: round * Self.keysPerRound, of: pattern, on: program)
      }
    }
    for (index, program) in running.enumerated() {
      guard let program else { continue }
      costs[index]?.calls = try SystemCalls(of: Self.keysPerRound, pattern, on: program, in: state)
    }
    return costs
  }

  /// Types 2,001 keys at once, which end in another place than they began.
  ///
  /// - Returns: The microseconds per key, from the first key to the last byte of the answer.
  private func burst(on running: [RunningSubject]) -> [Samples] {
    var costs = running.map { _ in Samples() }
    for _ in 0..<(isQuick ? 2 : 5) {
      for (index, program) in running.enumerated() {
        let moves = program.subject.keys
        let keys = (0..<2_000).map { KeyPattern.bar.key($0, of: moves) }.joined() + moves.down
        let start = CPUClock.wall
        program.terminal.type(keys)
        let last = program.terminal.read(untilQuietFor: 30, first: 2_000).last ?? start
        costs[index].add(Double(last - start) / 1e3 / 2_000)
      }
    }
    return costs
  }

  /// Leaves all programs idle for ten seconds.
  private func idle(_ running: [RunningSubject]) -> [(Int, Int)] {
    for program in running { program.accept() }
    let before = running.map(\.process.wakeUps)
    usleep(10_000_000)
    return zip(running, before).map { program, before in
      let woken = program.process.wakeUps - before
      return (woken, program.terminal.read(untilQuietFor: 0).bytes.count)
    }
  }
}
