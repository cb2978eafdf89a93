import Foundation
import RecentChats
import Testing

@testable import RecentChatsPane

@Suite struct ReadmeTests {
  @Test func `The table of keys in the README is the table of commands`() throws {
    let url = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "README.md")
    let parts = try String(contentsOf: url, encoding: .utf8).components(
      separatedBy: "<!-- keys -->")
    try #require(parts.count == 3)
    #expect(parts[1] == "\n\(Self.table)\n")
  }

  private static var table: String {
    let head = ["| keys | command | what it does |", "| --- | --- | --- |"]
    let rows = Command.allCases.map { command in
      let keys = KeyMap.standard.sequences(for: command).map { "`\($0.label(.unicode))`" }
      return "| \(keys.joined(separator: " ")) | `\(command.rawValue)` | \(command.summary) |"
    }
    return (head + rows).joined(separator: "\n")
  }
}
