import Foundation
import Testing

/// Names and messages that have broken the rows of other programs.
enum Corpus {
  /// An entry of the corpus.
  struct Entry: Decodable, Sendable, CustomTestStringConvertible {
    /// The special property of the entry.
    var note: String
    var name: String
    var text: String

    var testDescription: String { note }
  }

  /// Reads the file next to the tests; half a surrogate pair in it is read as U+FFFD, because no
  /// string can hold it.
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
