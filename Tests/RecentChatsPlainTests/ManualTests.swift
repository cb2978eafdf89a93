import Foundation
import RecentChats
import Testing

@Suite("The manual of plain mode")
struct ManualTests {
  @Test(arguments: CommandEntry.table)
  func `It has every command that the help has`(_ entry: CommandEntry) throws {
    let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/plain.md")
    let rows = try String(contentsOf: page, encoding: .utf8).split(separator: "\n")
      .filter { $0.hasPrefix("| `") }
    for form in entry.plainForms.flatMap(\.examples) where form != "N" {
      let word = form.prefix { $0 != " " }
      #expect(rows.contains { $0.contains("`\(word)") }, "\(word)")
    }
  }
}
