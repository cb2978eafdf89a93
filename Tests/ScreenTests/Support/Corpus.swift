import Foundation
import Testing

/// Names and messages that have broken the rows of some program.
enum Corpus {
  /// One of them.
  struct Entry: Decodable, Sendable, CustomTestStringConvertible {
    /// What is special about it.
    var note: String
    var name: String
    var text: String

    var testDescription: String { note }
  }

  /// The file beside the tests; half of a surrogate pair in it comes as the character that stands for
  /// broken text, as no string can hold it.
  static func entries() throws -> [Entry] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Corpus/texts.json")
    let json = try String(contentsOf: file, encoding: .utf8)
    let pairsOrHalves =
      /(?<pair>\\ud[89ab][0-9a-f]{2}\\ud[c-f][0-9a-f]{2})|\\ud[89a-f][0-9a-f]{2}/
    let whole = json.replacing(pairsOrHalves) { $0.output.pair ?? "\\ufffd" }
    return try JSONDecoder().decode([Entry].self, from: Data(whole.utf8))
  }
}
