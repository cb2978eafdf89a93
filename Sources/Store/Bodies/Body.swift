internal import FoundationEssentials

/// What stands in a cell of JSON: a type of the disk, whose layout changes only with the format.
///
/// The keys are short because ten thousand rows repeat them. A field that a later version adds is
/// optional here, and a name that it adds reads as "unknown", so that rows of both can be read.
protocol Body: Codable {}

/// The version of the JSON that this program writes beside every body.
let bodyFormat = 1

extension Body {
  /// Reads a body; nil when it is not one.
  init?(json: Data) {
    guard let body = try? JSONDecoder().decode(Self.self, from: json) else { return nil }
    self = body
  }

  /// The body as compact JSON.
  func json() throws -> Data {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return try encoder.encode(self)
  }
}
