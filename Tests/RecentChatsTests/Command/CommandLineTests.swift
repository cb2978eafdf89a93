import Conversations
import TestSupport
import Testing

@testable import RecentChats

@Suite("The line after the colon")
struct CommandLineTests {
  /// A list with the line open and a text typed into it.
  private func typing(_ text: String = "", rows: [Conversation] = people) -> Play {
    var play = Play.listing(rows)
    play.press(.commandLine)
    play.type(text)
    return play
  }

  private func prompt(_ play: Play) -> CommandPromptView? {
    if case .command(let prompt) = play.view.prompt { prompt } else { nil }
  }

  @Test func `keys edit it, and it shows what it would do`() {
    var play = typing()
    #expect(play.model.inputMode == .editing)
    #expect(prompt(play) == CommandPromptView(text: "", cursor: 0))
    play.type("mark-r")
    #expect(
      prompt(play)
        == CommandPromptView(
          text: "mark-r", cursor: 6, completion: "ead", meaning: "mark read: ada"))
    play.send(.edit(.deleteWord))
    #expect(prompt(play)?.text == "")
  }

  @Test func `Enter does it and closes the line`() throws {
    var play = typing("read 3")
    play.send(.edit(.accept))
    #expect(play.view.prompt == nil)
    #expect(play.selectedName == "eve")
    #expect(play.model.ledger.pendingCount == 1)
  }

  @Test func `Esc, and taking back more than was typed, leave it without a trace`() {
    for action in [EditAction.cancel, .deleteBackward, .accept] {
      var play = typing()
      let before = Play.listing(people).model
      play.send(.edit(action))
      #expect(play.model.mode == .list)
      #expect(play.model.notice == nil)
      #expect(play.model.typedLines == before.typedLines)
    }
  }

  @Test func `what is no command is answered on the status line`() {
    var play = typing("makr-read")
    play.send(.edit(.accept))
    #expect(play.view.prompt == nil)
    #expect(
      play.view.status.notice
        == .notUnderstood(.unknown("makr-read", nearest: "mark-read")))
  }

  @Test func `Tab completes and goes round, Shift-Tab goes back, and what is typed begins anew`() {
    var play = typing("unr")
    for expected in ["mark-unread", "next-unread", "previous-unread", "mark-unread"] {
      play.send(.edit(.complete))
      #expect(prompt(play)?.text == expected)
    }
    #expect(prompt(play)?.meaning == "1 of 3: mark unread: ada")
    play.send(.edit(.previousOffer))
    #expect(prompt(play)?.text == "previous-unread")
    play.type(" 2")
    #expect(prompt(play)?.text == "previous-unread 2")
    #expect(prompt(play)?.meaning == "previous unread")
  }

  @Test func `the only completion can be completed in its turn`() {
    var play = typing("ki")
    play.send(.edit(.complete))
    #expect(prompt(play)?.text == "kind ")
    play.type("g")
    play.send(.edit(.complete))
    #expect(prompt(play)?.text == "kind groups")
    play.send(.edit(.accept))
    #expect(play.view.header.filter == FilterView(kind: "groups"))
  }

  @Test(arguments: [
    ("tag +", "tag +vip"), ("tag -", "tag -late"), ("tag late -l", "tag late -late"),
  ])
  func `tags that are known are offered to come, the most used first, and those of the row to go`(
    _ typed: String, _ completed: String
  ) {
    var rows = people
    rows[0].tags = [Tag("late")]
    rows[1].tags = [Tag("vip")]
    rows[2].tags = [Tag("vip")]
    var play = typing(typed, rows: rows)
    play.send(.edit(.complete))
    #expect(prompt(play)?.text == completed)
  }

  @Test func `the arrows bring back what was typed earlier, and what was being typed`() {
    var play = Play.listing(people)
    for line in ["row 2", "nonsense", "row 2"] {
      play.press(.commandLine)
      play.type(line)
      play.send(.edit(.accept))
    }
    play.press(.commandLine)
    play.type("he")
    for expected in ["row 2", "nonsense", "nonsense"] {
      play.send(.edit(.previousOffer))
      #expect(prompt(play)?.text == expected)
    }
    play.send(.edit(.nextOffer))
    play.send(.edit(.nextOffer))
    #expect(prompt(play)?.text == "he")
  }

  @Test func `A number after a command is the row, whatever else follows`() {
    var play = Play.listing(people)
    play.send(.typed(.init(.editTags, number: 2, .tags(TagEdit(adding: [Tag("vip")])))))
    #expect(play.selectedName == people[1].name)
    #expect(
      play.rows.map(\.tags) == [
        people[0].tagList.map(\.rawValue), ["vip"], people[2].tagList.map(\.rawValue),
      ])
    play.send(.typed(.init(.pin, number: 9)))
    #expect(play.notice == "No row 9: the list has 3 rows.")
  }
}
