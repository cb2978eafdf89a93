import RecentChats
import Testing
import Wording

@Suite("A question in words") struct QuestionTextTests {
  private static let pane = Reader.pane { _ in nil }

  @Test("describes what happens to the row, and offers what the conversation allows")
  func removal() {
    let user = QuestionText(.removal(of: "Ada", isGroup: false), for: Self.pane)
    #expect(user.title == "Take Ada off the list?")
    #expect(user.lines.last == "The other side keeps everything.")
    #expect(user.answers.map(\.key) == ["y", "m", "a"])
    let group = QuestionText(.removal(of: "Crew", isGroup: true), for: Self.pane)
    #expect(group.lines.last == "The group and its members keep everything.")
    #expect(group.answers.map(\.key) == ["y", "a"])
  }

  @Test(
    "says on quitting what becomes of the changes",
    arguments: [
      (
        1, true, true, "Quit while 1 change waits?",
        "1 change has not reached the server yet. The program exits as soon as it has arrived. It is saved on this machine and sent at the next start."
      ),
      (
        2, false, false, "Quit and lose 2 changes?",
        "2 changes have not reached the server yet. The server accepts no changes at the moment."
      ),
    ])
  func quit(unsent: Int, isLive: Bool, isKept: Bool, title: String, text: String) {
    let question = QuestionText(
      .quit(unsent: unsent, isLive: isLive, isKept: isKept), for: Self.pane)
    #expect(question.title == title)
    #expect(question.lines.joined(separator: " ") == text)
  }

  @Test("names the key that always quits only where there are keys")
  func interrupt() {
    let question = QuestionView.quit(unsent: 1, isLive: true, isKept: true)
    #expect(
      QuestionText(question, for: Self.pane).answers.map(\.text)
        == ["quit and send it at the next start (or press ^C)"])
    #expect(
      QuestionText(question, for: .plain).answers.map(\.text)
        == ["quit and send it at the next start"])
  }

  @Test("warns before something is deleted for good")
  func deletion() {
    for subject in [
      TypedQuestionView.Subject.deletionOfMessages(with: "Ada"), .deletionForEveryone(of: "Ada"),
    ] {
      let view = TypedQuestionView(subject: subject, word: "delete", text: "", cursor: 0)
      #expect(QuestionText(view).lines.last == "This can't be undone.")
    }
  }
}
