import Foundation
import Terminal
import Testing

@Suite("A terminal is quiet while something is prepared", .serialized)
struct QuietTerminalTests {
  @Test func `what is typed is neither shown nor kept, and the modes are as they were`() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    QuietTerminal.during(input: terminal.program) {
      #expect(terminal.modes != before)
      terminal.type("before\n")
      // As much as was typed by then waits to be read.
      while terminal.waitingInput < 7 { usleep(500) }
    }
    #expect(terminal.modes == before)
    #expect(terminal.waitingInput == 0)
    terminal.type("x")
    #expect(terminal.output(upTo: "x") == "")
  }

  @Test func `a failure passes through, and a file is no terminal`() throws {
    let terminal = try PseudoTerminal()
    let before = terminal.modes
    #expect(throws: CocoaError.self) {
      try QuietTerminal.during(input: terminal.program) { throw CocoaError(.userCancelled) }
    }
    #expect(terminal.modes == before)
    let file = try #require(FileHandle(forReadingAtPath: "/dev/null"))
    #expect(QuietTerminal.during(input: file.fileDescriptor) { 1 } == 1)
  }
}
