import Conversations
import RecentChats
import Screen
import Testing

@testable import RecentChatsPlain

@Suite("Telling how things stand")
struct StateTests {
  private let ada = Sample.row("Ada")
  private var lines = RecentChatsLines(form: .unicode, hasCompany: false)

  /// What is told when the state of the link changes.
  private mutating func report(
    _ link: StatusView.Link, _ text: String, age: String? = nil, notice: String? = nil,
    overlay: OverlayView? = nil, isWaiting: Bool = false
  ) -> [String] {
    lines.report(
      Sample.view(
        [ada],
        status: StatusView(link: link, text: text, age: age, notice: notice.map { .init($0) }),
        overlay: overlay, isWaiting: isWaiting))
  }

  @Test
  mutating func `A lost and a found server are told once each, a slow one and a countdown not`() {
    _ = report(.live, "live")
    #expect(report(.polling, "polling") == [])
    #expect(
      report(.offline, "offline since 12:04", age: "list as of 12:03")
        == ["Offline since 12:04; list as of 12:03."])
    #expect(report(.offline, "offline since 12:04") == [])
    #expect(report(.live, "live") == ["Live again."])
    #expect(report(.limited, "rate-limited, 9 s left") == ["Rate-limited, 9 s left."])
    #expect(report(.limited, "rate-limited, 8 s left") == [])
    #expect(
      report(.live, "live", notice: "The server answers again.") == ["The server answers again."])
  }

  @Test
  mutating func `Rows that could not be read are told when their number changes`() {
    let words = (0...2).map { skipped in
      [0, 1].map { _ in
        lines.report(
          Sample.view(
            [ada], status: StatusView(link: .live, text: "live", skipped: skipped))
        ).suffix(skipped > 0 ? 1 : 0)
      }
    }
    #expect(words[1] == [["1 conversation could not be read and is left out."], []])
    #expect(words[2] == [["2 conversations could not be read and are left out."], []])
  }

  @Test
  mutating func `A list that is told while the server is away says so`() {
    #expect(report(.offline, "offline since 12:04").dropFirst().first == "Offline since 12:04.")
  }

  @Test
  mutating func `A sentence is told once, and again when a command has the same answer`() {
    _ = report(.live, "live")
    #expect(
      report(.live, "live", notice: "There is nothing to undo.") == ["There is nothing to undo."])
    #expect(report(.live, "live", notice: "There is nothing to undo.") == [])
    _ = lines.steps(for: "undo")
    #expect(
      report(.live, "live", notice: "There is nothing to undo.") == ["There is nothing to undo."])
    _ = lines.steps(for: "read 7")
    #expect(report(.live, "live", notice: "There is nothing to undo.") == [])
  }

  @Test
  mutating func `Details are told at once, and what the server adds when it comes`() {
    _ = report(.live, "live")
    let name = ConversationDetails.Fact("Name", "Ada")
    let asked = DetailsView(title: "Ada", facts: [name], note: "Asking the server…")
    #expect(
      report(.live, "live", overlay: .details(asked)) == [
        "Ada:", "Name: Ada", "Asking the server…",
      ])
    #expect(!lines.isOverlayOver)
    #expect(report(.live, "live", overlay: .details(asked)) == [])
    let heading = ConversationDetails.Fact("Everything the server told", "")
    let answered = DetailsView(title: "Ada", facts: [name, heading, .init("Role", "admin")])
    #expect(
      report(.live, "live", overlay: .details(answered))
        == ["Everything the server told:", "Role: admin"])
    #expect(lines.isOverlayOver)
  }

  @Test
  mutating func `The journal is told when it is all there`() {
    _ = report(.live, "live")
    let change = JournalView.Line(
      time: "12:00",
      entry: JournalEntry(
        number: 1, madeAt: Timestamp(0), conversation: ConversationID("c"), name: "Ada",
        action: .change(.markRead(upTo: nil), from: .unread(.count(2)), to: .unread(.count(0))),
        state: .refused(.text("No."))))
    let reading = JournalView(lines: [change], note: .reading)
    #expect(report(.live, "live", overlay: .journal(reading)) == [])
    #expect(
      report(.live, "live", overlay: .journal(JournalView(lines: [change])))
        == ["12:00 Ada, mark read, from 2 unread to read: refused: No."])
    #expect(lines.isOverlayOver)
    #expect(report(.live, "live") == [])
    #expect(
      report(.live, "live", overlay: .journal(JournalView(lines: []))) == [
        "Nothing has been changed yet."
      ]
    )
  }

  @Test
  mutating func `A question is told once, and only what it offers answers it`() {
    _ = report(.live, "live")
    let question = QuestionView(
      title: "Take Ada off the list?", lines: ["", "It comes back."],
      answers: [.init("y", "take it off"), .init("m", "delete")])
    #expect(
      report(.live, "live", overlay: .question(question))
        == [
          "Take Ada off the list?", "It comes back.", "Type y: take it off", "Type m: delete",
          "Anything else leaves everything as it is.",
        ])
    #expect(report(.live, "live", overlay: .question(question)) == [])
    let answers: [(String, LineStep)] = [
      ("y", .event(.answered("y"))), ("YES", .event(.answered("y"))),
      ("m", .event(.answered("m"))), ("x", .event(.answered(nil))), ("", .event(.answered(nil))),
      ("my cat", .event(.answered(nil))), ("quit", .event(.command(.quit, count: nil))),
    ]
    for (line, step) in answers { #expect(lines.steps(for: line) == [step]) }
  }

  @Test
  mutating func `A word is asked for once, and anything but the word gives up`() {
    _ = report(.live, "live")
    let question = TypedQuestionView(
      title: "Delete?", lines: [], word: "delete", text: "", cursor: 0)
    #expect(
      report(.live, "live", overlay: .typedQuestion(question))
        == ["Delete?", "Type delete to go on; anything else leaves everything as it is."])
    #expect(lines.steps(for: "delet") == [.event(.edit(.cancel))])
    #expect(
      lines.steps(for: "delete")
        == [
          .event(.edit(.deleteToStart)), .event(.edit(.insert("delete"))), .event(.edit(.accept)),
        ])
  }

  @Test(arguments: [.offline, .live] as [StatusView.Link])
  mutating func
    `At the end it quits, waits while the server may take what waits, and else leaves it`(
      _ link: StatusView.Link
    )
  {
    _ = report(.live, "live")
    #expect(lines.stepsAtEnd() == [.event(.command(.quit, count: nil))])
    let question = QuestionView(
      title: "Quit?", lines: ["1 change waits."], answers: [.init("y", "quit")])
    #expect(
      report(.live, "live", overlay: .question(question), isWaiting: true) == ["1 change waits."])
    #expect(lines.stepsAtEnd() == [])
    _ = report(link, "as it is", overlay: .question(question))
    #expect(lines.stepsAtEnd() == [.event(.answered("y"))])
  }

  @Test(arguments: [
    ("read", "Say which row by its number, such as read 3; list says the numbers."),
    ("read 2", "No row has the number 2; type list to hear the rows with their numbers."),
    ("9", "No row has the number 9; type list to hear the rows with their numbers."),
    ("tag 1", "Tags: none. Type tag 1 +new -old to change them."),
    ("filter", "Type filter and words of a name or message, or filter #tag."),
    ("clear", "No filter is in force."),
    ("rows 0", "Type rows and a number from 1 to 1000, such as rows 40."),
    ("blah", "There is no command “blah”; help lists them."),
  ])
  mutating func `A line about no row, or about one that is not there, is answered in a sentence`(
    _ line: String, _ sentence: String
  ) {
    _ = report(.live, "live")
    #expect(lines.steps(for: line) == [.say(sentence)])
  }

  @Test
  mutating func `Without a number it is about the row that was last asked for`() {
    _ = report(.live, "live")
    _ = lines.steps(for: "1")
    #expect(report(.live, "live") == ["1. Ada: hello 09:00"])
    #expect(lines.steps(for: "unread") == [.act(.command(.markUnread, count: nil), on: ada.id)])
  }

  @Test
  mutating func `An empty line does nothing`() {
    _ = report(.live, "live")
    #expect(lines.steps(for: "  ") == [])
  }
}
