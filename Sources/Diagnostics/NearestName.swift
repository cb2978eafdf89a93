/// A search for the valid name that was probably intended.
public enum NearestName {
  /// Finds the name nearest to the wanted one.
  ///
  /// Case is ignored. Near means that at most a third of the letters, and at least one, were
  /// omitted, added, replaced or swapped with their neighbour. Of equally near names, the first is
  /// returned.
  ///
  /// - Parameters:
  ///   - wanted: The name that does not exist.
  ///   - names: The valid names.
  /// - Returns: One of the valid names; nil if none is near.
  public static func find(_ wanted: String, in names: some Sequence<String>) -> String? {
    let sought = Array(wanted.lowercased())
    var best: (name: String, distance: Int)?
    for name in names {
      let letters = Array(name.lowercased())
      let allowed = max(1, max(sought.count, letters.count) / 3)
      // The distance is at least the difference in length: most names need no more than this.
      guard abs(sought.count - letters.count) <= allowed else { continue }
      let distance = distance(sought, letters)
      if distance <= allowed, distance < best?.distance ?? .max { best = (name, distance) }
    }
    return best?.name
  }

  /// Returns the question whether a name was intended, as in `did you mean "theme"?`.
  public static func question(_ name: String) -> String {
    "did you mean \(name.debugDescription)?"
  }

  /// Returns the optimal string alignment distance: Levenshtein's, with swapped neighbours counted
  /// once.
  static func distance(_ first: [Character], _ second: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...second.count)
    for (row, letter) in first.enumerated() {
      var current = [row + 1]
      for (column, other) in second.enumerated() {
        var cost = min(
          last[column] + (letter == other ? 0 : 1), last[column + 1] + 1, current[column] + 1)
        if row > 0, column > 0, letter == second[column - 1], first[row - 1] == other {
          cost = min(cost, beforeLast[column - 1] + 1)
        }
        current.append(cost)
      }
      (beforeLast, last) = (last, current)
    }
    return last[second.count]
  }
}
