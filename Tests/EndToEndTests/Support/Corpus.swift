import Foundation
import Sandbox

/// Names and messages that have broken the rows of some program.
enum Corpus {
  /// The file beside the tests, each name and each message as it stands there: one entry a line.
  static func texts() throws -> [SandboxText] {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Corpus/texts.json")
    let lines = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    return lines.compactMap { line in
      let entry = /.*"name": (?<name>"(?:[^"\\]|\\.)*"), "text": (?<text>"(?:[^"\\]|\\.)*")\},?/
      return line.wholeMatch(of: entry).map {
        SandboxText(name: String($0.output.name), message: String($0.output.text))
      }
    }
  }
}
