/// Measures several pieces of work in turns, so that what else happens on the machine meets all alike.
enum Interleaving {
  /// Measures.
  ///
  /// - Parameters:
  ///   - benchmarks: The pieces of work.
  ///   - rounds: How often each has its turn.
  /// - Returns: A result for each, in their order.
  /// - Throws: What the work throws.
  static func run(_ benchmarks: [Benchmark], rounds: Int) async throws -> [PartResult] {
    var samples = Array(repeating: Samples(), count: benchmarks.count)
    for round in 0...rounds {
      for (index, benchmark) in benchmarks.enumerated() where round % benchmark.every == 0 {
        let used = try await cpuTime(of: benchmark)
        // The first round warms caches up, unless it is the only one.
        if round > 0 || benchmark.every > rounds { samples[index].add(used) }
      }
    }
    return zip(benchmarks, samples).map { PartResult(name: $0.name, samples: $1) }
  }

  /// Microseconds of processor time for one operation.
  private static func cpuTime(of benchmark: Benchmark) async throws -> Double {
    var used: Int64 = 0
    try await benchmark.sample { work in
      let start = CPUClock.own.nanoseconds
      try await work()
      used += CPUClock.own.nanoseconds - start
    }
    return Double(used) / 1_000 / Double(benchmark.batch)
  }
}
