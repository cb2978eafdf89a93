import Conversations
import Sandbox
import SandboxSupport
import Testing

@testable import recents

@Suite("How a script learns what became of its lines")
struct ExitOutcomeTests {
  let program: Program

  init() throws { program = try Program() }

  /// Runs lines against a server.
  private func run(
    _ lines: String, on base: String, key: String = "sekret-key", timeout: String = "1"
  ) async throws -> Program.Answer {
    try await program.runBeside(
      "--plain", "--timeout", timeout, "--base-url", base, "--uid", "mara", input: lines,
      environment: ["RECENTS_API_KEY": key])
  }

  /// Runs lines without a server.
  private func runOffline(_ lines: String, on base: String) throws -> Program.Answer {
    try program.run(
      "--plain", "--offline", "--base-url", base, "--uid", "mara", input: lines)
  }

  @Test(arguments: ["", "quit\n"])
  func `nobody answers: 69, at the end of the input and after quit`(lines: String) async throws {
    let answer = try await run(lines, on: "http://127.0.0.1:9/v3")
    #expect(answer.status == 69)
    #expect(answer.error.hasPrefix("recents: Nothing listens at the server's address and port"))
    #expect(answer.error.hasSuffix("Check the network and --base-url. Try again later.\n"))
  }

  @Test func `the key is refused: 77; it is not: 0`() async throws {
    let server = SandboxServer()
    let address = try await server.start()
    let wrong = try await run("quit\n", on: address.baseURL)
    #expect(wrong.status == 77)
    #expect(
      wrong.error
        == "recents: The API key was rejected (AUTH_ERR_APIKEY_NOT_FOUND). Check RECENTS_API_KEY.\n"
    )
    let right = try await run("list\n", on: address.baseURL, key: address.apiKey)
    #expect(right.status == 0)
    #expect(right.error == "")
    await server.stop()
  }

  @Test func `a line that is not understood, or names no row: 1, and the others are done`()
    async throws
  {
    let server = SandboxServer()
    let address = try await server.start()
    let answer = try await run(
      "raed 1\nread 99\nundo\nread 1\n", on: address.baseURL, key: address.apiKey)
    #expect(answer.status == 1)
    #expect(answer.error == "recents: 3 commands failed; see above\n")
    #expect(answer.output.contains("No row has number 99"))
    #expect(answer.output.contains(" Announcements, read\n"))
    await server.stop()
  }

  @Test(arguments: [(.drop, 69), (.json500, 1)] as [(FaultKind, Int32)])
  func `a server that answers and takes no change: an end, and what became of the change`(
    fault: FaultKind, status: Int32
  ) async throws {
    let server = SandboxServer()
    let address = try await server.start()
    await server.set([Fault(fault, scope: .writes)])
    let answer = try await run("tag 2 +zz\n", on: address.baseURL, key: address.apiKey)
    #expect(answer.status == status)
    #expect(
      answer.error.hasPrefix(
        "recents: 1 change has not reached the server; it is saved and sent at the next start.\n"))
    await server.set([Fault(.refuse(status: 403, code: "ERR_Q"), scope: .writes)])
    let next = try await run("", on: address.baseURL, key: address.apiKey)
    #expect(next.status == 1)
    #expect(next.error == "recents: the server refused 1 change; see above\n")
    let last = try await run("", on: address.baseURL, key: address.apiKey)
    #expect(last.status == 0)
    await server.stop()
  }

  @Test func `a hiccup and an announced pause end no script`() async throws {
    let server = SandboxServer()
    let address = try await server.start()
    await server.set([
      Fault(.html500, .next(1), scope: .lists),
      Fault(.rateLimit(seconds: 1), .next(1), scope: .writes),
    ])
    let answer = try await run(
      "tag uid:dina +vip\nread guid:support-desk\n", on: address.baseURL, key: address.apiKey,
      timeout: "30")
    #expect(answer.status == 0)
    #expect(answer.error == "")
    #expect(
      answer.output.hasPrefix("127.0.0.1, account mara: 60 conversations, at least 12501 unread.\n")
    )
    #expect(answer.output.contains(/Dina Kowalczyk, tags .*#vip\n/))
    #expect(await server.state(of: .user("dina"), for: "mara")?.tags.contains("vip") == true)
    #expect(await server.state(of: .group("support-desk"), for: "mara")?.unread == 0)
    await server.stop()
  }

  @Test func `offline the saved list is listed with its age, and a change is left: 69`()
    async throws
  {
    let server = SandboxServer()
    let address = try await server.start()
    let none = try runOffline("", on: address.baseURL)
    #expect(none.status == 69)
    #expect(
      none.error.hasPrefix(
        "recents: This session does not connect to the server, because of --offline"))
    let online = try await run("", on: address.baseURL, key: address.apiKey)
    let count = await server.requestCount
    let offline = try runOffline("", on: address.baseURL)
    #expect(offline.status == 0)
    #expect(offline.error == "")
    let lines = offline.output.split(separator: "\n")
    #expect(lines.first == online.output.split(separator: "\n").first)
    #expect(lines[1].contains("; list as of "))
    #expect(lines.count > 20)
    let changed = try runOffline("read uid:dina\n", on: address.baseURL)
    #expect(changed.status == 69)
    #expect(changed.error.contains("it is saved and sent at the next start"))
    #expect(await server.requestCount == count)
    await server.stop()
  }

  @Test func `a server that fails: 1`() async throws {
    let server = SandboxServer()
    let address = try await server.start()
    await server.set([Fault(.html500)])
    let answer = try await run("", on: address.baseURL, key: address.apiKey)
    #expect(answer.status == 1)
    #expect(answer.error.hasSuffix("Try again later.\n"))
    await server.stop()
  }

  @Test(
    arguments: [
      (.unauthorized(code: "AUTH_ERR_X", message: ""), 77),
      (.unreachable(.timeout, detail: "", outcomeUnknown: true), 69),
      (.unreachable(.other, detail: "\u{1b}[2J", outcomeUnknown: true), 69),
      (.rateLimited(retryAfter: nil), 1), (.rateLimited(retryAfter: 7), 1),
      (.serverFault(code: nil, status: 502), 1), (.intermediary(status: 403), 69),
    ] as [(SyncFailure, Int32)])
  func `no sentence names a key that a command does not have, or promises what it does not do`(
    _ failure: SyncFailure, _ status: Int32
  ) {
    let found = CommandFailure(failure)
    #expect(found.status.rawValue == status)
    let text = found.lines.joined()
    for word in ["^R", "automatically", "\u{1b}"] { #expect(!text.contains(word), "\(text)") }
  }
}
