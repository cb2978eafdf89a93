import RecentChats
import Testing
import Wording

@Suite("What is wrong with a typed command, in words") struct CommandTextTests {
  @Test("explains how this reader can list all commands")
  func unknown() {
    let problem = TypedCommandProblem.unknown("w", nearest: nil)
    let pane = Reader.pane { $0 == .commandLine ? ";" : nil }
    #expect(
      problem.sentence(for: pane) == "No such command: w. Press ;, then Tab to see them all.")
    #expect(problem.sentence(for: .plain) == "No such command: w. Type help to see them all.")
    #expect(problem.sentence(for: .shell) == "No such command: w.")
    #expect(problem.sentence(for: .pane { _ in nil }) == "No such command: w.")
  }

  @Test(
    "begins a line of its own with a capital, and ends a sentence without one",
    arguments: [
      (.nameless, "Type a tag after the sign"),
      (.comma, "A comma would split the tag on the server"),
      (.control, "A tag can't contain control characters"),
      (.tooLong(101), "101 characters are too many; a tag has at most 100"),
      (.tooMany(26), "26 tags are too many; the limit is 25, so remove one first"),
    ] as [(TagProblem, String)])
  func tags(problem: TagProblem, text: String) {
    #expect(problem.text == text)
  }

  @Test("ends a sentence about a tag with the reason")
  func reason() {
    #expect(
      TypedCommandProblem.tag("a,b", .comma).sentence(for: .plain)
        == "“a,b” can't be a tag: a comma would split the tag on the server.")
  }
}
