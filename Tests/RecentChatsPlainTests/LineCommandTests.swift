import Conversations
import RecentChats
import Testing
import Wording

@testable import RecentChatsPlain

@Suite("Typed lines")
struct LineCommandTests {
  @Test(
    arguments: [
      ("read 3", .typed(.init(.markRead), row: 3)),
      ("mark-read 12", .typed(.init(.markRead), row: 12)),
      ("READ  3 ", .typed(.init(.markRead), row: 3)),
      ("read", .typed(.init(.markRead), row: nil)),
      ("details 2", .typed(.init(.details), row: 2)),
      ("pin 3", .typed(.init(.pin), row: 3)), ("unpin 3", .typed(.init(.unpin), row: 3)),
      ("tag 3", .typed(.init(.editTags), row: 3)),
      (
        "tag 3 +vip -spam",
        .typed(
          .init(.editTags, .tags(TagEdit(adding: [Tag("vip")], removing: [Tag("spam")]))), row: 3)
      ),
      (
        "tag 3 \"big  customer\"",
        .typed(.init(.editTags, .tags(TagEdit(adding: [Tag("big  customer")]))), row: 3)
      ),
      ("tag +vip", .typed(.init(.editTags, .tags(TagEdit(adding: [Tag("vip")]))), row: nil)),
      ("3", .typed(.init(.row, number: 3), row: nil)),
      ("row 3", .typed(.init(.row, number: 3), row: nil)),
      ("next-unread 3", .typed(.init(.nextUnread, number: 3), row: nil)),
      ("filter 3 bikes", .typed(.init(.filter, .text("3 bikes")), row: nil)),
      ("undo", .typed(.init(.undo), row: nil)),
      ("list", .list), ("More", .more), ("rows 40", .rows(40)), ("rows", .rows(nil)),
      ("rows many", .rows(nil)), ("help", .help), ("?", .help),
    ] as [(String, LineCommand)])
  func `A number after the name of a command is that of a row`(
    _ line: String, _ command: LineCommand
  ) throws {
    #expect(try LineCommand(parsing: line) == command)
  }

  @Test(arguments: CommandEntry.table)
  func `Each line of the help asks for its command`(_ entry: CommandEntry) throws {
    for example in entry.plainForms.flatMap(\.examples) {
      let line = example.replacing("N", with: "4").replacing(/WORDS|TAG|FILE/, with: "x")
      switch try LineCommand(parsing: line) {
      case .list: #expect(entry.command == .list)
      case .more: #expect(entry.command == .more)
      case .rows(let count): #expect(entry.command == .rows && count == 4)
      case .help: #expect(entry.command == .help)
      case .typed(let typed, _): #expect(entry.command == typed.command)
      }
      #expect(HelpWords.lines.contains { $0.hasPrefix(example) }, "\(example)")
    }
  }

  @Test(arguments: ["read x", "kind", "tag 3 +", "blah", "undo 4"])
  func `What is wrong is said in a sentence`(_ line: String) {
    let problem = #expect(throws: TypedCommandProblem.self) { try LineCommand(parsing: line) }
    #expect(problem?.sentence(for: .plain).hasSuffix(".") == true)
  }
}
