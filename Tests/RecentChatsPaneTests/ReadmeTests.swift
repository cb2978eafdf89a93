import Foundation
import RecentChats
import Testing

@testable import RecentChatsPane

@Suite struct ReadmeTests {
  @Test func `The table of keys in the manual is the table of commands`() throws {
    #expect(try Self.part("keys") == Self.keys)
  }

  @Test func `The table of what can be typed is the table of forms`() throws {
    let head = ["| typed | what it does |", "| --- | --- |"]
    let rows = TypedForm.all.map { form in
      "| \(form.examples.map { "`:\($0)`" }.joined(separator: ", ")) | \(form.summary) |"
    }
    #expect(try Self.part("typed") == (head + rows).joined(separator: "\n"))
  }

  /// What stands between two marks.
  private static func part(_ mark: String) throws -> String {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/keys.md")
    let parts = try String(contentsOf: url, encoding: .utf8).components(
      separatedBy: "<!-- \(mark) -->")
    try #require(parts.count == 3)
    return parts[1].trimmingCharacters(in: .newlines)
  }

  private static var keys: String {
    let head = ["| keys | command | what it does |", "| --- | --- | --- |"]
    let rows = Command.allCases.map { command in
      let keys = KeyMap.standard.sequences(for: command).map { "`\($0.label(.unicode))`" }
      return "| \(keys.joined(separator: " ")) | `\(command.rawValue)` | \(command.summary) |"
    }
    return (head + rows).joined(separator: "\n")
  }
}
