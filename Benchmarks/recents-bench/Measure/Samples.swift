/// The measurements of one quantity.
struct Samples {
  private(set) var values: [Double] = []

  /// Adds a measurement.
  mutating func add(_ value: Double) { values.append(value) }

  /// The median; 0 without measurements.
  var median: Double { quantile(0.5) }

  /// The 99th percentile.
  var p99: Double { quantile(0.99) }

  /// The maximum.
  var greatest: Double { values.max() ?? 0 }

  private func quantile(_ share: Double) -> Double {
    guard !values.isEmpty else { return 0 }
    let place = Int((Double(values.count - 1) * share).rounded())
    return values.sorted()[place]
  }
}
