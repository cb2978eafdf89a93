import Conversations
import Queries
import SeededRandom
import Testing

@testable import RecentChats

@Suite("What a person can type")
struct TypedCommandTests {
  @Test(arguments: Command.bindable)
  func `every command that a key can ask for can be typed by its name`(_ command: Command) throws {
    #expect(try TypedCommand(parsing: command.rawValue) == TypedCommand(command))
  }

  @Test(
    arguments: [
      ("next-unread 3", .init(.nextUnread, number: 3)),
      ("  :Mark-Read  ", .init(.markRead)),
      ("mark read", .init(.markRead)),
      ("next unread 3", .init(.nextUnread, number: 3)),
      ("read 4", .init(.markRead, number: 4)),
      ("details 2", .init(.details, number: 2)),
      ("read", .init(.markRead)),
      ("unread", .init(.markUnread)),
      ("tags", .init(.editTags)),
      ("q", .init(.quit)),
      ("quit", .init(.quit)),
      ("sta", .init(.statistics)),
      ("jour", .init(.journal)),
      ("?", .init(.help)),
      ("pin", .init(.pin)), ("unpin", .init(.unpin)), ("unp", .init(.unpin)),
      ("7", .init(.row, number: 7)), ("row 7", .init(.row, number: 7)),
      ("goto 7", .init(.row, number: 7)),
      ("kind unread", .init(.kind, .kind(.unread))), ("kind U", .init(.kind, .kind(.unread))),
      ("show unread", .init(.kind, .kind(.unread))),
      ("filter ada lovelace", .init(.filter, .text("ada lovelace"))),
      ("/ada", .init(.filter, .text("ada"))),
      ("filter", .init(.filter)), ("/", .init(.filter)),
      ("theme", .init(.theme)), ("theme nord", .init(.theme, .text("nord"))),
      ("the my own", .init(.theme, .text("my own"))),
      ("trace a file", .init(.trace, .text("a file"))),
      ("tag vip", .init(.editTags, .tags(adding: [Tag("vip")], removing: []))),
      ("tag +vip -spam", .init(.editTags, .tags(adding: [Tag("vip")], removing: [Tag("spam")]))),
      ("tag −spam vip", .init(.editTags, .tags(adding: [Tag("vip")], removing: [Tag("spam")]))),
      ("tag +a -b +a", .init(.editTags, .tags(adding: [Tag("a")], removing: [Tag("b")]))),
      ("tag 3 +a", .init(.editTags, number: 3, .tags(adding: [Tag("a")], removing: []))),
      ("tag 3 a", .init(.editTags, number: 3, .tags(adding: [Tag("a")], removing: []))),
      ("tag 3", .init(.editTags, number: 3)),
      ("tag +3", .init(.editTags, .tags(adding: [Tag("3")], removing: []))),
      ("pin 4", .init(.pin, number: 4)), ("unpin 4", .init(.unpin, number: 4)),
      (
        ##"edit-tags +"big customer" -"#x" y"##,
        .init(.editTags, .tags(adding: [Tag("big customer"), Tag("y")], removing: [Tag("#x")]))
      ),
    ] as [(String, TypedCommand)])
  func `a line is understood`(_ line: String, _ command: TypedCommand) throws {
    #expect(try TypedCommand(parsing: line) == command)
  }

  @Test(
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
      ("trace", "Type trace and the path of a new file, such as trace trace.txt."),
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
  func `what cannot be done is answered by what to do`(_ line: String, _ sentence: String?) {
    let result = Result { () throws(TypedCommandProblem) in try TypedCommand(parsing: line) }
    let said: String? = if case .failure(let problem) = result { problem.description } else { nil }
    #expect(said == sentence)
  }

  @Test
  func
    `a word that several have in common is told with what it could be, and not too many of them`()
  {
    #expect(
      throws: TypedCommandProblem.ambiguous(
        "re", ["read", "redo", "redraw", "refresh", "reload", "reset"])
    ) {
      try TypedCommand(parsing: "re")
    }
    let many = TypedCommandProblem.ambiguous("m", (1...9).map { "m\($0)" })
    #expect(many.description == "“m” could be m1, m2, m3, m4, m5, m6…: type more of it.")
  }

  @Test func `no line is too strange to be understood or answered`() {
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
}
