/// A piece of work to measure.
struct Benchmark {
  /// The name of the work.
  let name: String
  /// The number of operations in a sample, for work that is too short to be measured alone.
  let batch: Int
  /// The interval of rounds in which it takes part; expensive work takes part in fewer.
  let every: Int
  /// Performs the operations of one sample; preparation outside of `measure` is not counted.
  let sample: (_ measure: (() async throws -> Void) async throws -> Void) async throws -> Void

  /// Creates a benchmark of work that needs no preparation.
  init(_ name: String, batch: Int = 1, every: Int = 1, _ work: @escaping () async throws -> Void) {
    self.init(name, batch: batch, every: every, sample: { measure in try await measure(work) })
  }

  /// Creates a benchmark of work that is prepared before each sample.
  init(
    _ name: String, batch: Int = 1, every: Int = 1,
    sample:
      @escaping (_ measure: (() async throws -> Void) async throws -> Void) async throws
      -> Void
  ) {
    self.name = name
    self.batch = batch
    self.every = every
    self.sample = sample
  }
}
