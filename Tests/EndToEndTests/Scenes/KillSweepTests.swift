import Glibc
import Sandbox
import Testing

extension EndToEnd {
  /// The program is killed at many points of its work, and started again: the server must end up with
  /// what was asked for.
  @Suite struct KillSweepTests {
    /// When it is killed after the last key, in milliseconds, and what goes wrong meanwhile.
    private static let points: [(uid: String, name: String, wait: Int, fault: Fault?)] = [
      ("noah", "Noah Whitfield", 0, nil),
      ("lucia", "Lucía Fernández", 1, nil),
      ("priya", "Priya Raman", 2, nil),
      ("hannes", "Hannes Brandt", 4, nil),
      ("zoe", "Zoë Marchetti", 8, nil),
      ("samuel", "Samuel Okoro", 15, nil),
      ("rosa", "Rosa Delgado", 25, Fault(.latency(milliseconds: 80))),
      ("greta", "Greta Fischer", 40, Fault(.latency(milliseconds: 80))),
      ("marco", "Marco Bianchi", 70, Fault(.latency(milliseconds: 80))),
      ("hugo", "Hugo Marchand", 120, Fault(.latency(milliseconds: 80))),
      ("leo", "Leo Castellanos", 200, Fault(.latency(milliseconds: 80))),
      ("ines", "Inês Carvalho", 350, Fault(.latency(milliseconds: 80))),
      ("bea", "Beatrix van der Meer", 600, Fault(.latency(milliseconds: 80))),
      ("felix", "Felix Aumann", 50, Fault(.dropAnswer, .chance(0.3))),
      ("nadia", "Nadia Haddad", 300, Fault(.dropAnswer, .chance(0.3))),
      ("amelie", "Amélie Rousseau", 900, Fault(.dropAnswer, .chance(0.3))),
    ]

    @Test("whenever it is killed, what was shown as made is made, all in its order, none twice")
    func sweep() async throws {
      try await Scene.play(.init(size: TerminalSize(200, 50))) { scene in
        for point in Self.points {
          await scene.server.clearFaults()
          try await scene.open()
          let state = try #require(await scene.server.state(of: .user(point.uid), for: Scene.user))
          let errand = Errand(point.uid, point.name, state)
          try await scene.aim(at: point.name)
          if let fault = point.fault { await scene.server.set([fault]) }
          let shown = try await scene.kill(point.wait, after: errand)
          await scene.server.clearFaults()
          try await scene.finish(errand, atLeast: shown, "killed after \(point.wait) ms")
        }
      }
    }

    @Test("what was done offline goes out at the next start")
    func offline() async throws {
      try await Scene.inPane(.init(size: TerminalSize(200, 50))) { scene in
        let state = try #require(await scene.server.state(of: .user("noah"), for: Scene.user))
        let errand = Errand("noah", "Noah Whitfield", state)
        try await scene.aim(at: errand.name)
        await scene.server.stop()
        try await scene.terminal.wait(for: "offline since")
        try await scene.terminal.type(errand.keys)
        try await scene.wait("all six", row: errand.name) { errand.count(shownBy: $0) == 6 }
        kill(try await scene.terminal.program, SIGKILL)
        try await scene.terminal.restart(in: scene.home)
        // The list of the last run stands there although nobody answers.
        try await scene.terminal.command("$recents --poll 1")
        let stored = try await scene.terminal.wait("the stored list") {
          $0.status.contains("list as of") && $0.rows.count > 20
        }
        #expect(stored.row(errand.name).flatMap(errand.count(shownBy:)) == 6)
        #expect(stored.row(errand.name)?.isPending == true)
        _ = try await scene.server.start()
        try await scene.terminal.wait("live") { $0.status.contains(" live") }
        try await scene.wait("all six", server: errand.peer) { errand.count(madeBy: $0) == 6 }
      }
    }
  }
}

extension Scene {
  /// Types the changes and kills the program.
  ///
  /// - Returns: How many of them were shown as made.
  fileprivate func kill(_ milliseconds: Int, after errand: Errand) async throws -> Int {
    let program = try await terminal.program
    try await terminal.type(errand.keys)
    if milliseconds > 0 { try await Task.sleep(for: .milliseconds(milliseconds)) }
    let row = try await terminal.screen.row(errand.name)
    Glibc.kill(program, SIGKILL)
    try await terminal.restart(in: home)
    return row.flatMap(errand.count(shownBy:)) ?? 0
  }

  /// Starts the program again and waits until it has done what was left.
  fileprivate func finish(_ errand: Errand, atLeast shown: Int, _ when: String) async throws {
    try await terminal.command("$recents --poll 1")
    try await terminal.wait("nothing waiting, \(when)") {
      $0.status.contains(" live") && !$0.status.contains("waiting")
        && $0.row(errand.name)?.isPending == false
    }
    let state = await server.state(of: errand.peer, for: Self.user)
    let made = state.flatMap(errand.count(madeBy:))
    let outcome = state.map { "\($0.tags) \($0.unread)" } ?? "gone"
    #expect(made != nil, "\(errand.name), \(when): \(outcome) is none of \(errand.outcomes)")
    #expect(made ?? 0 >= shown, "\(errand.name), \(when): \(made ?? 0) made of \(shown) shown")
    try await terminal.press("q")
    try await terminal.waitForPrompt(0)
  }
}
