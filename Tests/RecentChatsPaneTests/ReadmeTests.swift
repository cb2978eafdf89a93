import Foundation
import RecentChats
import Testing

@testable import RecentChatsPane

@Suite(.serialized) struct ReadmeTests {
  @Test func `The table of keys in the manual is the table of commands`() throws {
    try Self.check("keys", Self.keys)
  }

  @Test func `The table of what can be typed is the table of forms`() throws {
    let head = ["| typed | what it does |", "| --- | --- |"]
    let rows = TypedForm.all.map { form in
      "| \(form.examples.map { "`:\($0)`" }.joined(separator: ", ")) | \(form.summary) |"
    }
    try Self.check("typed", (head + rows).joined(separator: "\n"))
  }

  private static let manual = URL(filePath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().appending(path: "docs/keys.md")

  /// Compares the text between two marks of the manual with a table.
  ///
  /// `RECORD_GOLDENS=1` puts the table there, and fails if that changed anything.
  private static func check(_ mark: String, _ table: String) throws {
    let comment = "<!-- \(mark) -->"
    var parts = try String(contentsOf: manual, encoding: .utf8).components(separatedBy: comment)
    try #require(parts.count == 3)
    #expect(parts[1].trimmingCharacters(in: .newlines) == table)
    guard ProcessInfo.processInfo.environment["RECORD_GOLDENS"] == "1" else { return }
    parts[1] = "\n\(table)\n"
    try parts.joined(separator: comment).write(to: manual, atomically: true, encoding: .utf8)
  }

  private static var keys: String {
    let head = ["| keys | command | what it does |", "| --- | --- | --- |"]
    let rows = Command.bindable.map { command in
      let keys = KeyMap.standard.sequences(for: command).map { "`\($0.label(.unicode))`" }
      return "| \(keys.joined(separator: " ")) | `\(command.rawValue)` | \(command.summary) |"
    }
    return (head + rows).joined(separator: "\n")
  }
}
