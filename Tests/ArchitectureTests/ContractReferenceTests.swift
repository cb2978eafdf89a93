import Foundation
import Testing

/// Comments cite the wire contract by section, as in `Source: docs/api.md §5.1 and §9`.
@Suite struct ContractReferenceTests {
  @Test func `Every section of the wire contract that a comment cites is a heading there`() throws {
    let headings = try Self.headings()
    var count = 0
    for folder in ["Sources", "Tests", "Simulation", "Fuzz", "Benchmarks"] {
      for path in ProjectFiles.swiftFiles(under: folder) {
        for section in Self.citedSections(in: try ProjectFiles.text(path)) {
          count += 1
          #expect(headings.contains(section), "\(path) cites \(Self.page) §\(section)")
        }
      }
    }
    #expect(count > 0, "no comment cites \(Self.page): the search is wrong")
  }

  private static let page = "docs/api.md"

  /// The numbers of the headings, such as `5.1` and `M3`.
  private static func headings() throws -> Set<String> {
    let lines = try ProjectFiles.text(page).split(separator: "\n")
    return Set(
      lines.compactMap { line in
        line.prefixMatch(of: /##+ (M?\d+(?:\.\d+)?)\.?\s/).map { String($0.1) }
      })
  }

  /// The sections after the page's name, up to the end of the paragraph or to another document whose
  /// sections have the same sign.
  private static func citedSections(in text: String) -> [String] {
    paragraphs(ofCommentsIn: text)
      .flatMap { $0.split(separator: page, omittingEmptySubsequences: false).dropFirst() }
      .flatMap { rest in
        rest[..<(rest.firstMatch(of: /RFC|ECMA/)?.startIndex ?? rest.endIndex)]
          .matches(of: /§(M?\d+(?:\.\d+)?)/).map { String($0.1) }
      }
  }

  /// The paragraphs and bullets of all comments, each on one line.
  private static func paragraphs(ofCommentsIn text: String) -> [String] {
    var paragraphs = [""]
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      let words = line.drop { $0 == " " }
      let comment = words.hasPrefix("//") ? words.drop { $0 == "/" || $0 == " " } : ""
      if comment.isEmpty || comment.hasPrefix("- ") { paragraphs.append("") }
      paragraphs[paragraphs.count - 1] += comment + " "
    }
    return paragraphs
  }
}
