import Conversations
import Diagnostics
import Foundation
import Platform
import RecentChats
import TestSupport
import Testing

@testable import EventLoop

@Suite("The trace")
struct TraceTests {
  private let trace = Trace(
    head: "recents 1", start: Moment(wall: Timestamp(1_000), uptime: 60_000), home: "/home/ada")

  private func text(_ trace: Trace) -> String { String(decoding: trace.text, as: UTF8.self) }

  @Test
  func `Each event and effect is a line with its time, after a head with the time of day`() {
    let now = Moment(wall: Timestamp(1_001), uptime: 61_005)
    trace.record(.command(.moveDown, count: 5), at: now)
    trace.record(.setTimer(.poll, milliseconds: 5_000), at: now)
    trace.record(.timer(.retry(Ticket(7))), at: now)
    trace.record(.pointed(at: ConversationID("group_desk")), at: now)
    #expect(
      text(trace) == """
        recents 1; 60 s is 1000 s since 1970
        61.005 > command move-down count=5
        61.005 < set-timer poll ms=5000
        61.005 > timer retry ticket=7
        61.005 > pointed group_desk

        """)
  }

  @Test func `The latest lines are kept, and no more of them than a bound`() {
    for time in 0..<10_000 {
      trace.record(
        .command(.moveDown, count: nil), at: Moment(wall: Timestamp(0), uptime: Int64(time)))
    }
    let lines = text(trace).split(separator: "\n").dropFirst()
    #expect(lines.count == 4_096)
    #expect(lines.first == "5.904 > command move-down")
    #expect(lines.last == "9.999 > command move-down")
  }

  @Test func `A line is cut at its bound, and holds nothing that a terminal would obey`() {
    let now = Moment(wall: Timestamp(0), uptime: 0)
    trace.record(.pointed(at: ConversationID("a\u{1B}[2J\nb\u{202E}é")), at: now)
    trace.record(.pointed(at: ConversationID(String(repeating: "x", count: 10_000))), at: now)
    let lines = text(trace).split(separator: "\n").dropFirst()
    #expect(lines.first == "0.000 > pointed a?[2J?b?????")
    #expect(lines.last?.count == "0.000 ".count + 118)
  }

  @Test(arguments: Told.events)
  func `No text of a person or of the server gets in, whatever happens`(_ event: Event) {
    trace.record(event, at: Moment(wall: Timestamp(0), uptime: 0))
    #expect(text(trace).split(separator: "\n").count == 2)
    #expect(!text(trace).contains(Told.secret))
  }

  @Test(arguments: Told.effects)
  func `No text of a person or of the server gets out, either`(_ effect: Effect) {
    trace.record(effect, at: Moment(wall: Timestamp(0), uptime: 0))
    #expect(text(trace).split(separator: "\n").count == 2)
    #expect(!text(trace).contains(Told.secret))
  }

  @Test func `A path may begin with the home folder`() {
    #expect(trace.path(of: "~/x") == "/home/ada/x")
    #expect(trace.path(of: "x/~/y") == "x/~/y")
    #expect(Trace(head: "", start: Moment(wall: Timestamp(0), uptime: 0)).path(of: "~/x") == "~/x")
  }
}

@Suite("The file of a trace")
struct TraceFileTests {
  private let folder = FileManager.default.temporaryDirectory
    .appendingPathComponent("recents-trace-\(UUID().uuidString)").path

  init() throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
  }

  @Test func `It is new, and for its owner alone`() throws {
    #expect(TraceFailure(writing: Array("x".utf8), to: folder + "/a") == nil)
    let file = try SmallFile(path: folder + "/a")
    #expect(try file.text() == "x")
    #expect(file.permissions == 0o600)
    #expect(TraceFailure(writing: Array("y".utf8), to: folder + "/a") == .exists)
    #expect(try SmallFile(path: folder + "/a").text() == "x")
    #expect(TraceFailure(writing: [], to: folder + "/none/a") == .noFolder)
  }

  @Test func `A link is not followed to the file that it names`() throws {
    try FileManager.default.createSymbolicLink(
      atPath: folder + "/link", withDestinationPath: folder + "/elsewhere")
    #expect(TraceFailure(writing: [], to: folder + "/link") == .exists)
    #expect(!FileManager.default.fileExists(atPath: folder + "/elsewhere"))
  }

  @Test func `A crash leaves the trace in a file, and the process ends as it would have`()
    async throws
  {
    let path = folder + "/crash"
    let result = try await #require(
      processExitsWith: .signal(SIGSEGV), observing: [\.standardErrorContent]
    ) { [path = path as String] in
      let now = Moment(wall: Timestamp(0), uptime: 1_500)
      let trace = Trace(head: "recents 1", start: now)
      trace.writeOnCrash(to: path)
      trace.record(.command(.refresh, count: nil), at: now)
      raise(SIGSEGV)
    }
    let file = try SmallFile(path: path)
    #expect(file.permissions == 0o600)
    #expect(
      try file.text() == """
        recents 1; 1 s is 0 s since 1970
        1.500 > command refresh
        crash by signal 11

        """)
    let words = String(decoding: result.standardErrorContent, as: UTF8.self)
    #expect(words.contains("recents: crashed; the latest events are in \(path)\n"))
  }

  @Test func `A trap of the language is a crash, too`() async throws {
    let path = folder + "/trap"
    await #expect(processExitsWith: .failure) { [path = path as String] in
      let trace = Trace(head: "recents 1", start: Moment(wall: Timestamp(0), uptime: 0))
      trace.writeOnCrash(to: path)
      fatalError("a defect")
    }
    #expect(try SmallFile(path: path).text().contains("crash by signal "))
  }

  @Test func `A crash leaves alone what is there already`() async throws {
    let path = folder + "/kept"
    try NewFile.write(Array("kept".utf8), to: path)
    await #expect(processExitsWith: .signal(SIGABRT)) { [path = path as String] in
      let trace = Trace(head: "recents 1", start: Moment(wall: Timestamp(0), uptime: 0))
      trace.writeOnCrash(to: path)
      abort()
    }
    #expect(try SmallFile(path: path).text() == "kept")
  }
}

