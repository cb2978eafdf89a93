import Screen
import TestSupport
import Testing

@testable import EventLoop
@testable import RecentChats

@Suite("The loop and the theme", .serialized)
struct ProgramThemeTests {
  let journal = ScriptedCore.Journal()

  /// Runs a program whose core wears a theme for each key: the tests' names for them.
  private func run(
    hasThemes: Bool = true, _ test: (RunningProgram) async throws -> Void
  ) async throws {
    try await run(themes: hasThemes ? ScriptedThemes() : nil, test)
  }

  private func run(
    themes: ScriptedThemes?, _ test: (RunningProgram) async throws -> Void
  ) async throws {
    let core = ScriptedCore(journal) { model, event in
      switch event {
      case .command(.moveDown, _): [model.themeSelection.commit("other")]
      case .command(.moveUp, _): [model.themeSelection.commit("two")]
      case .command(.help, _): [.listThemes]
      case .command(.filter, _): [model.themeSelection.commit("broken")]
      default: []
      }
    }
    try await RunningProgram.run(.scripted(core), themes: themes, test)
  }

  private func themeApplied(_ name: String, in program: RunningProgram) async throws {
    try await eventually("the theme \(name)") {
      program.display.record.themes.last == name ? true : nil
    }
  }

  @Test func `A requested theme is used at once, and the core is notified`() async throws {
    try await run { program in
      program.type("j")
      try await themeApplied("other", in: program)
      try await eventually("the answer") {
        journal.events.contains(.themeLoaded(name: "other", nil)) ? true : nil
      }
    }
  }

  @Test func `A theme that cannot be used leaves the one before it, and the core gets the reason`()
    async throws
  {
    try await run { program in
      program.type("j")
      try await themeApplied("other", in: program)
      program.type("/")
      try await eventually("the answer") {
        journal.events.contains(.themeLoaded(name: "broken", .invalid(ScriptedThemes.problem)))
          ? true : nil
      }
      await program.end()
      #expect(program.display.record.themes.last == "other")
    }
  }

  @Test func `A theme with variants uses the one for the background reported before`()
    async throws
  {
    try await run { program in
      program.type("j")
      try await themeApplied("other", in: program)
      program.display.post(.background(.light))
      program.type("k")
      try await themeApplied("two-light", in: program)
      program.display.post(.background(.dark))
      try await themeApplied("two", in: program)
    }
  }

  @Test func `The existing themes are reported on request`() async throws {
    try await run { program in
      program.type("?")
      try await eventually("the names") {
        journal.events.contains(.themesListed(["broken", "other", "two"])) ? true : nil
      }
    }
  }

  @Test func `A file that is written wakes the loop, once`() async throws {
    let themes = try ScriptedThemes()
    try await run(themes: themes) { program in
      themes.touch()
      try await eventually("the news") {
        journal.events.last == .themeFilesTouched ? true : nil
      }
      await program.end()
      #expect(journal.events.count { $0 == .themeFilesTouched } == 1)
    }
  }

  @Test func `Themes wake nothing while no file is written`() async throws {
    let core = ScriptedCore(journal) { _, event in
      switch event {
      case .started: [.setTimer(.poll, milliseconds: 20)]
      case .timer(.poll): [.setTimer(.notice, milliseconds: 30)]
      default: []
      }
    }
    try await RunningProgram.run(
      .scripted(core), usesSystemClock: true, themes: try ScriptedThemes()
    ) {
      program in
      try await eventually("both") { journal.events.last == .timer(.notice) ? true : nil }
      await program.end()
      // As many as without themes: one for the first frame, one for what may have happened before
      // it, one for each timer.
      #expect(journal.shows == 4)
    }
  }

  @Test func `Without themes, the core is notified`() async throws {
    try await run(hasThemes: false) { program in
      program.type("j")
      try await eventually("the answer") {
        journal.events.last == .themeLoaded(name: "other", .noScreen) ? true : nil
      }
    }
  }
}
