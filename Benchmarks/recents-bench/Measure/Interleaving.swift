/// Measurement of several pieces of work in turns, so that other load of
/// the machine affects all alike.
enum Interleaving {
  /// Measures the benchmarks.
  ///
  /// - Parameters:
  ///   - benchmarks: The benchmarks.
  ///   - rounds: The number of rounds.
  /// - Returns: A result for each benchmark, in their order.
  /// - Throws: The errors of the work.
  static func run(_ benchmarks: [Benchmark], rounds: Int) async throws -> [PartResult] {
    var samples = Array(repeating: Samples(), count: benchmarks.count)
    for round in 0...rounds {
      for (index, benchmark) in benchmarks.enumerated() where round % benchmark.every == 0 {
        let used = try await cpuTime(of: benchmark)
        // The first round warms the caches, unless it is the only one.
        if round > 0 || benchmark.every > rounds { samples[index].add(used) }
      }
    }
    return zip(benchmarks, samples).map { PartResult(name: $0.name, samples: $1) }
  }

  /// Returns the processor time of one operation, in microseconds.
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
