import Foundation
import Testing

@testable import Terminal

@MainActor
@Suite("Where there is no usable terminal, one sentence reports it", .serialized)
struct TerminalErrorTests {
  @Test(arguments: [
    ([:], TerminalError.typeUnset), (["TERM": ""], .typeUnset),
    (["TERM": "dumb"], .typeUnusable("dumb")),
    (["TERM": "no-such-thing"], .typeUnusable("no-such-thing")),
  ])
  func `the type is checked before anything is touched`(
    environment: [String: String], error: TerminalError
  ) throws {
    let terminal = try PseudoTerminal()
    let modes = terminal.modes
    #expect(throws: error) {
      try NcursesDisplay(
        environment: environment, input: terminal.program, output: terminal.program)
    }
    #expect(terminal.modes == modes)
  }

  @Test func `a pipe is no terminal, in either direction`() throws {
    let terminal = try PseudoTerminal()
    let pipe = Pipe()
    let environment = PseudoTerminal.environment()
    #expect(throws: TerminalError.notATerminal(.output)) {
      try NcursesDisplay.check(
        environment: environment, input: terminal.program,
        output: pipe.fileHandleForWriting.fileDescriptor)
    }
    #expect(throws: TerminalError.notATerminal(.input)) {
      try NcursesDisplay.check(
        environment: environment, input: pipe.fileHandleForReading.fileDescriptor,
        output: terminal.program)
    }
  }

  @Test func `a file for errors that cannot be opened is named`() throws {
    let terminal = try PseudoTerminal()
    #expect(throws: TerminalError.errorFileUnusable("/no/such/folder/log")) {
      try NcursesDisplay(
        environment: PseudoTerminal.environment(), errorFile: "/no/such/folder/log",
        input: terminal.program, output: terminal.program)
    }
  }

  @Test(arguments: [
    TerminalError.notATerminal(.input), .typeUnset, .typeUnusable("x"), .errorFileUnusable("x"),
  ])
  func `every error is one sentence that names what to do`(error: TerminalError) {
    #expect(error.description.hasSuffix("."))
    #expect(error.description.contains(";"))
    #expect(!error.description.contains("\n"))
  }
}
