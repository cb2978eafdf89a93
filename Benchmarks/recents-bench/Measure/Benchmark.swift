/// A piece of work to be measured.
struct Benchmark {
  /// What is done.
  let name: String
  /// How many operations one sample has, for work that is over too soon to be measured alone.
  let batch: Int
  /// It takes part in every n-th round; dear work in fewer.
  let every: Int
  /// Does one sample's operations; what it prepares outside of `measure` is not counted.
  let sample: (_ measure: (() async throws -> Void) async throws -> Void) async throws -> Void

  /// Describes work that needs no preparation.
  init(_ name: String, batch: Int = 1, every: Int = 1, _ work: @escaping () async throws -> Void) {
    self.init(name, batch: batch, every: every, sample: { measure in try await measure(work) })
  }

  /// Describes work that is prepared before each sample.
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
