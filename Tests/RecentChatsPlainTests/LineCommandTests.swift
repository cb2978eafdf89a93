import Conversations
import RecentChats
import Testing

@testable import RecentChatsPlain

@Suite("Typed lines")
struct LineCommandTests {
  @Test(
    "A number behind the name of a command is that of a row",
    arguments: [
      ("read 3", .typed(.command(.markRead, number: nil), row: 3)),
      ("mark-read 12", .typed(.command(.markRead, number: nil), row: 12)),
      ("READ  3 ", .typed(.command(.markRead, number: nil), row: 3)),
      ("read", .typed(.command(.markRead, number: nil), row: nil)),
      ("details 2", .typed(.command(.details, number: nil), row: 2)),
      ("pin 3", .typed(.pin(true), row: 3)), ("unpin 3", .typed(.pin(false), row: 3)),
      ("tag 3", .typed(.command(.editTags, number: nil), row: 3)),
      (
        "tag 3 +vip -spam",
        .typed(.tags(TagEdit(adding: [Tag("vip")], removing: [Tag("spam")])), row: 3)
      ),
      (
        "tag 3 \"big  customer\"",
        .typed(.tags(TagEdit(adding: [Tag("big  customer")])), row: 3)
      ),
      ("tag +vip", .typed(.tags(TagEdit(adding: [Tag("vip")])), row: nil)),
      ("3", .typed(.row(3), row: nil)), ("row 3", .typed(.row(3), row: nil)),
      ("next-unread 3", .typed(.command(.nextUnread, number: 3), row: nil)),
      ("filter 3 bikes", .typed(.filter("3 bikes"), row: nil)),
      ("undo", .typed(.command(.undo, number: nil), row: nil)),
      ("list", .list), ("More", .more), ("rows 40", .rows(40)), ("rows", .rows(nil)),
      ("rows many", .rows(nil)), ("help", .help), ("?", .help),
    ] as [(String, LineCommand)])
  func understood(_ line: String, _ command: LineCommand) throws {
    #expect(try LineCommand(parsing: line) == command)
  }

  @Test(
    "What is wrong is said in a sentence",
    arguments: ["read x", "kind", "tag 3 +", "blah", "undo 4"])
  func problems(_ line: String) {
    let problem = #expect(throws: TypedCommandProblem.self) { try LineCommand(parsing: line) }
    #expect(problem?.description.hasSuffix(".") == true)
  }
}
