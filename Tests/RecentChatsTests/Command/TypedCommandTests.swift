import Conversations
import SeededRandom
import Queries
import TestSupport
import Testing

@testable import RecentChats

@Suite("What a person can type")
struct TypedCommandTests {
  @Test("every command can be typed by its name", arguments: Command.allCases)
  func name(_ command: Command) throws {
    #expect(try TypedCommand(parsing: command.rawValue) == .command(command, number: nil))
  }

  @Test(
    "a line is understood",
    arguments: [
      ("next-unread 3", .command(.nextUnread, number: 3)),
      ("  :Mark-Read  ", .command(.markRead, number: nil)),
      ("mark read", .command(.markRead, number: nil)),
      ("next unread 3", .command(.nextUnread, number: 3)),
      ("read 4", .command(.markRead, number: 4)),
      ("details 2", .command(.details, number: 2)),
      ("read", .command(.markRead, number: nil)),
      ("unread", .command(.markUnread, number: nil)),
      ("tags", .command(.editTags, number: nil)),
      ("q", .command(.quit, number: nil)),
      ("quit", .command(.quit, number: nil)),
      ("sta", .command(.statistics, number: nil)),
      ("jour", .command(.journal, number: nil)),
      ("?", .command(.help, number: nil)),
      ("pin", .pin(true)), ("unpin", .pin(false)), ("unp", .pin(false)),
      ("7", .row(7)), ("row 7", .row(7)), ("goto 7", .row(7)),
      ("kind unread", .kind(.unread)), ("kind U", .kind(.unread)), ("show unread", .kind(.unread)),
      ("filter ada lovelace", .filter("ada lovelace")), ("/ada", .filter("ada")),
      ("filter", .command(.filter, number: nil)), ("/", .command(.filter, number: nil)),
      ("theme", .theme(nil)), ("theme nord", .theme("nord")), ("the my own", .theme("my own")),
      ("tag vip", .tags(TagEdit(adding: [Tag("vip")]))),
      ("tag +vip -spam", .tags(TagEdit(adding: [Tag("vip")], removing: [Tag("spam")]))),
      ("tag −spam vip", .tags(TagEdit(adding: [Tag("vip")], removing: [Tag("spam")]))),
      ("tag +a -b +a", .tags(TagEdit(adding: [Tag("a")], removing: [Tag("b")]))),
      ("tag 3 +a", .inRow(3, .tags(TagEdit(adding: [Tag("a")])))),
      ("tag 3 a", .inRow(3, .tags(TagEdit(adding: [Tag("a")])))),
      ("tag 3", .command(.editTags, number: 3)),
      ("tag +3", .tags(TagEdit(adding: [Tag("3")]))),
      ("pin 4", .inRow(4, .pin(true))), ("unpin 4", .inRow(4, .pin(false))),
      (
        ##"edit-tags +"big customer" -"#x" y"##,
        .tags(TagEdit(adding: [Tag("big customer"), Tag("y")], removing: [Tag("#x")]))
      ),
    ] as [(String, TypedCommand)])
  func line(_ line: String, _ command: TypedCommand) throws {
    #expect(try TypedCommand(parsing: line) == command)
  }

  @Test(
    "what cannot be done is answered by what to do",
    arguments: [
      ("", "Type a command, such as mark-read, tag +vip or theme default."),
      (" : ", "Type a command, such as mark-read, tag +vip or theme default."),
      ("xyzzy", "There is no command “xyzzy”; Tab in an empty line goes through them."),
      ("makr-read", "There is no command “makr-read”; did you mean mark-read?"),
      ("z", "There is no command “z”; Tab in an empty line goes through them."),
      ("und", nil),
      ("un", "“un” could be undo, unpin or unread: type more of it."),
      ("undo twice", "undo takes nothing behind it; leave out “twice”."),
      ("unpin 3 4", "unpin takes a number behind it, not “3 4”."),
      ("down fast", "down takes a number behind it, not “fast”."),
      ("down 0", "down takes a number behind it, not “0”."),
      ("down 99999999999999999999", "down takes a number behind it, not “99999999999999999999”."),
      ("row", "Rows have numbers from 1 on: type row 3, or only 3."),
      ("row x", "Rows have numbers from 1 on: type row 3, not “x”."),
      ("0", "Rows have numbers from 1 on: type row 3, not “0”."),
      ("kind", "Type kind and one of all, unread, users or groups."),
      ("kind cats", "Type kind and one of all, unread, users or groups, not “cats”."),
      ("tag +a -a", "“a” cannot both come and go: type +a or -a."),
      ("tag 2 -a a", "“a” cannot both come and go: type +a or -a."),
      ("tag +", "Type a name behind the sign, as in tag +vip -spam."),
      (
        "tag a,b",
        "“a,b” cannot be a tag: a comma would split the tag on the server's side."
      ),
    ] as [(String, String?)])
  func problem(_ line: String, _ sentence: String?) {
    let result = Result { () throws(TypedCommandProblem) in try TypedCommand(parsing: line) }
    let said: String? = if case .failure(let problem) = result { problem.description } else { nil }
    #expect(said == sentence)
  }

  @Test(
    "a word that several have in common is told with what it could be, and not too many of them")
  func ambiguous() {
    #expect(
      throws: TypedCommandProblem.ambiguous(
        "re", ["read", "redo", "redraw", "refresh", "reload", "reset"])
    ) {
      try TypedCommand(parsing: "re")
    }
    let many = TypedCommandProblem.ambiguous("m", (1...9).map { "m\($0)" })
    #expect(many.description == "“m” could be m1, m2, m3, m4, m5, m6…: type more of it.")
  }

  @Test("no line is too strange to be understood or answered")
  func anything() {
    var random = SeededGenerator(seed: 4)
    let pieces = [
      ":", "/", " ", "\"", "+", "-", "−", "tag", "theme", "row", "kind", "é", "\u{202E}", "9", "\n",
    ]
    for _ in 0..<2_000 {
      let line = (0..<Int.random(in: 0...6, using: &random))
        .map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let result = Result { () throws(TypedCommandProblem) in try TypedCommand(parsing: line) }
      if case .failure(let problem) = result {
        #expect(problem.description.last == "." || problem.description.last == "?")
      }
      for offer in TypedCommand.completions(of: line, tags: [Tag("a b")], themes: ["x"]) {
        #expect(offer.count >= line.count - 1, "\(line) → \(offer)")
      }
    }
  }

  @Test("a word for one thing is never the word for another")
  func words() {
    let names = CommandWord.all
    #expect(Set(names).count == names.count)
    for name in names { #expect(CommandWord(name) != nil, "\(name)") }
  }
}
