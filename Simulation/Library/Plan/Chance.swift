/// The only source of chance in the simulation: the same seed gives the same life.
///
/// - Source: SplitMix64 (Steele, Lea and Flood, "Fast Splittable Pseudorandom Number Generators").
struct Chance: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    return Self.mixed(state)
  }

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

  /// The finishing step of the generator, which spreads every bit over all others.
  static func mixed(_ number: UInt64) -> UInt64 {
    var mixed = number
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
