import Conversations
import Diagnostics
import RecentChats
import TestSupport

/// Boxes in front of the list.
extension Play {
  static let details = list { play in
    play.select("Ann Lee")
    play.press(.details)
    let row = SampleList.rows(at: .noon)[1]
    let facts: [ConversationDetails.Fact] = [
      .init(.conversation(.conversationId), .text("mara_user_ann")),
      .init(.conversation(.unreadMentionsCount), .text("2")), .init(.user(.uid), .text("ann")),
      .init(.user(.metadata), .text("{crm: 0015g00000Bb\u{1b}[2J}")),
      .init(.message(.id), .text("12648")),
      .init(.user(.lastActiveAt), .time(.noon.ago(hours: 1))),
    ]
    play.send(
      .detailsFinished(row.id, .success(ConversationDetails(conversation: row, facts: facts))))
  }

  static let typedQuestion = list { play in
    play.press(.reset)
    play.send(.answered("m"))
    play.type("dele")
  }

  /// Changes of many days, in every state, with texts that are long, wide, written from right to
  /// left, and hostile.
  static let journal: Play = {
    var play = Play.later(
      than: SampleList.rows, tagging: "Verbose Vera", reading: "作戦会議 team")
    var rows = SampleList.rows(at: .noon)
    play.poll(rows)
    play.change("Ann Lee", .markRead, &rows) { $0.unread = .count(0) }
    play.tag("Brand new group with a rather long name indeed", "vip", "urgent", "\"second level\"")
    // The tags of an earlier run come first.
    play.answerChanges()
    play.answerChanges()
    play.wait(milliseconds: 20_000)
    play.select("Carl Sagan")
    play.press(.markUnread)
    play.finishStoreOperations()
    play.answerChanges(.failure(.notAccessible))
    play.tag("evil\u{1b}[31m\u{202e}name", "a\u{202e}b")
    play.answerChanges(
      .failure(.refused(code: "ERR_X", message: "no\u{1b}[2J way", status: 403)))
    play.wait(milliseconds: 20_000)
    play.send(.timer(.poll))
    play.answer(.failure(.noAnswer))
    play.select("作戦会議 team")
    play.press(.markRead, .markUnread)
    play.select("مريم")
    play.press(.togglePin)
    play.finishStoreOperations()
    play.openJournal()
    return play
  }()

  /// A run that has not read its list, after one five days ago that changed some rows.
  static func later(
    than rows: (Timestamp) -> [Conversation], tagging tagged: String, reading read: String
  ) -> Play {
    let before = Timestamp.noon.ago(days: 5)
    var last = Play(.mara, at: before)
    last.start()
    var known = rows(before)
    last.poll(known)
    last.tag(tagged, "one", "two", "three", "作戦会議", "four", "five", "six")
    last.answerChanges()
    last.change(read, .markRead, &known) { $0.unread = .count(0) }
    last.press(.undo)
    last.finishStoreOperations()
    last.answerChanges()
    var play = Play(.mara, at: .noon, disk: last.disk)
    play.send(.viewport(rows: 22))
    play.start()
    return play
  }

  /// Changes a row, and reads the list that confirms it.
  private mutating func change(
    _ name: String, _ command: Command, _ rows: inout [Conversation],
    _ change: (inout Conversation) -> Void
  ) {
    select(name)
    press(command)
    finishStoreOperations()
    answerChanges()
    for index in rows.indices where rows[index].name == name { change(&rows[index]) }
    wait(milliseconds: 5_000)
    poll(rows)
    finishStoreOperations()
  }

  mutating func tag(_ name: String, _ tags: String...) {
    select(name)
    press(.editTags)
    for tag in tags {
      type(tag)
      send(.edit(.complete))
    }
    send(.edit(.accept))
    finishStoreOperations()
  }

  mutating func openJournal() {
    press(.journal)
    send(.journalRead(.success(disk.journal)))
  }
}

// MARK: - Lines that are typed

extension Play {
  static func typing(_ command: Command, _ text: String) -> Play {
    list { play in
      play.press(command)
      play.type(text)
    }
  }

  static let tags = list { play in
    play.select("Ann Lee")
    play.press(.editTags)
    play.type("-q3")
    play.send(.edit(.complete))
    play.type("oncall")
    play.send(.edit(.complete))
    play.type("la")
  }

  static let tagProblem = list { play in
    play.press(.editTags)
    play.type("a,b")
    for _ in 0..<2 { play.send(.edit(.moveLeft)) }
  }

  static let themeProblem = list { play in
    play.press(.commandLine)
    play.type("theme mine")
    let place = Place.file("mine.toml", position: Place.Position(line: 3, column: 7))
    play.send(
      .themeLoaded(name: "mine", .invalid(Diagnostic(place, Problem("expected a value")))))
  }
}
