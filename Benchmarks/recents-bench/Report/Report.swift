import FoundationEssentials

/// Everything that was measured in one run.
struct Report: Codable {
  /// What the parts cost.
  var parts: [PartResult] = []
  /// What the programs cost in a terminal.
  var programs: [SubjectResult] = []

  /// Writes it as JSON.
  ///
  /// - Parameter path: Where to.
  /// - Throws: When the file cannot be written.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: URL(filePath: path))
  }
}
