import Glibc

/// The benchmark of the program's parts, and of the built program in a terminal.
@main
enum Main {
  static func main() {
    do {
      let options = try Options(CommandLine.arguments)
      // Without another thread: Callgrind cannot handle a main thread that ends.
      if let rows = options.pressedRows { return PressingScene.run(rows: rows) }
      Task.detached { await measure(options) }
      while true { pause() }
    } catch {
      fail(error)
    }
  }

  private static func measure(_ options: Options) async {
    do {
      try await run(options)
      exit(0)
    } catch {
      fail(error)
    }
  }

  private static func fail(_ error: any Error) -> Never {
    print("recents-bench: \(error)")
    exit(1)
  }

  private static func run(_ options: Options) async throws {
    // A terminal whose program has ended must not end this process.
    signal(SIGPIPE, SIG_IGN)
    var report = Report()
    if options.measuresPrograms {
      report.programs = try await TerminalBench(
        program: options.program, floor: options.floor, isQuick: options.isQuick,
        hasPeers: options.hasPeers
      ).run()
      print(report.programsTable + "\n")
      print(report.keysTable + "\n")
    }
    if options.countsInstructions {
      report.instructions = try InstructionBench(program: options.program, floor: options.floor)
        .run()
      print(report.instructionsTable + "\n")
    }
    if options.measuresParts {
      let list = try await SampleList(conversations: 100_000)
      let parts = Parts(list: list).benchmarks.filter { part in
        options.onlyPart.map(part.name.contains) ?? true
      }
      report.parts = try await Interleaving.run(parts, rounds: options.isQuick ? 20 : 100)
      print(report.partsTable + "\n")
    }
    try report.write(to: options.json)
    print("written to \(options.json)")
  }
}
