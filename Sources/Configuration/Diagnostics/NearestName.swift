/// Finds what somebody probably meant to type.
enum NearestName {
  /// The closest of some names, if one is close.
  ///
  /// - Shape: at most a third of the word's letters may differ, and always one.
  static func of(_ word: String, among names: [String]) -> String? {
    // Nobody misspells a name at this length; the distance costs length × length.
    guard word.count <= 100 else { return nil }
    let allowed = max(1, word.count / 3)
    let closest = names.map { ($0, distance(word.lowercased(), $0.lowercased())) }
      .min { $0.1 < $1.1 }
    return closest.flatMap { $0.1 <= allowed ? $0.0 : nil }
  }

  /// Insertions, removals, replacements and swaps of neighbours between two words.
  ///
  /// - Source: F. J. Damerau, 1964; the restricted form, also called optimal string alignment.
  static func distance(_ first: String, _ second: String) -> Int {
    let first = Array(first)
    let second = Array(second)
    var before: [Int] = []
    var row = Array(0...second.count)
    for i in first.indices {
      var next = [i + 1]
      for j in second.indices {
        let isSame = first[i] == second[j]
        var cost = min(row[j + 1] + 1, next[j] + 1, row[j] + (isSame ? 0 : 1))
        if i > 0, j > 0, first[i] == second[j - 1], first[i - 1] == second[j] {
          cost = min(cost, before[j - 1] + 1)
        }
        next.append(cost)
      }
      (before, row) = (row, next)
    }
    return row[second.count]
  }
}
