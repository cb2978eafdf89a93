/// What a part of the program costs.
struct PartResult: Codable {
  /// What was done.
  let name: String
  /// Processor time of one operation, the middle of all samples, in microseconds.
  let median: Double
  /// The same, the sample that a hundredth exceeds.
  let p99: Double
  /// How many samples there were.
  let samples: Int

  /// Sums up samples.
  init(name: String, samples: Samples) {
    self.name = name
    median = samples.median
    p99 = samples.p99
    self.samples = samples.values.count
  }
}
