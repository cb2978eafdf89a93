/// A text that says no fault.
public struct FaultSyntaxError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The whole text.
  public let text: String
  /// What is wrong with it.
  public let problem: String
  /// What to write instead.
  public let suggestion: String

  /// One sentence for a person.
  public var description: String {
    "The fault “\(text)” is not understood: \(problem). \(suggestion)"
  }
}

extension FaultSyntaxError {
  static func unknown(name: String, in text: String) -> FaultSyntaxError {
    FaultSyntaxError(
      text: text, problem: "there is none of that name",
      suggestion: nearest(to: name).map { "Did you mean “\($0)”?" }
        ?? "There are \(Fault.names.joined(separator: ", ")).")
  }

  /// The name that was probably meant; at most a third of the letters are wrong then.
  private static func nearest(to name: String) -> String? {
    let distances = Fault.names.map { (name: $0, distance: distance($0, name)) }
    guard let nearest = distances.min(by: { $0.distance < $1.distance }) else { return nil }
    let allowed = max(1, max(nearest.name.count, name.count) / 3)
    return nearest.distance <= allowed ? nearest.name : nil
  }

  /// The number of letters to change, add or remove that leads from one word to the other.
  private static func distance(_ left: String, _ right: String) -> Int {
    let right = Array(right)
    var row = Array(0...right.count)
    for (index, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = index + 1
      for column in right.indices {
        let changed = diagonal + (right[column] == letter ? 0 : 1)
        diagonal = row[column + 1]
        row[column + 1] = min(changed, row[column] + 1, diagonal + 1)
      }
    }
    return row[right.count]
  }
}
