/// The cost of a part of the program.
struct PartResult: Codable {
  /// The name of the work.
  let name: String
  /// The median processor time of one operation, in microseconds.
  let median: Double
  /// The 99th percentile of the same.
  let p99: Double
  /// The number of samples.
  let samples: Int

  /// Creates the summary of samples.
  init(name: String, samples: Samples) {
    self.name = name
    median = samples.median
    p99 = samples.p99
    self.samples = samples.values.count
  }
}
