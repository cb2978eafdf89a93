import Conversations
import Testing

@testable import RecentChats

@Suite("Completion of a typed line")
struct CompletionTests {
  private static let tags = [Tag("vip"), Tag("big customer"), Tag("late")]
  private static let themes = ["default", "default-light", "dracula", "my own", "nord"]

  @Test(
    arguments: [
      ("hel", ["help"]),
      ("the", ["theme "]),
      ("unr", ["mark-unread", "next-unread", "previous-unread"]),
      ("mark-", ["mark-delivered", "mark-done", "mark-list-read", "mark-read", "mark-unread"]),
      (":UND", [":undo"]),
      (
        "theme ",
        ["theme default", "theme default-light", "theme dracula", "theme my own", "theme nord"]
      ),
      ("theme  N", ["theme  nord"]),
      ("theme my o", ["theme my own"]),
      ("theme light", ["theme default-light"]),
      ("kind u", ["kind unread", "kind users"]),
      ("tag ", ["tag vip", "tag \"big customer\"", "tag late"]),
      ("tag +vip -l", ["tag +vip -late"]),
      ("tag +\"big cu", ["tag +\"big customer\""]),
      ("edit-tags v", ["edit-tags vip"]),
      ("filter #b", ["filter #big customer"]),
      ("filter b", []),
      ("xyzzy", []),
      ("xyzzy a", []),
      ("undo ", []),
    ] as [(String, [String])])
  func `a line is completed`(_ line: String, _ completions: [String]) {
    let found = TypedCommand.completions(of: line, tags: Self.tags, themes: Self.themes)
    #expect(found == completions)
  }

  @Test func `nothing typed offers everything that can be typed`() {
    let offers = TypedCommand.completions(of: "", tags: [], themes: [])
    #expect(offers.contains("mark-read"))
    #expect(offers.contains("tag "))
    #expect(offers == offers.sorted())
  }

  @Test func `every completion of a word is understood, or wants more`() throws {
    for line in TypedCommand.completions(of: "", tags: [], themes: []) where line.last != " " {
      _ = try TypedCommand(parsing: line)
    }
  }
}
