import ArgumentParser
import Simulation

/// Runs many lives on all processors, and reports those that failed.
@main
struct Simulate: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "recents-simulate",
    abstract: "Simulates the client, its server, network, disk, clocks and people.")

  @Option(help: "How many seeds to live.")
  var seeds: UInt64 = 100_000

  @Option(help: "The first seed.")
  var from: UInt64 = 0

  @Option(help: "Live this seed only, and tell everything that happens.")
  var seed: UInt64?

  @Option(help: "Switch a rule off, by its name.")
  var without: String?

  @Option(help: "How many failing seeds to tell of.")
  var failures = 3

  @Option(help: "How many lines of each story to tell.")
  var lines = 60

  func run() async throws {
    let rule = try suspendedRule()
    if let seed {
      let verdict = Verdict(seed: seed, without: rule)
      print(verdict.report(lines: lines))
      if verdict.complaint != nil { throw ExitCode.failure }
      return
    }
    var sweep = SweepOfAll(seeds: from..<(from + seeds), without: rule, mostFailures: failures)
    let failed = await sweep.run()
    for verdict in failed { print("\n" + verdict.report(lines: lines)) }
    if !failed.isEmpty { throw ExitCode.failure }
  }

  private func suspendedRule() throws -> Rule? {
    guard let without else { return nil }
    guard let rule = Rule(rawValue: without) else {
      let names = Rule.allCases.map(\.rawValue).joined(separator: ", ")
      throw ValidationError("There is no rule \(without); there are \(names).")
    }
    return rule
  }
}
