import Glibc

/// Measures the parts of the program, and the built program in a terminal.
@main
enum Main {
  static func main() async {
    do {
      try await run(Options(CommandLine.arguments))
    } catch {
      print("recents-bench: \(error)")
      exit(1)
    }
  }

  private static func run(_ options: Options) async throws {
    // A terminal whose program has ended must not end this one.
    signal(SIGPIPE, SIG_IGN)
    var report = Report()
    if options.measuresPrograms {
      report.programs = try await TerminalBench(
        program: options.folder + "/recents", floor: options.folder + "/recents-floor",
        isQuick: options.isQuick
      ).run()
      print(report.programsTable + "\n")
    }
    if options.measuresParts {
      let list = try await SampleList(conversations: 100_000)
      report.parts = try await Interleaving.run(
        Parts(list: list).benchmarks, rounds: options.isQuick ? 20 : 100)
      print(report.partsTable + "\n")
    }
    try report.write(to: options.json)
    print("written to \(options.json)")
  }
}
