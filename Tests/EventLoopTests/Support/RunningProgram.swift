import Conversations
import RecentChats
import RecentChatsPane
import Screen
import Synchronization
import TestSupport
import Testing

@testable import EventLoop

/// What decides in a program under test.
enum Core {
  case model(RecentChatsModel)
  case scripted(ScriptedCore)
}

/// A program that runs on the main actor while the test looks on from elsewhere.
struct RunningProgram {
  let display: HeadlessDisplay
  let service = ScriptedService()
  let clock = ManualClock()
  /// The lines of the log.
  let log = LogBook()
  /// The offset of local time, to be changed under the running program.
  let zone = Zone()
  /// How often what the beginning needed was given back.
  private let task: Task<ExitReason, Never>

  /// Runs a program while a test looks on, and ends it whatever comes of the test.
  ///
  /// A program that went on would hold the main actor for ever.
  static func run(
    _ core: Core, size: Size = Size(rows: 10, columns: 60), form: TextForm = .unicode,
    usesSystemClock: Bool = false, store: ScriptedStore? = nil, themes: ScriptedThemes? = nil,
    _ test: (RunningProgram) async throws -> Void
  ) async throws {
    let program = try RunningProgram(
      core, size: size, form: form, usesSystemClock: usesSystemClock, store: store, themes: themes)
    do {
      try await eventually("a first frame") {
        program.display.record.frames.isEmpty ? nil : true
      }
      try await test(program)
    } catch {
      await program.end()
      throw error
    }
    await program.end()
  }

  private init(
    _ core: Core, size: Size, form: TextForm, usesSystemClock: Bool, store: ScriptedStore?,
    themes: ScriptedThemes?
  ) throws {
    let display = try HeadlessDisplay(size: size)
    let mailbox = try Mailbox()
    self.display = display
    let clock: any MomentSource = usesSystemClock ? SystemClock() : self.clock
    let environment = Environment(
      clock: clock, utcOffset: zone.read, log: log.write)
    task = Task { @MainActor [service] in
      let frontend = ScreenFrontend(
        pane: RecentChatsPane(glyphs: .unicode, keyMap: .standard, form: form),
        router: KeyRouter(keyMap: .standard), display: display,
        theme: ThemeVariants(
          dark: Theme(name: "plain") { _ in Style() }, light: Theme(name: "light") { _ in Style() })
      )
      let store = store.map { EarlyOpening(of: $0) }
      switch core {
      case .model(let model):
        return Program(
          model: model, frontend: frontend, service: service, store: store, themes: themes,
          mailbox: mailbox, environment: environment,
          trace: Trace(head: "test", start: clock.now())
        ).run()
      case .scripted(let core):
        return Program(
          model: core.model, update: { model, event, _ in core.update(&model, on: event) },
          frontend: ScriptedCore.CountingFrontend(frontend, core.journal), service: service,
          store: store, themes: themes, mailbox: mailbox, environment: environment,
          trace: Trace(head: "test", start: clock.now())
        ).run()
      }
    }
  }

  /// Types keys, all at once.
  func type(_ text: String) { display.post(text.map { .key(.character($0)) }) }

  /// Moves the clock and lets the loop notice.
  func advance(milliseconds: Int64) {
    clock.advance(milliseconds: milliseconds)
    display.post()
  }

  /// Waits for a screen that says something.
  func screen(saying text: String) async throws -> Frame {
    try await eventually("a screen saying “\(text)”") {
      display.record.frames.last.flatMap { $0.text.contains(text) ? $0 : nil }
    }
  }

  /// Ends the program as a signal would, and waits until it has.
  @discardableResult
  func end() async -> ExitReason {
    display.post(.terminate(signal: 15))
    return await task.value
  }

  /// Waits until the program has ended by itself.
  func exit() async -> ExitReason { await task.value }
}

/// A time zone that can be changed.
final class Zone: Sendable {
  private let offset = Mutex<Int64>(0)
  var read: @Sendable () -> Int64 { { self.offset.withLock(\.self) } }
  func set(_ offset: Int64) { self.offset.withLock { $0 = offset } }
}

/// A log in memory.
final class LogBook: Sendable {
  private let written = Mutex<[LogLine]>([])
  var lines: [LogLine] { written.withLock(\.self) }
  var write: @Sendable (LogLine) -> Void { { line in self.written.withLock { $0.append(line) } } }
}

extension Frame {
  /// What is on the screen, one line a row.
  var text: String {
    lines.map { line in String(line.cells.filter { $0.columns > 0 }.map(\.grapheme)) }
      .joined(separator: "\n")
  }
}
