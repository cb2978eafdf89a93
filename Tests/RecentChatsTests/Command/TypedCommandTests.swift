import Conversations
import Queries
import SeededRandom
import TestSupport
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
      ("tag vip", .init(.editTags, .tags(TagEdit(adding: [Tag("vip")])))),
      (
        "tag +vip -spam",
        .init(.editTags, .tags(TagEdit(adding: [Tag("vip")], removing: [Tag("spam")])))
      ),
      (
        "tag −spam vip",
        .init(.editTags, .tags(TagEdit(adding: [Tag("vip")], removing: [Tag("spam")])))
      ),
      ("tag +a -b +a", .init(.editTags, .tags(TagEdit(adding: [Tag("a")], removing: [Tag("b")])))),
      ("tag 3 +a", .init(.editTags, number: 3, .tags(TagEdit(adding: [Tag("a")])))),
      ("tag 3 a", .init(.editTags, number: 3, .tags(TagEdit(adding: [Tag("a")])))),
      ("tag 3", .init(.editTags, number: 3)),
      ("tag +3", .init(.editTags, .tags(TagEdit(adding: [Tag("3")])))),
      ("pin 4", .init(.pin, number: 4)), ("unpin 4", .init(.unpin, number: 4)),
      (
        ##"edit-tags +"big customer" -"#x" y"##,
        .init(
          .editTags, .tags(TagEdit(adding: [Tag("big customer"), Tag("y")], removing: [Tag("#x")])))
      ),
    ] as [(String, TypedCommand)])
  func `a line is understood`(_ line: String, _ command: TypedCommand) throws {
    #expect(try TypedCommand(parsing: line) == command)
  }

  @Test(
    arguments: [
      ("", "Type a command, e.g. mark-read, tag +vip or theme default."),
      (" : ", "Type a command, e.g. mark-read, tag +vip or theme default."),
      ("xyzzy", "No such command: xyzzy. Press :, then Tab to see them all."),
      ("makr-read", "No such command: makr-read. Did you mean mark-read?"),
      ("z", "No such command: z. Press :, then Tab to see them all."),
      ("und", nil),
      ("un", "un is ambiguous: it can be undo, unmute, unpin or unread."),
      ("undo twice", "undo takes no argument."),
      ("unpin 3 4", "unpin takes one number, e.g. unpin 5."),
      ("down fast", "down takes one number, e.g. down 5."),
      ("down 0", "down takes one number, e.g. down 5."),
      ("down 99999999999999999999", "down takes one number, e.g. down 5."),
      ("trace", "trace takes the path of a new file, e.g. trace trace.txt."),
      ("row", "Row numbers start at 1: type row 3, or just 3."),
      ("row x", "Row numbers start at 1: type row 3, or just 3."),
      ("0", "Row numbers start at 1: type row 3, or just 3."),
      ("kind", "kind takes one of all, unread, users or groups."),
      ("kind cats", "kind takes one of all, unread, users or groups."),
      ("tag +a -a", "“a” can't be both added and removed: type +a or -a."),
      ("tag 2 -a a", "“a” can't be both added and removed: type +a or -a."),
      ("tag +", "Type a tag after + or -, e.g. tag +vip -spam."),
      (
        "tag a,b",
        "“a,b” can't be a tag: a comma would split the tag on the server."
      ),
    ] as [(String, String?)])
  func `what cannot be done is answered by what to do`(_ line: String, _ sentence: String?) {
    let result = Result { () throws(TypedCommandProblem) in try TypedCommand(parsing: line) }
    let said: String? = if case .failure(let problem) = result { problem.sentence } else { nil }
    #expect(said == sentence)
  }

  @Test
  func
    `a word that several have in common is told with what it could be, and not too many of them`()
  {
    #expect(
      throws: TypedCommandProblem.ambiguous(
        "re",
        [
          "read", "redo", "redraw", "refresh", "reload", "repeat-change", "repeat-tags", "reset",
        ])
    ) {
      try TypedCommand(parsing: "re")
    }
    let many = TypedCommandProblem.ambiguous("m", (1...9).map { "m\($0)" })
    #expect(many.sentence == "m is ambiguous: it can be m1, m2, m3, m4, m5, m6….")
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
        #expect(problem.sentence.last == "." || problem.sentence.last == "?")
      }
      for offer in TypedCommand.completions(of: line, tags: [Tag("a b")], themes: ["x"]) {
        #expect(offer.count >= line.count - 1, "\(line) → \(offer)")
      }
    }
  }
}
