import ArgumentParser
import Testing

@testable import recents

@Suite("How the program ends")
struct ExitStatusTests {
  @Test(arguments: ["--help", "--version"])
  func `help and version end with 0 and go to standard output`(_ flag: String) throws {
    let answer = try Program().run(flag)
    #expect(answer.status == 0)
    #expect(!answer.output.isEmpty)
    #expect(answer.error == "")
  }

  @Test func `the version is one number`() throws {
    #expect(try Program().run("--version").output == Version.text + "\n")
  }

  @Test(arguments: [
    ["--no-such-flag"], ["no-such-command"], ["config", "no-such-command"],
    ["config", "check", "--poll"], ["--theme", "nord", "dmeo"], ["--thme", "nord", "demo"],
    ["config", "check", "extra"],
    ["config", "init", "--api-key", "x"],
  ])
  func `an invalid command line ends with 2 and prints the reason on standard error`(
    _ arguments: [String]
  )
    throws
  {
    let outcome = try outcome(of: arguments)
    #expect(outcome.status == 2)
    #expect(outcome.error.hasPrefix("Error: "))
    #expect(outcome.output == "")
  }

  @Test func `the numbers are those the manual promises`() {
    #expect(ExitStatus.success.rawValue == 0)
    #expect(ExitStatus.failure.rawValue == 1)
    #expect(ExitStatus.usage.rawValue == 2)
    #expect(ExitStatus.unreachable.rawValue == 69)
    #expect(ExitStatus.refused.rawValue == 77)
  }

  @Test func `a command's own failure keeps its status and its lines`() {
    let outcome = Outcome(of: CommandFailure(.refused, "no", "not at all"))
    #expect(outcome.status == 77)
    #expect(outcome.error == "recents: no\nrecents: not at all")
  }

  @Test(arguments: [
    (["--theme", "nord", "demo"], "DemoCommand"),
    (["--theme", "demo", "demo", "--ascii"], "DemoCommand"),
    (["--config", "config", "config", "check", "--online"], "ConfigCheckCommand"),
    (["--port", "0", "sandbox"], "SandboxCommand"),
    (["--theme", "demo"], "RunCommand"),
    (["demo", "--theme", "nord"], "DemoCommand"),
  ])
  func `flags may stand before the command, too`(_ arguments: [String], _ command: String) throws {
    #expect("\(type(of: try Recents.parsed(arguments)))" == command)
  }

  @Test func `a flag before the command keeps its value`() throws {
    let command = try Recents.parsed(["--config", "c.toml", "--uid", "ada", "config", "check"])
    let check = try #require(command as? ConfigCheckCommand)
    #expect(check.options.file.config == "c.toml")
    #expect(check.options.account.uid == "ada")
  }

  private func outcome(of arguments: [String]) throws -> Outcome {
    let error = #expect(throws: (any Error).self) { try Recents.parsed(arguments) }
    return Outcome(of: try #require(error))
  }
}
