import SeededRandom

/// The only source of chance in the simulation: the same seed gives the same life.
struct Chance: RandomNumberGenerator {
  private var generator: SeededGenerator

  init(_ seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  /// A number from zero up to a limit that is left out.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % max(1, limit) }

  /// A number of a range.
  mutating func from(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Whether something happens that happens so many times in a hundred.
  mutating func happens(_ percent: Int) -> Bool { percent > 0 && below(100) < percent }

  /// One of some things.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }
}
