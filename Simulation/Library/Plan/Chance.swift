import SeededRandom

/// The only source of randomness in the simulation: the same seed gives the same life.
struct Chance: RandomNumberGenerator {
  private var generator: SeededGenerator

  init(_ seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func next() -> UInt64 { generator.next() }

  /// Returns a number from zero up to, but not including, a limit.
  mutating func below(_ limit: Int) -> Int { Int(next() >> 33) % max(1, limit) }

  /// Returns a number in a range.
  mutating func from(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + below(range.upperBound - range.lowerBound + 1)
  }

  /// Returns true with the given probability in percent.
  mutating func happens(_ percent: Int) -> Bool { percent > 0 && below(100) < percent }

  /// Returns one of several choices.
  mutating func pick<Choice>(_ choices: [Choice]) -> Choice { choices[below(choices.count)] }
}
