import FoundationEssentials

/// The measurements of one run.
struct Report: Codable {
  /// The costs of the parts.
  var parts: [PartResult] = []
  /// The costs of the programs in a terminal.
  var programs: [SubjectResult] = []
  /// The instructions of key presses.
  var instructions: [InstructionCount] = []

  /// Writes the report as JSON.
  ///
  /// - Parameter path: The path of the file.
  /// - Throws: An error when the file cannot be written.
  func write(to path: String) throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try encoder.encode(self).write(to: URL(filePath: path))
  }
}

/// The number of instructions of a key press in a program.
struct InstructionCount: Codable {
  /// The name of the program.
  let program: String
  /// The number of rows it shows.
  let rows: Int
  /// The kind of key.
  let key: String
  /// The number of instructions.
  let perKey: Int
}
