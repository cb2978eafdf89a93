import Glibc
import Simulation

/// A range of seeds, run on all processors.
struct SweepOfAll {
  private let seeds: Range<UInt64>
  private let rule: Rule?
  private let mostFailures: Int
  private let clock = ContinuousClock()
  private var failed: [Verdict] = []
  private var lived: UInt64 = 0

  /// The number of seeds in one piece of work.
  private static let piece: UInt64 = 100

  init(seeds: Range<UInt64>, without rule: Rule?, mostFailures: Int) {
    self.seeds = seeds
    self.rule = rule
    self.mostFailures = mostFailures
  }

  /// Runs the seeds, and returns those that failed, in order.
  mutating func run() async -> [Verdict] {
    let start = clock.now
    var told = start
    await withTaskGroup(of: [Verdict].self) { group in
      var next = seeds.lowerBound
      func begin() {
        guard next < seeds.upperBound else { return }
        let piece = next..<min(next + Self.piece, seeds.upperBound)
        next = piece.upperBound
        group.addTask { [rule] in Self.live(piece, rule) }
      }
      for _ in 0..<8 { begin() }
      for await verdicts in group {
        lived += Self.piece
        failed += verdicts
        for verdict in verdicts { tell(verdict) }
        if failed.count >= mostFailures { continue }
        begin()
        if clock.now - told > .seconds(5) {
          told = clock.now
          tell(since: start)
        }
      }
    }
    lived = min(lived, UInt64(seeds.count))
    tell(since: start)
    return Array(failed.sorted { $0.seed < $1.seed }.prefix(mostFailures))
  }

  private static func live(_ piece: Range<UInt64>, _ rule: Rule?) -> [Verdict] {
    piece.map { Verdict(seed: $0, without: rule) }.filter { $0.complaint != nil }
  }

  private func tell(_ verdict: Verdict) {
    defer { fflush(nil) }
    print("seed \(verdict.seed): \(verdict.complaint?.sentence ?? "all is well")")
  }

  private func tell(since start: ContinuousClock.Instant) {
    let seconds = max(0.001, (clock.now - start) / .seconds(1))
    let rate = Int(Double(lived) / seconds)
    // Without this, a pipe would receive nothing before the end.
    defer { fflush(nil) }
    print("\(lived) of \(seeds.count) seeds, \(failed.count) failed, \(rate) a second")
  }
}
