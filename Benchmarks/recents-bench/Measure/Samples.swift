/// What was measured, over and over.
struct Samples {
  private(set) var values: [Double] = []

  /// Adds a measurement.
  mutating func add(_ value: Double) { values.append(value) }

  /// The middle one; 0 when nothing was measured.
  var median: Double { quantile(0.5) }

  /// The one that a hundredth exceeds.
  var p99: Double { quantile(0.99) }

  /// The greatest.
  var greatest: Double { values.max() ?? 0 }

  private func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let place = Int((Double(values.count - 1) * share).rounded())
    return values.sorted()[place]
  }
}
