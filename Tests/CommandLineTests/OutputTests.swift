import Foundation
import Testing

@Suite("What is printed where nothing can be printed")
struct OutputTests {
  private let program: Program

  init() throws { program = try Program() }

  private static let account = [
    "RECENTS_BASE_URL": "http://127.0.0.1:9/v3", "RECENTS_UID": "ada", "RECENTS_API_KEY": "k",
  ]

  @Test(arguments: [
    "--version", "--help", "help demo", "keys", "themes", "config init", "config check",
    "journal --format csv", "journal --format json", "sandbox", "demo --plain --traffic 0",
    "--plain --offline", "--plain --timeout 0",
  ])
  func `a full disk is one sentence and a status that is not 0`(_ arguments: String) throws {
    let answer = try program.shell(
      "$recents \(arguments) </dev/null >/dev/full", environment: Self.account)
    #expect(answer.status == 1)
    let sentence = "recents: cannot write to standard output (No space left on device)\n"
    #expect(answer.error == sentence)
  }

  @Test(arguments: ["--version", "keys", "demo --plain --traffic 0"])
  func `a closed output is an error like any other`(_ arguments: String) throws {
    let answer = try program.shell("$recents \(arguments) </dev/null >&-")
    #expect(answer.status == 1)
    #expect(answer.error == "recents: cannot write to standard output (Bad file descriptor)\n")
  }

  @Test func `messages that cannot be written make a failure of a success`() throws {
    let path = try program.write("theme = \"nrod\"", to: "c.toml")
    let script = "$recents keys --config \(path) >/dev/null"
    #expect(try program.shell(script).status == 0)
    #expect(try program.shell(script + " 2>/dev/full").status == 1)
  }

  @Test(arguments: ["<&- >&- 2>&-", "</dev/null >&- 2>&-", "<&- >/dev/null 2>&-"])
  func `what is printed with closed descriptors goes into no other file`(_ streams: String) throws {
    let log = program.home + "/log"
    _ = try program.shell(
      "$recents demo --plain --traffic 0 --log \(log) --log-level debug \(streams)")
    let lines = try String(contentsOfFile: log, encoding: .utf8).split(separator: "\n")
    #expect(lines.count > 1)
    #expect(lines.allSatisfy { $0.hasPrefix("2") && $0.contains("Z ") }, "\(lines)")
  }
}
