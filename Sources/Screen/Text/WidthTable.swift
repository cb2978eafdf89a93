/// The width of every scalar.
///
/// - Shape: A sorted list of runs; the generated part of this type holds them.
/// - Source: Unicode, in the version that the generated file names.
enum WidthTable {
  /// The kind of a scalar.
  static func kind(of scalar: Unicode.Scalar) -> ScalarKind {
    let value = Int(scalar.value)
    return value < basicPlane.count ? basicPlane[value] : search(scalar)
  }

  /// The kinds of the basic plane, which holds nearly all text, laid out for direct access.
  private static let basicPlane: [ScalarKind] = {
    var kinds: [ScalarKind] = []
    kinds.reserveCapacity(0x1_0000)
    for (run, entry) in runs.enumerated() where kinds.count < 0x1_0000 {
      let end = run + 1 < runs.count ? min(runs[run + 1] >> 2, 0x1_0000) : 0x1_0000
      kinds.append(contentsOf: repeatElement(kind(in: entry), count: Int(end) - kinds.count))
    }
    return kinds
  }()

  private static func search(_ scalar: Unicode.Scalar) -> ScalarKind {
    var (low, high) = (0, runs.count - 1)
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle] >> 2 <= scalar.value { low = middle } else { high = middle - 1 }
    }
    return kind(in: runs[low])
  }

  private static func kind(in entry: UInt32) -> ScalarKind {
    ScalarKind(rawValue: UInt8(entry & 3)) ?? .unsafe
  }
}