/// Events and effects of every kind, with one word wherever a person or the server may have put text.
private enum Told {
  static let secret = "hush"

  private static let id = ConversationID("id")
  private static let ticket = Ticket(3)
  private static let failures: [SyncFailure] = [
    .unreachable(.other, detail: secret, outcomeUnknown: true),
    .intermediary(status: 302), .unauthorized(code: secret, message: secret),
    .rateLimited(retryAfter: 5),
    .refused(code: secret, message: secret, status: 403), .serverFault(code: secret, status: 500),
    .malformed(place: secret), .impossible(.nothingToMarkUnread),
  ]
  private static let row = Conversation(
    id: id, peer: .user(UserID("id")), name: secret, unread: .count(1), tags: [Tag(secret)],
    lastMessage: nil, updatedAt: Timestamp(1))
  private static let tags = Change.editTags(TagEdit(adding: [Tag(secret)], removing: [Tag(secret)]))
  private static let storeFailure = StoreFailure(.other, path: secret, reason: secret)

  static let events: [Event] =
    [
      .started(utcOffset: 0), .restored(StoreOpening(contents: nil, failure: storeFailure)),
      .moreRowsRead(.failure(storeFailure)), .written(storeFailure), .changesTouched,
      .changesRead(.failure(storeFailure)), .released(true), .journalRead(.failure(storeFailure)),
      .jobRowsRead(BatchID(7), .failure(storeFailure)),
      .command(.quit, count: nil), .typed(TypedCommand(.filter, .text(secret))),
      .typed(TypedCommand(.editTags, number: 2, .tags(TagEdit(adding: [Tag(secret)])))),
      .typed(TypedCommand(.trace, .text("/\(secret)"))),
      .themeLoaded(name: secret, .invalid(Diagnostic(.file(secret), Problem(secret)))),
      .themesListed([secret]), .themeFilesTouched,
      .traceWritten(path: secret, .refused(secret)), .edit(.insert(secret)), .pointed(at: id),
      .tagPointed(secret, of: id), .answered("h"), .viewport(rows: 3), .scrollLimit(2),
      .warned(Diagnostic(stringLiteral: secret)), .focused(true), .timer(.poll),
      .zone(utcOffset: 3_600),
      .connectionRead(
        .success(
          ConnectionReading(account: AccountID(server: secret, user: UserID("me")), profile: secret)
        )),
      .connectionRead(.failure(ConnectionProblems([Diagnostic(stringLiteral: secret)]))),
      .pageFinished(
        PageRequest(ticket: ticket, number: 1, size: 2),
        .success(Page(rows: [row], isLast: true))),
      .changeFinished(ticket, .success(ChangeReceipt())),
    ]
    + failures.flatMap { failure -> [Event] in
      [
        .pageFinished(PageRequest(ticket: ticket, number: 1, size: 2), .failure(failure)),
        .changeFinished(ticket, .failure(failure)), .detailsFinished(id, .failure(failure)),
      ]
    }

  static let effects: [Effect] = [
    .fetchPage(PageRequest(ticket: ticket, number: 1, size: 2)), .cancelFetch,
    .send(
      OutgoingChange(
        ticket: ticket, attempt: 1, conversation: id, peer: row.peer, change: tags,
        knownTags: [Tag(secret)])),
    .sendTagEdits([]), .fetchDetails(id, row.peer), .write([]), .readChanges(claiming: true),
    .releaseSending,
    .readJournal(limit: 3), .readJobRows(BatchID(7), limit: 3),
    .setTimer(.retry(ticket), milliseconds: 5), .stopTimer(.clock),
    .readConnection(fetchingKey: true),
    .openStore(AccountID(server: secret, user: UserID("me"))), .loadTheme(name: secret),
    .listThemes, .writeTrace(path: secret), .redraw,
    .suspend, .quit, .log(LogLine(.warning, secret)),
  ]
}
