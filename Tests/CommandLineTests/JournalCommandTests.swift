import Conversations
import Foundation
import Store
import Testing

@testable import recents

@Suite("recents journal")
struct JournalCommandTests {
  /// What is said of the server and the user; no key.
  static let account = ["RECENTS_BASE_URL": "https://chat.example/v3", "RECENTS_UID": "ada"]

  let program: Program

  init() throws { program = try Program() }

  private var folder: String { program.home + "/.local/state/recents" }

  private func store(profile: String? = nil, user: String = "ada") -> SQLiteStore {
    let server = "https://chat.example/v3"
    return SQLiteStore(
      folder: folder, profile: [server, profile].compactMap(\.self).joined(separator: " "),
      user: user)
  }

  private func journal(
    _ arguments: String..., environment: [String: String] = [:]
  ) throws -> Program.Answer {
    try journal(arguments, environment: environment)
  }

  private func journal(
    _ arguments: [String], environment: [String: String] = [:]
  ) throws -> Program.Answer {
    let all = ["LC_ALL": "C.UTF-8", "TZ": "AAA-2"].merging(Self.account) { $1 }
    return try program.run(["journal"] + arguments, environment: all.merging(environment) { $1 })
  }

  static let lines: [JournalEntry] = [
    line(
      1, at: 1_780_000_000, "Ada Lovelace",
      .change(.markRead(upTo: nil), from: .unread(.count(3)), to: .unread(.count(0))), .confirmed),
    line(
      2, at: 1_780_000_060, "日本語の名前",
      .change(
        .editTags(TagEdit(adding: [Tag("urgent")], removing: [Tag("work")])),
        from: .tags([Tag("work"), Tag("vip")]), to: .tags([Tag("vip"), Tag("urgent")])), .waiting),
    line(
      3, at: 1_780_003_600, "Zoë", .change(.pin(at: Timestamp(0)), from: nil, to: nil),
      .refused(.text("Only 5 pins are allowed."))),
    line(
      4, at: 1_780_003_601, "Zoë",
      .change(.markUnread(last: nil), from: .unread(.count(0)), to: .unread(.marked)), .superseded),
    line(
      5, at: 1_780_003_602, "Zoë", .text("mark unread", from: "read", to: "unread"), .accepted),
  ]

  static let pin = JournalEntry.Action.change(.pin(at: Timestamp(0)), from: nil, to: nil)

  static func line(
    _ number: Int64, at moment: Int64, _ name: String, _ action: JournalEntry.Action,
    _ state: JournalEntry.State
  ) -> JournalEntry {
    JournalEntry(
      number: number, madeAt: Timestamp(moment), conversation: ConversationID("user_\(number)"),
      name: name, action: action, state: state)
  }

