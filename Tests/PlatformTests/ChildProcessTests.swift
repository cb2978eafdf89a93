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
    // As the program that started this one might have left it: open, and not closed on exec. The number
    // is one that no shell opens for itself.
    let null = open("/dev/null", O_RDONLY)
    let inherited = fcntl(null, F_DUPFD, 200)
    defer { [null, inherited].forEach { close($0) } }
    try #require(inherited >= 200)
    let script = "for n in 0 1 2 \(inherited); do [ -e /proc/$$/fd/$n ] && echo $n; done"
    #expect(try output(["sh", "-c", script]) == "0\n1\n2\n")
  }

  @Test func `The end of a program reports its cause`() throws {
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
