import Conversations
import Queries
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Changes of many conversations at once.
@Suite struct BulkChangeTests {
  /// Conversations, the first half of which is unread.
  static func rows(_ count: Int, tags: [String] = []) -> [Conversation] {
    (0..<count).map {
      row("u\($0)", unread: .count($0 < count / 2 ? 1 : 0), tags: tags, at: Int64(100_000 - $0))
    }
  }

  private static func play(_ count: Int, tags: [String] = []) -> Play {
    var play = Play.keeping(rows(count, tags: tags))
    play.model.settings.pageSize = 1_000
    return play
  }

  @Test func `A change key changes all selected rows, written together`() {
    var play = Self.play(6)
    play.press(.select, .select, .select)
    let effects = play.press(.markRead)
    let writes = effects.compactMap { effect -> [StoreWrite]? in
      if case .write(let writes) = effect { writes } else { nil }
    }
    #expect(writes.count == 1)
    #expect(play.model.ledger.pendingChanges.map(\.conversation.rawValue) == ["u0", "u1", "u2"])
    #expect(play.rows.allSatisfy { !$0.isPending })
    let sent = play.finishStoreOperations()
    #expect(sent.count == 3)
    #expect(play.disk.batches.map(\.total) == [3])
    #expect(play.view.selection == nil)
    #expect(play.notice == "Marked 3 conversations read.")
  }