  @Test func `text has a line a change in columns, in local time, with the reason of a refusal`()
    throws
  {
    try store().write(Self.lines.map(StoreWrite.keepEntry))
    let answer = try journal()
    #expect(answer.status == 0)
    #expect(answer.error == "")
    #expect(
      answer.output == """
        2026-05-28 22:26:40  Ada Lovelace  mark read    3 unread → read          confirmed
        2026-05-28 22:27:40  日本語の名前  edit tags    work, vip → vip, urgent  waiting
        2026-05-28 23:26:40  Zoë           pin                                   refused: Only 5 pins are allowed.
        2026-05-28 23:26:41  Zoë           mark unread  read → unread            superseded
        2026-05-28 23:26:42  Zoë           mark unread  read → unread            accepted

        """)
  }

  @Test func `where the locale is not UTF-8 text is ASCII`() throws {
    try store().write(Self.lines.map(StoreWrite.keepEntry))
    let answer = try journal(environment: ["LC_ALL": "C"])
    #expect(answer.output.allSatisfy { $0.isASCII })
    #expect(answer.output.contains("3 unread -> read"))
    #expect(try journal("--ascii").output == answer.output)
  }

  @Test func `json has every key in every object, and UTC`() throws {
    try store().write(Self.lines.map(StoreWrite.keepEntry))
    let answer = try journal("--format", "json", "--since", "2026-05-28T21:26:40Z")
    #expect(answer.status == 0)
    #expect(answer.error == "")
    #expect(
      answer.output == """
        [
          {"action":"pin","after":"","before":"","conversation":"user_3","name":"Zoë","number":3,"reason":"Only 5 pins are allowed.","state":"refused","time":"2026-05-28T21:26:40Z"},
          {"action":"mark unread","after":"unread","before":"read","conversation":"user_4","name":"Zoë","number":4,"reason":null,"state":"superseded","time":"2026-05-28T21:26:41Z"},
          {"action":"mark unread","after":"unread","before":"read","conversation":"user_5","name":"Zoë","number":5,"reason":null,"state":"accepted","time":"2026-05-28T21:26:42Z"}
        ]

        """)
  }

  @Test func `csv has a header, CRLF, and quotes where they are needed`() throws {
    try store().write(Self.lines.prefix(3).map(StoreWrite.keepEntry))
    let answer = try journal("--format", "csv")
    #expect(
      answer.output
        == [
          "number,time,conversation,name,action,before,after,state,reason",
          "1,2026-05-28T20:26:40Z,user_1,Ada Lovelace,mark read,3 unread,read,confirmed,",
          "2,2026-05-28T20:27:40Z,user_2,日本語の名前,edit tags,\"work, vip\",\"vip, urgent\",waiting,",
          "3,2026-05-28T21:26:40Z,user_3,Zoë,pin,,,refused,Only 5 pins are allowed.",
          "",
        ].joined(separator: "\r\n"))
  }

  @Test(arguments: JournalFormat.allCases)
  func `nothing that a name holds steers the terminal, in any format`(_ format: JournalFormat)
    throws
  {
    let hostile = "a\u{1b}[31m\u{202e}b\n\"c\",\u{9b}2J\u{7f}\u{2028}\u{e0041}\0\td\r"
    try store().write([
      .keepEntry(
        Self.line(
          1, at: 1, hostile, .text(hostile, from: hostile, to: hostile), .refused(.text(hostile))))
    ])
    let answer = try journal("--format", format.rawValue)
    #expect(answer.status == 0)
    let isOurs: (Unicode.Scalar) -> Bool = { $0 == "\n" || $0 == "\r" && format == .csv }
    #expect(!answer.output.unicodeScalars.contains { $0.steersTerminals && !isOurs($0) })
    #expect(answer.output.count { $0.isNewline } == [.text: 1, .json: 3, .csv: 2][format])
    guard format == .json else { return }
    let read = try JSONDecoder().decode([[String: Value]].self, from: Data(answer.output.utf8))
    for key in ["name", "action", "before", "after", "reason"] {
      #expect(read.first?[key]?.text?.unicodeScalars.elementsEqual(hostile.unicodeScalars) == true)
    }
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+1", "'+1"), ("-1", "'-1"), ("@A1", "'@A1"), ("＝1", "'＝1"),
    ("=\"a\",b", "\"'=\"\"a\"\",b\""), ("\t=1", "\u{fffd}=1"), ("a=1", "a=1"), ("'=1", "'=1"),
    ("👩\u{200d}🚀", "👩\u{200d}🚀"),
  ])
  func `a spreadsheet carries nothing out`(name: String, cell: String) {
    let text = JournalCSV.text(of: [Self.line(1, at: 0, name, Self.pin, .waiting)])
    #expect(text.hasSuffix("\r\n1,1970-01-01T00:00:00Z,user_1,\(cell),pin,,,waiting,\r\n"))
  }

  @Test func `where nothing was ever saved it reports it, ends with 0, creates nothing`() throws {
    let outputs: [JournalFormat: String] = [
      .text: "", .json: "[]\n",
      .csv: "number,time,conversation,name,action,before,after,state,reason\r\n",
    ]
    for format in JournalFormat.allCases {
      let answer = try journal("--format", format.rawValue)
      #expect(answer.status == 0)
      #expect(answer.output == outputs[format])
      #expect(answer.error.hasPrefix("recents: this profile and user have no journal yet"))
      #expect(answer.error.contains(store().path))
    }
    #expect(!FileManager.default.fileExists(atPath: program.home + "/.local"))
  }

  @Test func `--since takes spans back from now`() throws {
    let now = Int64(Date.now.timeIntervalSince1970)
    try store().write([
      .keepEntry(Self.line(1, at: now - 7_300, "old", Self.pin, .confirmed)),
      .keepEntry(Self.line(2, at: now - 3_000, "new", Self.pin, .confirmed)),
    ])
    #expect(try journal("--since", "2h").output.contains("new"))
    #expect(try !journal("--since", "2h").output.contains("old"))
    #expect(try journal("--since", "1d").output.contains("old"))
    #expect(try journal("--since", "5s").output == "")
  }

  @Test(arguments: ["yesterday", "", "8", "h", "2026-02-30", "2026-13-01", "2026-11-23T25:00"])
  func `an invalid --since is reported in one sentence and ends with 2`(_ text: String) throws {
    let answer = try journal("--since", text)
    #expect(answer.status == 2)
    #expect(answer.output == "")
    #expect(
      answer.error == """
        recents: --since: "\(text)" is not a valid time; use a duration such as 90s, 30m, 8h, 7d or 2w, \
        or a time such as 2026-11-23 or 2026-11-23T18:00

        """)
  }

  @Test func `a wrong format ends with 2`() throws {
    let answer = try journal("--format", "xml")
    #expect(answer.status == 2)
    #expect(answer.error.contains("'text', 'json' or 'csv'"))
  }

  @Test func `it reads while the pane has the store open, and takes nothing from it`() throws {
    let open = store()
    _ = try open.open(firstRows: 0)
    try open.write([.keepEntry(Self.lines[0])])
    #expect(open.claimSending())
    #expect(try journal().output.contains("Ada Lovelace"))
    try open.write([.keepEntry(Self.lines[1])])
    #expect(try journal().output.contains("日本語の名前"))
    #expect(try store().open(firstRows: 0).lastNumber == 1_000_000_000)
  }

  @Test func `each user and each profile has a journal of its own`() throws {
    try store().write([.keepEntry(Self.lines[0])])
    try store(profile: "work").write([.keepEntry(Self.lines[1])])
    try store(user: "eve").write([.keepEntry(Self.lines[2])])
    _ = try program.write("[profiles.work]\nuid = \"ada\"", to: ".config/recents/config.toml")
    for (arguments, number) in [([], "1"), (["--profile", "work"], "2"), (["--uid", "eve"], "3")] {
      let answer = try journal(["--format", "csv"] + arguments)
      #expect(answer.output.split(separator: "\r\n").count == 2)
      #expect(answer.output.contains("\r\n\(number),"))
    }
    let elsewhere = try journal("--profile", "work", "--base-url", "https://other.example/v3")
    #expect(elsewhere.output == "")
    #expect(elsewhere.error.contains("have no journal yet"))
  }

  @Test func `without an account it reports what is missing, like any other command`() throws {
    let answer = try program.run("journal")
    #expect(answer.status == 2)
    #expect(answer.error.contains("recents demo"))
    let half = try program.run("journal", "--uid", "ada")
    #expect(half.status == 2)
    #expect(half.error.contains("--app-id"))
  }

  @Test func `a damaged store is named, ends with 1, and is left alone`() throws {
    _ = try program.write(
      String(repeating: "no database ", count: 1_000),
      to: String(store().path.dropFirst(program.home.count + 1)))
    let answer = try journal()
    #expect(answer.status == 1)
    #expect(answer.error.contains("is damaged"))
    #expect(FileManager.default.fileExists(atPath: store().path))
  }

  /// What stands in an object of the journal.
  private enum Value: Decodable {
    case text(String)
    case other

    init(from decoder: any Decoder) throws {
      let value = try decoder.singleValueContainer()
      self = (try? .text(value.decode(String.self))) ?? .other
    }

    var text: String? { if case .text(let text) = self { text } else { nil } }
  }
}
