import Simulation
import Testing

/// A few of the lives that `make simulate` lives by the hundred thousand.
@Suite struct SeedTests {
  @Test(arguments: [0..<50, 50..<100, 100..<150, 150..<200, 5_300..<5_310])
  func `Whatever happens, nothing is lost and nothing lies`(seeds: Range<Int>) {
    let failure = Sweep.firstFailure(in: UInt64(seeds.lowerBound)..<UInt64(seeds.upperBound))
    #expect(failure == nil, "\(failure?.report() ?? "")")
  }
}
