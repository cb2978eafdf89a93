/// What is known of the width of every scalar.
///
/// - Shape: A sorted list of runs; the generated half of this type holds them.
/// - Source: Unicode, in the version that the generated file names.
enum WidthTable {
  /// The kind of a scalar.
  static func kind(of scalar: Unicode.Scalar) -> ScalarKind {
    let page = Int(scalar.value >> 8)
    var low = firstRuns[page]
    var high = firstRuns[page + 1]
    let sought = scalar.value << 2 | 3
    while low < high {
      let middle = (low + high + 1) / 2
      if runs[middle] <= sought { low = middle } else { high = middle - 1 }
    }
    return ScalarKind(rawValue: UInt8(runs[low] & 3)) ?? .unsafe
  }

  /// The run in which each page of 256 scalars begins, so that a search stays within a page.
  private static let firstRuns: [Int] = {
    var firsts: [Int] = []
    var run = 0
    for page in 0...(0x10_ffff as UInt32 >> 8) + 1 {
      let start = page << 8
      while run + 1 < runs.count, runs[run + 1] >> 2 <= start { run += 1 }
      firsts.append(run)
    }
    return firsts
  }()
}
