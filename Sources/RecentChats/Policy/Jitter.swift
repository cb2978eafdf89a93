/// A small repeatable source of chance, so that many clients do not ask in step.
///
/// - Source: SplitMix64, the public-domain generator by Sebastiano Vigna.
struct Jitter: Equatable, Sendable {
  private var state: UInt64

  /// Begins at a seed.
  init(seed: UInt64) { state = seed }

  /// A wait up to a tenth shorter or longer than the one given.
  mutating func around(_ wait: Int64) -> Int64 {
    let spread = wait / 10
    guard spread > 0 else { return wait }
    return wait - spread + Int64(next() % UInt64(2 * spread + 1))
  }

  private mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
