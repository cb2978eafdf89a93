import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// What became of each row of a bulk change.
@Suite struct JobRowsTests {
  /// A bulk change of eight rows: two are read already, two are refused, one is accepted, and three
  /// wait.
  private static func play() -> Play {
    var rows = BulkChangeTests.rows(8)
    for index in 0..<8 { rows[index].unread = .count(index < 6 ? 1 : 0) }
    var play = Play.keeping(rows)
    play.press(.selectAll, .markRead)
    play.finishStoreOperations()
    let refusal = SyncFailure.refused(code: "ERR_NO", message: "Not you.", status: 403)
    let sent = play.outgoing
    play.send(.changeFinished(sent[0].ticket, .failure(refusal)))
    play.send(.changeFinished(sent[1].ticket, .failure(refusal)))
    play.send(.changeFinished(sent[2].ticket, .success(ChangeReceipt())))
    play.finishStoreOperations()
    return play
  }

  /// The rows as they are shown, read from the disk.
  private static func sheet(of play: inout Play) -> SheetText? {
    guard case .job(let open) = play.model.mode else { return nil }
    let entries = play.disk.journal.filter { $0.batch == open.id }
    play.send(.jobRowsRead(open.id, .success(entries)))
    guard case .job(let rows) = play.view.overlay else { return nil }
    return SheetText(rows, for: .test)
  }

  private static func headings(_ sheet: SheetText?) -> [String] {
    (sheet?.lines ?? []).compactMap { if case .heading(let text) = $0 { text } else { nil } }
  }

  @Test func `Enter opens the rows, grouped by what became of them`() throws {
    var play = Self.play()
    play.press(.jobs)
    #expect(play.press(.details).contains { if case .readJobRows = $0 { true } else { false } })
    let sheet = try #require(Self.sheet(of: &play))
    #expect(sheet.title == "Mark 6 conversations read")
    #expect(
      Self.headings(sheet) == [
        "2 refused: The server refused the request (ERR_NO, HTTP 403): Not you.", "3 waiting",
        "1 done", "2 already so",
      ])
    #expect(sheet.lines.contains(.fact(label: "u0", value: "1 unread")))
    #expect(sheet.lines.contains(.fact(label: "u2", value: "1 unread → read")))
    #expect(sheet.lines.contains(.fact(label: "u6", value: "")))
    play.press(.dismiss)
    guard case .jobs = play.model.mode else {
      Issue.record("not back in the list")
      return
    }
  }

  @Test func `Outcomes arrive while it is open`() throws {
    var play = Self.play()
    play.send(.typed(TypedCommand(.job, number: 1)))
    _ = Self.sheet(of: &play)
    play.answerChanges()
    play.finishStoreOperations()
    guard case .job(let rows) = play.view.overlay else {
      Issue.record("not open")
      return
    }
    #expect(
      Self.headings(SheetText(rows, for: .test)).dropFirst() == ["4 done", "2 already so"])
  }

  @Test func `It survives a restart`() throws {
    let last = Self.play()
    var play = Play(at: last.now.wall, disk: last.disk)
    play.send(.viewport(rows: 10))
    play.start()
    play.send(.typed(TypedCommand(.job)))
    let sheet = try #require(Self.sheet(of: &play))
    #expect(Self.headings(sheet).count == 4)
    #expect(Self.headings(sheet).last == "2 already so")
  }

  @Test func `Undo has rows, too, with what has changed since`() throws {
    var play = Play.keeping(BulkChangeTests.rows(8))
    play.press(.markListRead)
    play.finishStoreOperations()
    play.answerChanges()
    var news = BulkChangeTests.rows(8)
    for index in 0..<4 { news[index].unread = .count(0) }
    news[1] = row("u1", unread: .count(1), at: 200_000, message: 2)
    play.poll(news)
    play.press(.undo)
    play.finishStoreOperations()
    play.send(.typed(TypedCommand(.job, number: 1)))
    let sheet = try #require(Self.sheet(of: &play))
    #expect(sheet.title == "Undo: mark 3 conversations read")
    #expect(Self.headings(sheet).last == "1 left alone: changed since")
  }

  @Test func `A job that does not exist is named`() {
    var play = Self.play()
    play.send(.typed(TypedCommand(.job, number: 9)))
    #expect(play.notice == "No bulk change has that number.")
  }

  @Test func `Space pauses and resumes in the list of jobs`() {
    var play = Self.play()
    play.press(.jobs, .select)
    #expect(play.notice == "Paused: nothing more of the bulk change is sent until you resume it.")
    play.press(.select)
    #expect(play.notice == "Resumed: the bulk change is being sent.")
  }
}
