import Conversations
import RecentChats
import RecentChatsPlain
import Screen
import Synchronization
import TestSupport
import Testing

@testable import EventLoop

/// The real core told in lines, while the test types and answers for the server.
struct LinesPlay {
  let stream: MemoryLines
  let service = ScriptedService()
  let clock = ManualClock()
  /// The failures of which a script said that it waits for them.
  let outages = Outages()
  private let task: Task<Ending, Never>

  /// How it ended.
  struct Ending: Equatable {
    var reason: ExitReason
    var exitOutcome: ExitOutcome?
    var exitNotice: ExitNotice?
  }

  /// Plays with a person who types, or with a file of lines, and ends it whatever comes of it.
  static func play(
    isTyped: Bool = true, timeout: Int64 = 0, isOffline: Bool = false,
    store: ScriptedStore? = nil, _ test: (LinesPlay) async throws -> Void
  ) async throws {
    let play = try LinesPlay(
      isTyped: isTyped, timeout: timeout, isOffline: isOffline, store: store)
    do { try await test(play) } catch {
      await play.end()
      throw error
    }
    await play.end()
  }

  private init(isTyped: Bool, timeout: Int64, isOffline: Bool, store: ScriptedStore?) throws {
    let stream = try MemoryLines(isTyped: isTyped)
    let mailbox = try Mailbox()
    let environment = Environment(clock: clock, utcOffset: { 0 })
    self.stream = stream
    task = Task { @MainActor [service, outages] in
      let settings = RecentChatsSettings(
        actingUser: UserID("me"), profile: "test", isOffline: isOffline)
      let frontend = PlainFrontend(
        lines: PlainReporter(form: .unicode, hasCompany: false), stream: stream,
        timeout: timeout, noteOutage: outages.append)
      let program = Program(
        model: RecentChatsModel(settings: settings), frontend: frontend, service: service,
        store: store.map { EarlyOpening(of: $0) },
        mailbox: mailbox, environment: environment)
      let reason = program.run()
      return Ending(
        reason: reason, exitOutcome: program.exitOutcome, exitNotice: program.exitNotice)
    }
  }

  /// Types a line and waits for the lines that answer it.
  @discardableResult
  func type(_ line: String, until told: String) async throws -> [String] {
    let before = stream.written.count
    stream.type(line)
    return try await lines(after: before, until: told)
  }

  /// Waits for a line, and gives it with those before it.
  @discardableResult
  func lines(after count: Int = 0, until told: String) async throws -> [String] {
    try await eventually("“\(told)” after \(stream.written.suffix(4))") {
      let lines = stream.written.dropFirst(count)
      return lines.contains(told) ? Array(lines) : nil
    }
  }

  /// Answers the next page that is asked for.
  func answerPage(_ rows: [Conversation]) async throws {
    let call = try await service.call { if case .page = $0 { true } else { false } }
    service.answer(call, with: .init(page: .success(Page(rows: rows, isLast: true))))
  }

  /// Refuses or loses the next page.
  func failPage(_ failure: SyncFailure) async throws {
    let call = try await service.call { if case .page = $0 { true } else { false } }
    service.answer(call, with: .init(page: .failure(failure)))
  }

  /// Lets some time pass.
  func wait(milliseconds: Int64) {
    clock.advance(milliseconds: milliseconds)
    stream.wake()
  }

  /// Waits for the next change that is sent.
  func change() async throws -> (ScriptedService.Call, OutgoingChange) {
    let call = try await service.call { if case .perform = $0 { true } else { false } }
    return (call, try #require(call.change))
  }

  /// Lets the time pass until the next poll comes.
  func poll() async throws {
    try await eventually("a poll") {
      if service.waiting.contains(where: { if case .page = $0 { true } else { false } }) {
        return true
      }
      clock.advance(milliseconds: 1_000)
      stream.wake()
      return nil
    }
  }

  /// Fails the next change that is sent, and lets the list be read that is asked for then.
  func failChange(_ failure: SyncFailure, while rows: [Conversation]) async throws {
    let call = try await eventually("a change") {
      if let call = service.waiting.first(where: { if case .perform = $0 { true } else { false } })
      {
        return call
      }
      clock.advance(milliseconds: 100)
      stream.wake()
      return nil
    }
    service.answer(call, with: .init(receipt: .failure(failure)))
    try await answerPage(rows)
  }

  /// Waits for the first of some lines to begin as it should.
  func line(after count: Int, beginning: String) async throws -> String {
    try await eventually("“\(beginning)”") {
      stream.written.dropFirst(count).first { $0.hasPrefix(beginning) }
    }
  }

  /// Ends it as a signal would.
  @discardableResult
  func end() async -> ExitReason {
    stream.wake(signal: 15)
    return await task.value.reason
  }

  /// Waits until it has ended by itself.
  func exit() async -> ExitReason { await task.value.reason }

  /// Waits until it has ended by itself, and tells how.
  func ending() async -> Ending { await task.value }
}

/// A list of failures that two threads share.
final class Outages: Sendable {
  private let failures = Mutex<[SyncFailure]>([])

  var all: [SyncFailure] { failures.withLock(\.self) }

  func append(_ failure: SyncFailure) { failures.withLock { $0.append(failure) } }
}
