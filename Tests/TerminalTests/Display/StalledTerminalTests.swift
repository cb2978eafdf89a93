import Foundation
import Screen
import Testing

@testable import Terminal

@MainActor
@Suite("A terminal that does not read", .serialized)
struct StalledTerminalTests {
  private static let theme = Theme(name: "test") { _ in Style() }

  private func display(on terminal: PseudoTerminal) throws -> NcursesDisplay {
    try NcursesDisplay(
      environment: PseudoTerminal.environment(), input: terminal.program, output: terminal.program)
  }

  /// The rows of a frame, every cell of which differs from the same cell of the frames next to it.
  private func text(_ number: Int) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz")
    return String((0..<200).map { letters[($0 + number * 7) % letters.count] })
  }

  private func frame(_ size: Size, _ number: Int) -> Frame {
    var frame = Frame(size)
    for row in 0..<size.rows {
      frame.write(
        text(number), at: Position(row: row, column: 0), Paint(.text), truncation: .cut)
    }
    return frame
  }

  /// Shows frames until the terminal is full, which the kernel's own queues delay.
  ///
  /// - Returns: The number of frames.
  private func fill(_ display: NcursesDisplay) throws -> Int {
    for number in 1...2_000 {
      display.show(frame(display.size, number), theme: Self.theme)
      guard let output = display.pendingOutput else { continue }
      var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      if poll(&descriptor, 1, 200) == 0 { return number }
      _ = display.nextEvents()
    }
    throw POSIXError(.ENOBUFS)
  }

  /// Waits as the program does, until everything has been taken.
  private func drain(_ display: NcursesDisplay) throws {
    let deadline = ContinuousClock.now + .seconds(20)
    while let output = display.pendingOutput {
      try #require(ContinuousClock.now < deadline)
      var descriptor = pollfd(fd: output, events: Int16(POLLOUT), revents: 0)
      poll(&descriptor, 1, 1_000)
      _ = display.nextEvents()
    }
  }

  @Test func `Nothing waits for it, and keys still arrive`() throws {
    let terminal = try PseudoTerminal(rows: 50, columns: 200, isReading: false)
    let display = try display(on: terminal)
    _ = try fill(display)
    terminal.type("j")
    var events: [DisplayEvent] = []
    while events.isEmpty { events = display.nextEvents() }
    #expect(events == [.key(.character("j"))])
    #expect(display.pendingOutput != nil)
    terminal.read()
    try drain(display)
    display.close()
  }

  @Test func `When it reads again it has the last frame, and the next one is drawn over it`() throws
  {
    let terminal = try PseudoTerminal(rows: 50, columns: 200, isReading: false)
    let display = try display(on: terminal)
    defer { display.close() }
    let last = try fill(display)
    terminal.read()
    try drain(display)
    #expect(terminal.outputSoFar().contains(text(last).prefix(150)))
    let size = display.size
    var next = frame(size, last)
    next.write("?", at: Position(row: 7, column: 0), Paint(.text))
    display.show(next, theme: Self.theme)
    let change = terminal.outputSoFar()
    #expect(change.contains("?"))
    #expect(change.utf8.count < 50)
  }

  @Test func `It is given back in its modes, without a wait that could be felt`() throws {
    let terminal = try PseudoTerminal(rows: 50, columns: 200, isReading: false)
    let before = terminal.modes
    let display = try display(on: terminal)
    #expect(terminal.modes != before)
    _ = try fill(display)
    let start = ContinuousClock.now
    display.close()
    #expect(ContinuousClock.now - start < .seconds(2))
    #expect(terminal.modes == before)
    terminal.read()
  }

  @Test func `The program's own descriptor stays one that waits, as the shell expects`() throws {
    let terminal = try PseudoTerminal()
    let display = try display(on: terminal)
    display.show(frame(display.size, 1), theme: Self.theme)
    #expect(fcntl(terminal.program, F_GETFL) & O_NONBLOCK == 0)
    display.close()
    #expect(fcntl(terminal.program, F_GETFL) & O_NONBLOCK == 0)
  }
}
