import Conversations
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
        1, .sent, true, "Quit while 1 change waits?",
        "1 change has not reached the server yet. The program exits as soon as it has arrived. It is saved on this machine and sent at the next start."
      ),
      (
        2, .stuck, false, "Quit and lose 2 changes?",
        "2 changes have not reached the server yet. The server accepts no changes at the moment."
      ),
      (
        1, .refused(.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "", status: 401)),
        true, "Quit while 1 change waits?",
        "1 change has not reached the server yet. The API key was rejected (AUTH_ERR_APIKEY_NOT_FOUND). Check api_key in the configuration. It is saved on this machine and sent at the next start."
      ),
      (
        1, .switchedOff, true, "Quit while 1 change waits?",
        "1 change has not reached the server yet. This session sends nothing, because of --offline. It is saved on this machine and sent at the next start."
      ),
    ] as [(Int, QuestionView.Prospects, Bool, String, String)])
  func quit(
    unsent: Int, prospects: QuestionView.Prospects, isKept: Bool, title: String, text: String
  ) {
    let question = QuestionText(.quit(unsent: unsent, prospects, isKept: isKept), for: Self.pane)
    #expect(question.title == title)
    #expect(question.lines.joined(separator: " ") == text)
  }

  @Test("names the key that always quits only where there are keys")
  func interrupt() {
    let question = QuestionView.quit(unsent: 1, .sent, isKept: true)
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
      #expect(QuestionText(view, for: Self.pane).lines.first == "This can't be undone.")
    }
  }

  @Test("begins with what can't be undone, and keeps it in the short form of the answers")
  func final() throws {
    let reset = ChangeOfConversation(.reset(.ownList, seen: nil), name: "Ada")
    let now = StatusView.ListTime(CivilTime(Timestamp(43_440), utcOffset: 0), isToday: true)
    for question in [
      QuestionView.removal(of: "Ada", isGroup: false), .confirmation(reset, madeAt: now),
    ] {
      let text = QuestionText(question, for: Self.pane)
      #expect(text.lines.first == "Once it is sent, this can't be undone.")
      let consent = try #require(text.answers.first { $0.key == "y" })
      #expect(consent.short.contains("final"))
    }
  }
}
