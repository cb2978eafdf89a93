import Foundation
import Platform
import Testing

@Suite("Programs that are started")
struct ChildProcessTests {
  static let environment = ["PATH": "/usr/bin:/bin"]

  private func output(_ words: [String]) throws -> String {
    let child = try ChildProcess(
      words: words, environment: Self.environment, sharesTerminal: false)
    var bytes: [UInt8] = []
    while let piece = try child.read() { bytes += piece }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `A program inherits no descriptor but standard input, output and error`() throws {
    // As the program that started this one might have left it: open, and not closed on exec.
    let inherited = open("/dev/null", O_RDONLY)
    defer { close(inherited) }
    #expect(inherited > 2)
    // The shell lists its own descriptors; the one that the listing itself needs is not in it.
    let numbers = try output(["sh", "-c", "for fd in /proc/$$/fd/*; do echo ${fd##*/}; done"])
    #expect(numbers.split(separator: "\n") == ["0", "1", "2"])
  }

  @Test func `The end of a program says how it ended`() throws {
    let failed = try ChildProcess(
      words: ["sh", "-c", "exit 3"], environment: Self.environment, sharesTerminal: false)
    while failed.exit == nil { ChildProcess.pause() }
    #expect(failed.exit?.status == 3)
    #expect(failed.exit?.signal == nil)
  }

  @Test func `A program that is missing cannot be started, and the error names it`() {
    #expect(throws: SystemError(.startProgram("/no/such/program"), code: ENOENT)) {
      try ChildProcess(words: ["/no/such/program"], environment: [:], sharesTerminal: false)
    }
  }
}