  @Test func `Above the limit it asks, and says what it would leave alone`() {
    var play = Self.play(30)
    play.press(.selectAll, .markRead)
    guard case .bulk(let plan) = play.questionView else {
      Issue.record("no question")
      return
    }
    #expect(plan.conversations == 15)
    #expect(plan.tallies.map(\.unchanged) == [15])
    #expect(plan.sample.first == "u0")
    let text = QuestionText(.bulk(plan), for: .test)
    #expect(text.title == "Mark 15 conversations read?")
    #expect(
      text.lines == [
        "u0, u1, u2, u3, u4 and 10 more.", "15 are read already.", "15 requests to the server.",
        "z undoes all of it at once.",
      ])
    play.send(.answered("y"))
    #expect(play.model.ledger.unsentCount == 15)
  }

  @Test func `Another key leaves everything as it was, with the selection`() {
    var play = Self.play(30)
    play.press(.selectAll, .markRead)
    play.send(.answered(nil))
    #expect(play.model.ledger.unsentCount == 0)
    #expect(play.view.selection?.count == 30)
    #expect(play.notice == "Nothing was changed.")
  }

  @Test func `For many the number has to be typed`() {
    var play = Self.play(300)
    play.press(.markListRead)
    play.type("15")
    play.send(.edit(.accept))
    #expect(play.notice == "Type 150 to confirm, or press Esc to cancel.")
    play.type("0")
    play.send(.edit(.accept))
    #expect(play.model.ledger.unsentCount == 150)
  }

  @Test func `A removal from the list has to be typed, however few they are`() {
    var play = Self.play(4)
    play.press(.select, .select, .reset)
    play.type("2")
    play.send(.edit(.accept))
    play.finishStoreOperations()
    #expect(play.names == ["u2", "u3"])
  }

  @Test func `Nothing to change is said, not asked`() {
    var play = Self.play(4)
    play.press(.toBottom, .select, .markRead)
    #expect(play.notice == "Nothing to change: 1 is read already.")
  }

  @Test func `One undo takes back all of it`() {
    var play = Self.play(8)
    play.press(.markListRead)
    play.finishStoreOperations()
    play.answerChanges()
    play.finishStoreOperations()
    #expect(play.rows.allSatisfy { $0.unread == .count(0) })
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.rows.prefix(4).allSatisfy { $0.unread.isUnread })
    #expect(play.notice == "Undone: mark 4 conversations read.")
    play.press(.redo)
    play.finishStoreOperations()
    #expect(play.rows.allSatisfy { $0.unread == .count(0) })
    #expect(play.notice == "Redone: mark 4 conversations read.")
  }

  @Test func `Undo leaves alone what has moved on, and names it`() {
    var play = Self.play(8)
    play.press(.markListRead)
    play.finishStoreOperations()
    play.answerChanges()
    var news = Self.rows(8)
    for index in 0..<4 { news[index].unread = .count(0) }
    news[1] = row("u1", unread: .count(1), at: 200_000, message: 2)
    play.poll(news)
    play.press(.undo)
    play.finishStoreOperations()
    #expect(
      play.notice
        == "Undone: mark 3 conversations read. u1 changed since and was left alone.")
    let unread = play.rows.first { $0.name == "u1" }?.unread
    #expect(unread == .count(1))
  }

  @Test func `What was never sent is withdrawn by undo`() {
    var play = Self.play(8)
    play.send(.timer(.poll))
    play.answer(.failure(.unreachable(.timeout, detail: "", outcomeUnknown: false)))
    play.press(.markListRead)
    play.finishStoreOperations()
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.model.ledger.unsentCount == 0)
    #expect(play.disk.changes.isEmpty)
  }

  @Test func `Tags are added where they are missing`() {
    var play = Self.play(4, tags: ["vip"])
    play.press(.selectAll)
    play.send(
      .typed(
        TypedCommand(
          .editTags, .tags(TagEdit(adding: [Tag("vip"), Tag("new")], removing: [Tag("old")])))))
    play.finishStoreOperations()
    #expect(play.rows.allSatisfy { $0.tags == ["vip", "new"] })
  }

  @Test func `P pins those that are not pinned`() {
    var rows = Self.rows(3)
    rows[0].pin = Pin(scope: .own, since: Timestamp(5))
    var play = Play.keeping(rows)
    play.press(.selectAll, .togglePin)
    #expect(play.model.ledger.pendingChanges.map(\.conversation.rawValue) == ["u1", "u2"])
  }

  @Test func `Changes made one by one are sent before those of a bulk change`() {
    var play = Self.play(40)
    play.press(.markListRead)
    play.send(.answered("y"))
    #expect(play.finishStoreOperations().count == 4)
    play.press(.toBottom, .markUnread)
    play.finishStoreOperations()
    let next = play.send(.changeFinished(play.outgoing[0].ticket, .success(ChangeReceipt()))).sent
    #expect(next.map(\.conversation.rawValue) == ["u39"])
  }

  @Test func `A paused job sends nothing until it is resumed, also after a restart`() {
    var play = Self.play(40)
    play.press(.markListRead)
    play.send(.answered("y"))
    play.finishStoreOperations()
    play.send(.typed(TypedCommand(.pauseJob)))
    #expect(play.finishStoreOperations().isEmpty)
    play.answerChanges()
    #expect(play.finishStoreOperations().isEmpty)
    #expect(play.view.status.job == JobProgress(done: 4, total: 20, isPaused: true))

    var next = Play(at: play.now.wall, disk: play.disk)
    next.send(.viewport(rows: 10))
    next.start()
    next.poll(Self.rows(40))
    #expect(next.outgoing.isEmpty)
    #expect(next.view.status.job == JobProgress(done: 4, total: 20, isPaused: true))
    let resumed = next.send(.typed(TypedCommand(.pauseJob))).sent
    #expect(resumed.count == 4)
  }

  @Test func `Cancelling takes back what was not sent`() {
    var play = Self.play(40)
    play.press(.markListRead)
    play.send(.answered("y"))
    play.finishStoreOperations()
    play.send(.typed(TypedCommand(.cancelJob)))
    play.finishStoreOperations()
    #expect(play.notice == "Withdrawn: 16 changes of the bulk change.")
    #expect(play.model.ledger.unsentCount == 4)
    play.answerChanges()
    #expect(play.view.status.job == nil)
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.notice?.hasPrefix("Undone: mark 4 conversations read.") == true)
  }

  @Test func `Refusals are grouped by their reasons`() {
    var play = Self.play(8)
    play.press(.markListRead)
    play.finishStoreOperations()
    let refusal = SyncFailure.refused(code: "ERR_NO", message: "Not you.", status: 403)
    play.answerChanges(.failure(refusal))
    play.finishStoreOperations()
    play.press(.jobs)
    guard case .jobs(let jobs) = play.view.overlay else {
      Issue.record("no jobs")
      return
    }
    #expect(jobs.lines.map(\.state) == ["4 refused"])
    #expect(jobs.lines[0].job.refusals == [.failure(refusal): 4])
    #expect(play.disk.batches[0].refusals == [.failure(refusal): 4])
  }

  @Test func `Without a screen nothing comes between a line and its question`() {
    var play = Play()
    play.send(.started(utcOffset: 0))
    play.answer(Self.rows(3_000))
    play.press(.markListRead)
    play.type("1500")
    #expect(!play.send(.edit(.accept)).contains(.setTimer(.bulk, milliseconds: 0)))
    #expect(play.model.ledger.unsentCount == 1_500)
  }

  @Test func `A long list is examined and staged in parts`() {
    var play = Self.play(3_000)
    let effects = play.press(.markListRead)
    #expect(effects.contains(.setTimer(.bulk, milliseconds: 0)))
    #expect(play.questionView?.keys == [])
    play.send(.timer(.bulk))
    play.send(.timer(.bulk))
    play.type("1500")
    #expect(play.send(.edit(.accept)).contains(.setTimer(.bulk, milliseconds: 0)))
    #expect(play.disk.changes.isEmpty)
    for _ in 0..<5 {
      play.send(.timer(.bulk))
      play.finishStoreOperations()
    }
    #expect(play.disk.changes.count == 1_500)
  }
}

