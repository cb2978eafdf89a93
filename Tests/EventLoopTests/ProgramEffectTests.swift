import Conversations
import Foundation
import RecentChats
import Screen
import TestSupport
import Testing

@testable import EventLoop

@Suite("The loop and the time it takes", .serialized)
struct ProgramEffectTests {
  let journal = ScriptedCore.Journal()

  @Test func `Timers go off when their time has come, in order, unless they were stopped`()
    async throws
  {
    try await run { _, event in
      guard event.isStart else { return [] }
      return [
        .setTimer(.poll, milliseconds: 5_000), .setTimer(.notice, milliseconds: 3_000),
        .setTimer(.slow, milliseconds: 1_000), .setTimer(.poll, milliseconds: 4_000),
        .stopTimer(.slow),
      ]
    } test: { program in
      program.advance(milliseconds: 2_999)
      program.display.post(.focused(true))
      try await eventually("a turn") { journal.events.last == .focused(true) ? true : nil }
      program.advance(milliseconds: 2_000)
      try await eventually("both") { journal.events.last == .timer(.poll) ? true : nil }
      await program.end()
      #expect(journal.events.suffix(3) == [.focused(true), .timer(.notice), .timer(.poll)])
    }
  }

  @Test func `It wakes by itself for a timer, and for nothing else`() async throws {
    try await run(usesSystemClock: true) { _, event in
      switch event {
      case .started: [.setTimer(.poll, milliseconds: 20)]
      case .timer(.poll): [.setTimer(.notice, milliseconds: 30)]
      default: []
      }
    } test: { program in
      try await eventually("both") { journal.events.last == .timer(.notice) ? true : nil }
      #expect(await program.end() == .signal(15))
      // One for the first frame; one for what may have happened before it; one for each timer.
      #expect(journal.shows == 4)
    }
  }

  @Test func `The trace shows what came in and went out, and is written while the loop goes on`()
    async throws
  {
    let path = FileManager.default.temporaryDirectory
      .appendingPathComponent("recents-\(UUID().uuidString).trace").path
    defer { try? FileManager.default.removeItem(atPath: path) }
    try await run { _, event in
      event == .command(.refresh, count: nil) ? [.redraw, .writeTrace(path: path)] : []
    } test: { program in
      program.display.post(.key(.control("r")))
      _ = try await eventually("the answer") {
        journal.events.last == .traceWritten(path: path, nil) ? true : nil
      }
      let lines = try String(contentsOfFile: path, encoding: .utf8).split(separator: "\n")
      #expect(lines.first?.hasPrefix("test; ") == true)
      #expect(
        lines.suffix(3).map { $0.drop { $0 != " " } } == [
          " > command refresh", " < redraw", " < write-trace",
        ])
    }
  }

  @Test func `A timer set to now does not keep the loop from its other work`() async throws {
    try await run { _, event in
      event.isStart || event == .timer(.poll) ? [.setTimer(.poll, milliseconds: 0)] : []
    } test: { program in
      try await eventually("some") { journal.events.count > 20 ? true : nil }
      #expect(await program.end() == .signal(15))
    }
  }

  @Test func `An answer comes as an event and is drawn`() async throws {
    try await run { core, event in
      if case .pageFinished(_, .success(let page)) = event {
        core.text = "page \(page.quota?.limit ?? 0)"
      }
      return event.isStart ? [.fetchPage(EffectRunnerTests.request)] : []
    } test: { program in
      let call = try await program.service.call()
      let page = Page(rows: [], isLast: true, quota: Quota(limit: 77, remaining: 1))
      program.service.answer(call, with: .init(page: .success(page)))
      _ = try await program.screen(saying: "page 77")
      await program.end()
      #expect(journal.events.last == .pageFinished(EffectRunnerTests.request, .success(page)))
    }
  }

  @Test func `A page that was given up is not heard of`() async throws {
    try await run { _, event in
      switch event {
      case .started: [.fetchPage(EffectRunnerTests.request)]
      case .focused: [.cancelFetch, .send(EffectRunnerTests.change)]
      default: []
      }
    } test: { program in
      _ = try await program.service.call()
      program.display.post(.focused(true))
      let call = try await program.service.call { $0 == .perform(EffectRunnerTests.change) }
      program.service.answer(call, with: .init(receipt: .success(ChangeReceipt())))
      let finished = Event.changeFinished(
        EffectRunnerTests.change.ticket, .success(ChangeReceipt()))
      try await eventually("the change") { journal.events.last == finished ? true : nil }
      await program.end()
      #expect(!journal.events.contains { if case .pageFinished = $0 { true } else { false } })
    }
  }

  @Test func `Redrawing draws the same again, whole`() async throws {
    try await run { _, event in
      event == .command(.redraw, count: nil) ? [.redraw] : []
    } test: { program in
      program.display.post(.key(.control("l")))
      try await eventually("a second frame") {
        program.display.record.frames.count == 2 ? true : nil
      }
      await program.end()
      #expect(program.display.record.invalidations == 1)
      #expect(program.display.record.frames.first == program.display.record.frames.last)
    }
  }

  @Test func `After a suspension everything is drawn again and the time zone asked for`()
    async throws
  {
    try await run { _, event in
      event == .command(.suspend, count: nil) ? [.suspend] : []
    } test: { program in
      program.zone.set(7_200)
      program.display.post(.key(.control("z")))
      try await eventually("a second frame") {
        program.display.record.frames.count == 2 ? true : nil
      }
      await program.end()
      #expect(program.display.record.suspensions == 1)
      #expect(program.display.record.invalidations == 1)
      #expect(journal.events.last == .zone(utcOffset: 7_200))
    }
  }

  @Test func `The time zone is queried when a shown time changes, and reported only when it moved`()
    async throws
  {
    try await run { _, event in
      event.isStart || event == .timer(.clock) ? [.setTimer(.clock, milliseconds: 1_000)] : []
    } test: { program in
      program.advance(milliseconds: 1_000)
      try await eventually("once") { journal.events.last == .timer(.clock) ? true : nil }
      program.zone.set(-3_600)
      program.advance(milliseconds: 1_000)
      try await eventually("twice") { journal.events.count == 5 ? true : nil }
      await program.end()
      #expect(
        journal.events.suffix(3) == [
          .timer(.clock), .zone(utcOffset: -3_600), .timer(.clock),
        ])
    }
  }

  private func run(
    usesSystemClock: Bool = false,
    _ respond: @escaping @Sendable (inout RecentChatsModel, Event) -> [Effect],
    test: (RunningProgram) async throws -> Void
  ) async throws {
    try await RunningProgram.run(
      .scripted(ScriptedCore(journal, respond: respond)), usesSystemClock: usesSystemClock, test)
  }
}
