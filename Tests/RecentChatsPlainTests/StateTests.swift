import Conversations
import RecentChats
import Screen
import TestSupport
import Testing

@testable import RecentChatsPlain

@Suite("Telling how things stand")
struct StateTests {
  private let ada = Sample.row("Ada")
  private var lines = PlainReporter(form: .unicode, hasCompany: false)

  private static let live = StatusView.Link.live(maximumAge: nil)
  private static let offline = StatusView.Link.offline(since: .clock(12, 4), nil)
  private static func limited(_ seconds: Int64) -> StatusView.Link {
    .limited(until: .clock(12, 5), secondsLeft: seconds)
  }

  /// What is told when the state of the link changes.
  private mutating func report(
    _ link: StatusView.Link, listTime: StatusView.ListTime? = nil, notice: Notice? = nil,
    overlay: OverlayView? = nil, isWaiting: Bool = false, notices: Int = 0
  ) -> [String] {
    var view = Sample.view(
      [ada],
      status: StatusView(link: link, listTime: listTime, notice: notice),
      overlay: overlay, isWaiting: isWaiting)
    view.notices = notices
    return lines.report(view)
  }

  @Test
  mutating func `Loss and return of the server are reported once each, a countdown is not`() {
    _ = report(Self.live)
    #expect(report(.polling) == [])
    #expect(
      report(Self.offline, listTime: .init(.clock(12, 3), isToday: true))
        == ["Offline since 12:04; list as of 12:03:00."])
    #expect(report(Self.offline) == [])
    #expect(report(Self.live) == ["Live again."])
    #expect(report(Self.limited(9)) == ["Rate-limited until 12:05:00, 9 s left."])
    #expect(report(Self.limited(8)) == [])
    #expect(
      report(Self.live, notice: .answersAgain) == ["The server is responding again."])
  }

  @Test
  mutating func `Unreadable rows are reported when their number changes`() {
    let words = (0...2).map { skipped in
      [0, 1].map { _ in
        lines.report(
          Sample.view(
            [ada], status: StatusView(link: Self.live, skipped: skipped))
        ).suffix(skipped > 0 ? 1 : 0)
      }
    }
    #expect(words[1] == [["1 conversation could not be read and is not listed."], []])
    #expect(words[2] == [["2 conversations could not be read and are not listed."], []])
  }

  @Test mutating func `A list that is printed while the server is away mentions it`() {
    #expect(report(Self.offline).dropFirst().first == "Offline since 12:04.")
  }

  @Test mutating func `A sentence is printed once, and again when a command has the same answer`() {
    _ = report(Self.live)
    #expect(
      report(Self.live, notice: .nothingToUndo, notices: 1) == ["Nothing to undo."])
    #expect(report(Self.live, notice: .nothingToUndo, notices: 1) == [])
    _ = lines.steps(for: "undo")
    #expect(
      report(Self.live, notice: .nothingToUndo, notices: 2) == ["Nothing to undo."])
    _ = lines.steps(for: "read 7")
    #expect(report(Self.live, notice: .nothingToUndo, notices: 2) == [])
    // The line reaches no row, so the core reports nothing.
    _ = lines.steps(for: "read uid:nobody")
    #expect(report(Self.live, notice: .nothingToUndo, notices: 2) == [])
  }

  @Test mutating func `A session that does not connect never says that it asks the server`() {
    let saved = StatusView.ListTime(.clock(12, 3), isToday: true)
    #expect(
      report(.switchedOff, listTime: saved).dropFirst().first
        == "Not connected (--offline); list as of 12:03:00.")
    #expect(lines.steps(for: "refresh") == [.event(.command(.refresh, count: nil))])
    #expect(
      report(
        .switchedOff,
        notice: .failed(.unreachable(.switchedOff, detail: "", outcomeUnknown: false)),
        notices: 1) == ["This session does not connect to the server, because of --offline."])
  }

  @Test mutating func `Details are printed at once, and the server's additions when they arrive`() {
    _ = report(Self.live)
    let asked = DetailsView(name: "Ada", lines: [.name("Ada")], note: .asking)
    #expect(
      report(Self.live, overlay: .details(asked)) == [
        "Ada:", "Name: Ada", "Asking the server…",
      ])
    #expect(!lines.isOverlayOver)
    #expect(report(Self.live, overlay: .details(asked)) == [])
    let answered = DetailsView(
      name: "Ada",
      lines: [.name("Ada"), .serverData, .fact(.init(.user(.role), .text("admin")))])
    #expect(
      report(Self.live, overlay: .details(answered))
        == ["All data from the server:", "Role: admin"])
    #expect(lines.isOverlayOver)
  }

  @Test mutating func `The journal is printed when it is complete`() {
    _ = report(Self.live)
    let change = JournalView.Line(
      time: "12:00",
      entry: JournalEntry(
        number: 1, madeAt: Timestamp(0), conversation: ConversationID("c"), name: "Ada",
        action: .change(.markRead(upTo: nil), from: .unread(.count(2)), to: .unread(.count(0))),
        state: .refused(.text("No."))))
    let reading = JournalView(lines: [change], note: .reading)
    #expect(report(Self.live, overlay: .journal(reading)) == [])
    #expect(
      report(Self.live, overlay: .journal(JournalView(lines: [change])))
        == ["12:00 Ada, mark read, from 2 unread to read: refused: No."])
    #expect(lines.isOverlayOver)
    #expect(report(Self.live) == [])
    #expect(
      report(Self.live, overlay: .journal(JournalView(lines: []))) == [
        "Nothing has been changed yet."
      ]
    )
  }

  @Test mutating func `A question is printed once, and only its offered answers are accepted`() {
    _ = report(Self.live)
    let question = QuestionView.removal(of: "Ada", isGroup: false)
    #expect(
      report(Self.live, overlay: .question(question))
        == [
          "Take Ada off the list?",
          "Once it is sent, this can't be undone.",
          "The row and its unread count leave your list until a new message arrives.",
          "The other side keeps everything.",
          "Type y: take the row off your list",
          "Type m: delete its messages permanently, for both sides…",
          "Type a: delete the conversation for all users…", "Anything else cancels.",
        ])
    #expect(report(Self.live, overlay: .question(question)) == [])
    let answers: [(String, LineStep)] = [
      ("y", .event(.answered("y"))), ("YES", .event(.answered("y"))),
      ("m", .event(.answered("m"))), ("x", .event(.answered(nil))), ("", .event(.answered(nil))),
      ("my cat", .event(.answered(nil))), ("quit", .event(.command(.quit, count: nil))),
    ]
    for (line, step) in answers { #expect(lines.steps(for: line) == [step]) }
  }

  @Test mutating func `A word is asked for once, and anything but the word gives up`() {
    _ = report(Self.live)
    let question = TypedQuestionView(
      subject: .deletionOfMessages(with: "Ada"), word: "delete", text: "", cursor: 0)
    #expect(
      report(Self.live, overlay: .typedQuestion(question))
        == [
          "Delete the messages of Ada?",
          "This can't be undone.",
          "All messages between you and Ada are deleted permanently, for both sides.",
          "Type delete to confirm; anything else cancels.",
        ])
    #expect(lines.steps(for: "delet") == [.event(.edit(.cancel))])
    #expect(
      lines.steps(for: "delete")
        == [
          .event(.edit(.deleteToStart)), .event(.edit(.insert("delete"))), .event(.edit(.accept)),
        ])
  }

  @Test(arguments: [Self.offline, Self.live])
  mutating func
    `At the end it quits, and leaves what the server has not taken`(
      _ link: StatusView.Link
    )
  {
    _ = report(Self.live)
    #expect(lines.stepsAtEnd() == [.event(.command(.quit, count: nil))])
    let question = QuestionView.quit(unsent: 1, .sent, isKept: false)
    #expect(
      report(Self.live, overlay: .question(question), isWaiting: true) == [
        "1 change has not reached the server yet.",
        "The program exits as soon as it has arrived.",
      ])
    _ = report(link, overlay: .question(question))
    #expect(lines.stepsAtEnd() == [.event(.answered("y"))])
  }

  @Test(arguments: [
    ("read", "Add the number of a row, e.g. read 3; type list to see the numbers."),
    ("read 2", "No row has number 2; type list to see the rows with their numbers."),
    ("9", "No row has number 9; type list to see the rows with their numbers."),
    ("select", "Add the numbers of rows, e.g. select 2 5-9; type list to see them."),
    ("select-range", "Add the numbers of rows, e.g. select 2 5-9; type list to see them."),
    ("tag 1", "Tags: none. To change them, type e.g. tag 1 +new -old."),
    ("filter", "Type filter and words from a name or message, or filter #tag."),
    ("clear", "No filter is set."),
    ("rows 0", "rows takes a number from 1 to 1000, e.g. rows 40."),
    ("blah", "No such command: blah. Type help to see them all."),
  ])
  mutating func `A line about no row, or about one that is not there, is answered in a sentence`(
    _ line: String, _ sentence: String
  ) {
    _ = report(Self.live)
    #expect(lines.steps(for: line) == [.say(sentence)])
  }

  @Test mutating func `Without a number it is about the row that was last asked for`() {
    _ = report(Self.live)
    _ = lines.steps(for: "1")
    #expect(report(Self.live) == ["1. Ada: hello 09:00"])
    #expect(lines.steps(for: "unread") == [.act(.command(.markUnread, count: nil), on: ada.id)])
  }

  @Test(arguments: ["  ", "# a comment", "#vip"])
  mutating func `An empty line and a comment do nothing`(_ line: String) {
    _ = report(Self.live)
    #expect(lines.steps(for: line) == [])
    #expect(lines.failedLines == 0)
  }

  @Test(
    arguments: [
      ("read uid:ada", .user(UserID("ada")), .command(.markRead, count: nil)),
      ("UID:ada", .user(UserID("ada")), nil),
      ("row guid:desk", .group(GroupID("desk")), nil),
      ("tag guid:desk", .group(GroupID("desk")), nil),
      (
        "tag guid:desk +vip", .group(GroupID("desk")),
        .typed(TypedCommand(.editTags, .tags(TagEdit(adding: [Tag("vip")]))))
      ),
    ] as [(String, Peer, Event?)])
  mutating func `A row can be named by its user or group`(
    _ line: String, _ peer: Peer, _ event: Event?
  ) {
    _ = report(Self.live)
    #expect(lines.steps(for: line) == [.reach(peer, event)])
  }

  @Test mutating func `A row that is named gets a number, and is the current one from then on`() {
    _ = report(Self.live)
    let eve = Sample.row("Eve")
    lines.follow(eve)
    lines.show(eve.id)
    #expect(lines.report(Sample.view([ada], others: [eve])) == ["2. Eve: hello 09:00"])
    #expect(lines.steps(for: "unread") == [.act(.command(.markUnread, count: nil), on: eve.id)])
    #expect(
      lines.outOfReach(.user(UserID("nobody")))
        == "No conversation with the user nobody is on the list.")
  }
}
