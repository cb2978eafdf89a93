/// What has to change, line by line, to get from one text to another.
public struct LineDifference: CustomStringConvertible, Sendable {
  private let expected: [Substring]
  private let actual: [Substring]

  /// Compares two texts.
  public init(from expected: String, to actual: String) {
    self.expected = expected.split(separator: "\n", omittingEmptySubsequences: false)
    self.actual = actual.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Every line: ` ` where both agree, `-` where it is only expected, `+` where it only came out.
  public var description: String {
    let difference = actual.difference(from: expected)
    let removed = Set(difference.removals.map(Self.offset))
    let inserted = Set(difference.insertions.map(Self.offset))
    var lines: [String] = []
    var (old, new) = (0, 0)
    while old < expected.count || new < actual.count {
      if removed.contains(old) {
        lines.append("- \(expected[old])")
        old += 1
      } else if inserted.contains(new) {
        lines.append("+ \(actual[new])")
        new += 1
      } else {
        lines.append("  \(actual[new])")
        (old, new) = (old + 1, new + 1)
      }
    }
    return lines.joined(separator: "\n")
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }
}
