import Glibc
import Sandbox
import SandboxSupport
import Testing

extension EndToEnd {
  /// The program is killed at many points of its work, and started again: the server must end up with
  /// what was asked for.
  @Suite struct KillSweepTests {
    /// When it is killed, and what goes wrong meanwhile.
    private static let points: [(uid: String, name: String, moment: Moment, fault: Fault?)] = [
      ("noah", "Noah Whitfield", .whileTyping(2), nil),
      ("lucia", "Lucía Fernández", .whileTyping(4), nil),
      ("priya", "Priya Raman", .whileTyping(6), nil),
      ("hannes", "Hannes Brandt", .whileTyping(8), nil),
      ("zoe", "Zoë Marchetti", .whileTyping(10), nil),
      ("samuel", "Samuel Okoro", .whileTyping(13), nil),
      ("rosa", "Rosa Delgado", .whileTyping(17), nil),
      ("greta", "Greta Fischer", .afterwards(0), nil),
      ("marco", "Marco Bianchi", .afterwards(5), slow),
      ("hugo", "Hugo Marchand", .afterwards(40), slow),
      ("leo", "Leo Castellanos", .afterwards(120), slow),
      ("ines", "Inês Carvalho", .afterwards(350), slow),
      ("bea", "Beatrix van der Meer", .afterwards(600), slow),
      ("felix", "Felix Aumann", .afterwards(50), lossy),
      ("nadia", "Nadia Haddad", .afterwards(300), lossy),
      ("amelie", "Amélie Rousseau", .afterwards(900), lossy),
    ]
    private static let slow = Fault(.latency(milliseconds: 80))
    private static let lossy = Fault(.dropAnswer, .chance(0.3))

    /// A moment at which it is killed, in milliseconds; here time itself is what is tried.
    enum Moment {
      /// So long after the first key was given to the terminal.
      case whileTyping(Int)
      /// So long after the last one.
      case afterwards(Int)
    }

    @Test
    func `whenever it is killed, what was shown as made is made, all in its order, none twice`()
      async throws
    {
      try await Scene.play(.init(size: TerminalSize(200, 50))) { scene in
        for point in Self.points {
          await scene.server.clearFaults()
          try await scene.open()
          let state = try #require(await scene.server.state(of: .user(point.uid), for: Scene.user))
          let series = ChangeSeries(point.uid, point.name, state)
          try await scene.aim(at: point.name)
          if let fault = point.fault { await scene.server.set([fault]) }
          let shown = try await scene.kill(point.moment, during: series)
          await scene.server.clearFaults()
          try await scene.finish(series, atLeast: shown, "killed \(point.moment) ms")
        }
      }
    }

    @Test func `what was done offline goes out at the next start`() async throws {
      try await Scene.inPane(.init(size: TerminalSize(200, 50))) { scene in
        let state = try #require(await scene.server.state(of: .user("noah"), for: Scene.user))
        let series = ChangeSeries("noah", "Noah Whitfield", state)
        try await scene.aim(at: series.name)
        await scene.server.stop()
        try await scene.terminal.wait(for: "offline since")
        try await scene.terminal.type(series.keys)
        try await scene.wait("all six", row: series.name) { series.count(shownBy: $0) == 6 }
        kill(try await scene.terminal.program, SIGKILL)
        try await scene.terminal.restart(in: scene.home)
        // The list of the last run stands there although nobody answers.
        try await scene.terminal.command("$recents --poll 1")
        let stored = try await scene.terminal.wait("the stored list") {
          $0.status.contains("list as of") && $0.rows.count > 20
        }
        #expect(stored.row(series.name).flatMap(series.count(shownBy:)) == 6)
        #expect(stored.row(series.name)?.isPending == true)
        _ = try await scene.server.start()
        try await scene.terminal.wait("live") { $0.status.contains(" live") }
        try await scene.wait("all six", server: series.peer) { series.count(madeBy: $0) == 6 }
      }
    }
  }
}

extension Scene {
  /// Types the changes and kills the program.
  ///
  /// - Returns: How many of them were shown as made.
  fileprivate func kill(
    _ moment: EndToEnd.KillSweepTests.Moment, during series: ChangeSeries
  ) async throws -> Int {
    let program = try await terminal.program
    var shown: PaneRow?
    switch moment {
    case .whileTyping(let milliseconds):
      async let typing: Void = terminal.type(series.keys)
      try await Task.sleep(for: .milliseconds(milliseconds))
      Glibc.kill(program, SIGKILL)
      try await typing
      // What the terminal got before the end stands there still.
      shown = try await terminal.screen.row(series.name)
    case .afterwards(let milliseconds):
      try await terminal.type(series.keys)
      try await Task.sleep(for: .milliseconds(milliseconds))
      shown = try await terminal.screen.row(series.name)
      Glibc.kill(program, SIGKILL)
    }
    try await terminal.restart(in: home)
    return shown.flatMap(series.count(shownBy:)) ?? 0
  }

  /// Starts the program again and waits until it has done what was left.
  fileprivate func finish(_ series: ChangeSeries, atLeast shown: Int, _ when: String) async throws {
    try await terminal.command("$recents --poll 1")
    try await terminal.wait("nothing waiting, \(when)") {
      $0.status.contains(" live") && !$0.status.contains("waiting")
        && $0.row(series.name)?.isPending == false
    }
    let state = await server.state(of: series.peer, for: Self.user)
    let made = state.flatMap(series.count(madeBy:))
    let outcome = state.map { "\($0.tags) \($0.unread)" } ?? "gone"
    #expect(made != nil, "\(series.name), \(when): \(outcome) is none of \(series.outcomes)")
    #expect(made ?? 0 >= shown, "\(series.name), \(when): \(made ?? 0) made of \(shown) shown")
    try await terminal.press("q")
    try await terminal.waitForPrompt(0)
  }
}
