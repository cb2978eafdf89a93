import Foundation
import Queries
import Testing

@testable import Wording

/// The tables of docs/query.md are read as they stand.
@Suite struct QueryManualTests {
  @Test(arguments: ManualTable.rows(of: "good"))
  func `A query of the manual is shown as the manual has it`(row: [String]) throws {
    let query = try Query(parsing: row[0])
    #expect(query.description == row[1])
    #expect(try Query(parsing: query.description) == query)
  }

  @Test(arguments: ManualTable.rows(of: "bad"))
  func `An error of the manual is at the place and in the words of the manual`(row: [String]) {
    let error = #expect(throws: QueryError.self) { _ = try Query(parsing: row[0]) }
    #expect(error?.place.columns == row[1], "\(row[0])")
    #expect(error?.sentence == row[2])
  }

  @Test func `The manual has every field, state and kind of message`() throws {
    let page = try ManualTable.page()
    for field in Query.Field.allCases {
      let sign = field.isCompared ? ">" : ":"
      #expect(page.contains("| `\(field.rawValue)\(sign)"), "\(field)")
    }
    for state in Query.State.allCases { #expect(page.contains("| `is:\(state.rawValue)` |")) }
    for type in Query.MessageType.allCases { #expect(page.contains("`\(type.rawValue)`")) }
    #expect(ManualTable.rows(of: "good").count > 30)
    #expect(ManualTable.rows(of: "bad").count > 20)
  }
}

extension Range<Int> {
  /// The place as a person counts: the first and the last character, from 1.
  fileprivate var columns: String {
    count < 2 ? "\(lowerBound + 1)" : "\(lowerBound + 1)-\(upperBound)"
  }
}

/// The tables of the manual.
enum ManualTable {
  static func page() throws -> String {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/query.md")
    return try String(contentsOf: page, encoding: .utf8)
  }

  /// Returns the cells of the table between two comments with a name, without quotation as code.
  static func rows(of name: String) -> [[String]] {
    let parts = (try? page().components(separatedBy: "<!-- \(name) -->")) ?? []
    guard parts.count == 3 else { return [] }
    return parts[1].split(separator: "\n").dropFirst(2).map { line in
      let cells = line.replacing("\\|", with: "\u{0}").split(
        separator: "|", omittingEmptySubsequences: false)
      return cells.dropFirst().dropLast().map { cell in
        let text = cell.dropFirst().dropLast().replacing("\u{0}", with: "|")
        return text.hasPrefix("`") ? String(text.dropFirst().dropLast()) : String(text)
      }
    }
  }
}