/// Repeating the last change, and the short ways to change tags.
@Suite struct RepeatingTests {
  private static func play() -> Play { .listing(BulkChangeTests.rows(6)) }

  @Test func `The last change is made again on another row and on a selection`() {
    var play = Self.play()
    play.press(.markRead, .moveDown, .repeatChange)
    #expect(play.model.ledger.pendingChanges.map(\.conversation.rawValue) == ["u0", "u1"])
    play.press(.toTop, .editTags)
    play.type("+vip")
    play.send(.edit(.accept))
    play.send(.edit(.accept))
    play.send(.edit(.cancel))
    play.press(.moveDown, .select, .select, .repeatTags)
    #expect(play.rows.filter { $0.tags == ["vip"] }.map(\.name) == ["u0", "u1", "u2"])
  }

  @Test func `Without a change there is nothing to repeat`() {
    var play = Self.play()
    play.press(.repeatChange)
    #expect(play.notice == "Nothing to repeat: you have not changed a conversation yet.")
  }

  @Test func `Plus and minus open the line for tags`() {
    var play = Self.play()
    play.press(.addTags)
    #expect(play.commandPrompt?.text == "tag +")
    play.type("new")
    play.send(.edit(.accept))
    #expect(play.rows[0].tags == ["new"])
    play.press(.removeTags)
    #expect(play.commandPrompt?.text == "tag -")
  }

  @Test func `The tag key on a selection opens its editor`() {
    var play = Self.play()
    play.press(.select, .select, .editTags)
    guard case .selectionTags = play.view.overlay else {
      Issue.record("no editor")
      return
    }
    play.type("+new")
    play.send(.edit(.accept))
    #expect(play.rows.prefix(2).allSatisfy { $0.tags == ["new"] })
  }
}

/// Changing all that a query finds.
@Suite struct BulkRequestTests {
  private static func request(_ text: String) throws -> BulkRequest? {
    guard case .bulk(let request) = try TypedCommand(parsing: text).words else { return nil }
    return request
  }

  @Test func `A query and actions are parsed`() throws {
    let request = try Self.request(
      "do is:unread tag:\"a => b\" => read +archived -\"big customer\"")
    #expect(request?.query.description == "is:unread tag:\"a => b\"")
    #expect(
      request?.actions == [
        .markRead,
        .editTags(TagEdit(adding: [Tag("archived")], removing: [Tag("big customer")])),
      ])
  }

  @Test(arguments: [
    ("do", TypedCommandProblem.noActions), ("do is:unread", .noActions),
    ("do is:unread =>", .noActions), ("do a => reda", .noAction("reda")),
    ("do a => read unread", .noAction("unread")), ("do a => reset +x", .noAction("+x")),
    ("do a => +x -x", .contradiction("x")),
  ])
  func `Anything else says what is missing`(line: String, problem: TypedCommandProblem) {
    #expect(throws: problem) { try TypedCommand(parsing: line) }
  }

  @Test func `Every conversation that the query finds is changed, on the list or not`() throws {
    var play = Play.keeping(BulkChangeTests.rows(40, tags: ["promo"]))
    play.press(.filter)
    play.type("u39")
    play.send(.edit(.accept))
    play.press(.commandLine)
    play.type("do is:unread tag:promo => read -promo")
    play.send(.edit(.accept))
    guard case .bulk(let plan) = play.questionView else {
      Issue.record("no question")
      return
    }
    #expect(plan.conversations == 20)
    #expect(plan.tallies.map(\.changed) == [20, 20])
    play.send(.answered("y"))
    play.finishStoreOperations()
    #expect(play.disk.batches.map(\.total) == [40])
    #expect(play.notice == "Made 40 changes.")
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.model.ledger.unsentCount <= 8)
  }
}
