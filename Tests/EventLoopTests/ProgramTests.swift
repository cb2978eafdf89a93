import Conversations
import Diagnostics
import RecentChats
import Screen
import TestSupport
import Testing

@testable import EventLoop

@Suite("The loop", .serialized)
struct ProgramTests {
  let journal = ScriptedCore.Journal()

  @Test func `It starts, reports the space available, draws once, and ends when asked to`()
    async throws
  {
    try await run { core, event in
      event == .command(.quit, count: nil) ? [.quit] : []
    } test: { program in
      program.type("q")
      #expect(await program.exit() == .quit)
      #expect(
        journal.events == [
          .started(utcOffset: 0), .viewport(rows: 8), .command(.quit, count: nil),
        ])
      #expect(program.display.record.frames.count == 1)
      #expect(program.display.record.isClosed)
    }
  }

  @Test func `A burst of keys is applied whole before one drawing`() async throws {
    try await run { [journal] core, event in
      if case .command(.moveDown, _) = event { core.text = "at \(journal.moves + 1)" }
      return []
    } test: { program in
      program.type(String(repeating: "j", count: 2_000))
      _ = try await program.screen(saying: "at 2000")
      #expect(program.display.record.frames.count == 2)
      #expect(await program.end() == .signal(15))
    }
  }

  @Test func `What changes nothing on the screen draws nothing`() async throws {
    try await run { _, _ in
      []
    } test: { program in
      program.type("jk")
      try await eventually("both keys") { journal.events.count == 4 ? true : nil }
      await program.end()
      #expect(program.display.record.frames.count == 1)
    }
  }

  @Test func `Keys mean what they mean when their turn comes, within one burst`() async throws {
    try await run { core, event in
      switch event {
      case .command(.filter, _): core.setEditing(true)
      case .edit(.accept): core.setEditing(false)
      default: break
      }
      return []
    } test: { program in
      program.display.post(
        .pasted("lost"), .key(.character("/")), .key(.character("j")), .pasted("two words"),
        .key(Key(.enter)), .key(.character("j")), .focused(false))
      try await eventually("all") { journal.events.last == .focused(false) ? true : nil }
      await program.end()
      #expect(
        journal.events.suffix(6) == [
          .command(.filter, count: nil), .edit(.insert("j")), .edit(.insert("two words")),
          .edit(.accept), .command(.moveDown, count: nil), .focused(false),
        ])
    }
  }

  @Test func `Escape and a key that arrive as one Alt key are both obeyed, each in its mode`()
    async throws
  {
    try await run { core, event in
      switch event {
      case .command(.filter, _): core.setEditing(true)
      case .edit(.cancel): core.setEditing(false)
      default: break
      }
      return []
    } test: { program in
      program.display.post(
        .key(.character("/")), .key(.character("x")), .key(Key(.character("j"), .alt)),
        .focused(false))
      try await eventually("all") { journal.events.last == .focused(false) ? true : nil }
      await program.end()
      #expect(
        journal.events.suffix(5) == [
          .command(.filter, count: nil), .edit(.insert("x")), .edit(.cancel),
          .command(.moveDown, count: nil), .focused(false),
        ])
    }
  }

  @Test
  func `Emoji are drawn in full once the terminal answers, and unsupported kinds are reported`()
    async throws
  {
    let family = "👩\u{200d}👧"
    let full = TextForm(isASCII: false, emoji: .full([]))
    try await run(form: full) { core, event in
      if event.isStart { core.text = "\(family) 🇩🇪 begun" }
      return []
    } test: { program in
      #expect(try await program.screen(saying: "begun").text.contains("👩 DE begun"))
      program.display.post(.emojiKinds([.flags, .joined]))
      _ = try await program.screen(saying: "\(family) 🇩🇪 begun")
      let kinds = EmojiKinds([.flags, .joined])
      #expect(journal.events.last == kinds.complaint.map { .warned(Diagnostic(stringLiteral: $0)) })
      program.display.post(.emojiKinds(.all), .focused(true))
      try await eventually("all") { journal.events.last == .focused(true) ? true : nil }
      await program.end()
      #expect(journal.events.count { if case .warned = $0 { true } else { false } } == 1)
    }
  }

  @Test func `For a terminal that does not answer emoji are drawn with care, until it does`()
    async throws
  {
    try await run(form: TextForm(isASCII: false, emoji: .full(.all))) { core, event in
      if event.isStart { core.text = "🇩🇪 begun" }
      return []
    } test: { program in
      _ = try await program.screen(saying: "🇩🇪 begun")
      program.display.post(.emojiKinds(nil))
      _ = try await program.screen(saying: "DE begun")
      #expect(journal.events.last == .warned(Diagnostic(stringLiteral: EmojiKinds.unanswered)))
      program.display.post(.emojiKinds(.all))
      _ = try await program.screen(saying: "🇩🇪 begun")
    }
  }

  @Test func `A new size is reported and drawn, even when nothing else changed`() async throws {
    try await run { _, _ in
      []
    } test: { program in
      for size in [(20, 40), (20, 50), (0, 0)].map(Size.init) {
        program.display.post(.resized(size))
        try await eventually("a frame of \(size)") {
          program.display.record.frames.last?.size == size ? true : nil
        }
      }
      await program.end()
      #expect(
        journal.events == [
          .started(utcOffset: 0), .viewport(rows: 8), .viewport(rows: 18), .viewport(rows: 0),
        ])
    }
  }

  @Test func `The background that the terminal reports changes the look, and is drawn once`()
    async throws
  {
    try await run { _, _ in
      []
    } test: { program in
      program.display.post(.background(.dark))
      program.display.post(.background(.light))
      try await eventually("the light look") {
        program.display.record.themes.last == "light" ? true : nil
      }
      program.display.post(.background(.light))
      await program.end()
      #expect(program.display.record.themes == ["plain", "light"])
      #expect(program.display.record.invalidations == 0)
    }
  }

  @Test func `A signal ends it, gives the terminal back, and gives up on what is under way`()
    async throws
  {
    try await run { _, event in
      event.isStart ? [.fetchPage(EffectRunnerTests.request)] : []
    } test: { program in
      _ = try await program.service.call()
      program.display.post(.terminate(signal: 1), .key(.character("j")))
      #expect(await program.exit() == .signal(1))
      #expect(program.display.record.isClosed)
      #expect(!journal.events.contains(.command(.moveDown, count: nil)))
      try await eventually("given up") { program.service.cancelled.isEmpty ? nil : true }
    }
  }

  @Test func `Lines of the log are handed on`() async throws {
    try await run { _, event in
      event.isStart ? [.log(LogLine(.info, "hello"))] : []
    } test: { program in
      await program.end()
      #expect(program.log.lines == [LogLine(.info, "hello")])
    }
  }

  private func run(
    form: TextForm = .unicode,
    _ respond: @escaping @Sendable (inout RecentChatsModel, Event) -> [Effect],
    test: (RunningProgram) async throws -> Void
  ) async throws {
    try await RunningProgram.run(
      .scripted(ScriptedCore(journal, respond: respond)), form: form, test)
  }
}

extension ScriptedCore.Journal {
  /// How often a row down was asked for so far.
  var moves: Int { events.count { $0 == .command(.moveDown, count: nil) } }
}

extension Event {
  /// Whether it is the first.
  var isStart: Bool { if case .started = self { true } else { false } }
}
