import Foundation
import Sandbox
import Testing

@testable import recents

@Suite("recents sandbox")
struct SandboxCommandTests {
  @Test func `a port in use is reported in one sentence`() async throws {
    let server = SandboxServer()
    let address = try await server.start()
    let answer = try Program().run("sandbox", "--port", "\(address.port)")
    #expect(answer.status == 1)
    #expect(
      answer.error == """
        recents: port \(address.port) cannot be listened on: another program uses it; \
        choose another with --port, or 0 for a free one

        """)
    await server.stop()
  }

  @Test(arguments: ["conversations", "traffic"])
  func `a number below zero is answered by the range`(_ name: String) throws {
    let answer = try Program().run("sandbox", "--\(name)", "-5")
    #expect(answer.status == 2)
    #expect(answer.error.hasPrefix("Error: --\(name) must be a number from 0 to "))
  }

  @Test func `every command line of the sandbox's manual is understood`() throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/sandbox.md")
    let lines = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("recents ") }
    #expect(lines.count == 4)
    for line in lines {
      let words = line.prefix { $0 != "#" }.split(separator: " ").dropFirst().map(String.init)
      let options =
        switch try Recents.parsed(words) {
        case let demo as DemoCommand: demo.sandbox
        case let sandbox as SandboxCommand: sandbox.options
        default: throw CancellationError()
        }
      _ = try options.configuration(port: 0)
    }
  }

  @Test(arguments: [["demo", "--uid", "owen"], ["--uid", "owen", "demo"]])
  func `the demo refuses what would do nothing, wherever it stands`(_ arguments: [String]) throws {
    let answer = try Program().run(arguments)
    #expect(answer.status == 2)
    #expect(
      answer.error
        == "recents: the demo has its own server and user; remove --uid\n")
  }

  @Test func `an unknown fault is reported with the nearest one, otherwise with all`()
    throws
  {
    let near = try Program().run("sandbox", "--fault", "latensy=5")
    #expect(near.status == 2)
    #expect(near.error.hasSuffix("Did you mean “latency”?\n"))
    let far = try Program().run("sandbox", "--fault", "bogus=1")
    #expect(far.status == 2)
    #expect(!far.error.contains("Did you mean"))
    #expect(
      far.error.contains("There are array-of-one, bandwidth, clock-skew, cut, deep-nesting, "))
  }

  @Test func `many conversations are announced before they are made, a usual number is not`()
    async throws
  {
    let server = SandboxServer()
    // A port that is taken ends the program by itself.
    let port = try await "\(server.start().port)"
    let many = try Program().run("sandbox", "--conversations", "10000", "--port", port)
    #expect(
      many.error.hasPrefix("recents: creating 10000 conversations for the built-in server; "))
    let few = try Program().run("sandbox", "--conversations", "100", "--port", port)
    #expect(!few.error.contains("creating"))
    await server.stop()
  }
}
