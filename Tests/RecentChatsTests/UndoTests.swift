import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Taking back, making again, and the journal.
@Suite struct UndoTests {
  @Test func `Read is taken back to what was unread`() {
    var play = Play.listing(people)
    accept(play.press(.markRead).sent, in: &play)
    play.answer([row("ada", at: 500), people[1], people[2]])
    let sent = play.press(.undo).sent
    #expect(
      sent.map(\.change) == [
        .restoreUnread(.count(2), lastRead: nil, last: MessageID("1"))
      ])
    #expect(play.rows[0].unread == .count(2))
    #expect(play.notice == "Undone: mark ada read.")
    accept(sent, in: &play)
    #expect(play.press(.redo).sent.map(\.change) == [.markRead(upTo: MessageID("1"))])
    #expect(play.notice == "Redone: mark ada read.")
  }

  @Test func `Several changes are taken back in turn, and a new one ends the chance to redo`() {
    var play = Play.listing(people)
    play.press(.markRead, .moveDown, .togglePin)
    play.press(.undo)
    #expect(play.rows.allSatisfy { $0.pin == nil })
    play.press(.undo)
    #expect(play.rows.first { $0.name == "ada" }?.unread == .count(2))
    play.press(.undo)
    #expect(play.notice == "Nothing to undo.")
    play.press(.redo)
    #expect(play.rows.first { $0.name == "ada" }?.unread == .count(0))
    play.press(.toBottom, .markRead, .redo)
    #expect(play.notice == "Nothing to redo.")
  }

  @Test func `What cannot be undone or made again was not done`() {
    var play = Play.listing(people)
    play.press(.undo, .redo)
    #expect(play.model.exitOutcome == .impossible(2))
  }

  @Test func `What has not been sent and is taken back is not sent`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    play.press(.markRead, .undo)
    #expect(play.view.status.pending == 0)
    play.send(.timer(.poll))
    #expect(play.answer(people).sent.isEmpty)
    #expect(play.rows[0].unread == .count(2))
  }

  @Test func `Tags: only what is still so is taken back`() {
    var play = Play.listing([row("ada", tags: ["old"], at: 500)])
    play.press(.editTags)
    play.type("new")
    accept(play.send(.edit(.accept)).sent + play.send(.edit(.accept)).sent, in: &play)
    play.answer([row("ada", tags: ["old", "new", "theirs"], at: 500)])
    accept(play.press(.undo).sent, in: &play)
    #expect(play.rows[0].tags == ["old", "theirs"])
  }

  @Test func `A change that the server undid is said to be so, and the one before comes next`() {
    var play = Play.listing(people)
    accept(play.press(.togglePin).sent, in: &play)
    play.answer(people)
    play.press(.undo)
    #expect(play.notice?.contains("not pinned by you") == true)
    play.press(.undo)
    #expect(play.notice == "Nothing to undo.")
  }

  @Test func `A conversation that is gone is said to be so`() {
    var play = Play.listing(people)
    accept(play.press(.markRead).sent, in: &play)
    play.answer([people[1], people[2]])
    #expect(play.press(.undo).sent.isEmpty)
    #expect(play.notice?.contains("no longer on the list") == true)
  }

  @Test func `A refused change cannot be taken back, and a refused undo can be tried again`() {
    var play = Play.listing(people)
    let sent = play.press(.markRead).sent
    play.send(.changeFinished(sent[0].ticket, .failure(refusal)))
    play.press(.undo)
    #expect(play.notice == "Nothing to undo.")

    play.answer(people)
    accept(play.press(.markRead).sent, in: &play)
    let undo = play.press(.undo).sent
    play.send(.changeFinished(undo[0].ticket, .failure(refusal)))
    #expect(play.press(.undo).sent.count == 1)
  }

  @Test func `Undo works after a restart`() {
    var play = Play()
    play.send(.viewport(rows: 10))
    let record = UndoRecord(
      number: 7, conversation: ConversationID("bob"), peer: .user(UserID("bob")), name: "bob",
      change: .markRead(upTo: MessageID("1")),
      inverse: .restoreUnread(.count(3), lastRead: nil, last: MessageID("1")))
    play.send(
      .restored(
        StoreOpening(
          contents: StoreContents(
            rows: people.map { StoredRow($0) }, undo: [record], lastNumber: 100))))
    play.send(.started(utcOffset: 0))
    play.press(.undo)
    play.finishStoreOperations(isSender: true)
    #expect(play.rows.first { $0.name == "bob" }?.unread == .count(3))
    #expect(play.model.history.firstUndone?.number == 7)
  }

  @Test(arguments: [true, false])
  func `An undo or redo of an earlier run that is refused never happened`(_ isUndo: Bool) {
    var play = Play()
    play.send(.viewport(rows: 10))
    let ada = people[0]
    let record = UndoRecord(
      number: 7, conversation: ada.id, peer: ada.peer, name: ada.name,
      change: .pin(at: Timestamp(3)), inverse: .unpin, isUndone: isUndo)
    let change = ChangeRecord(
      number: 8, conversation: ada.id, peer: ada.peer,
      change: isUndo ? .unpin : .pin(at: Timestamp(3)), madeAt: Timestamp(4),
      undoes: isUndo ? 7 : nil, redoes: isUndo ? nil : 7)
    play.send(
      .restored(
        StoreOpening(
          contents: StoreContents(
            rows: people.map { StoredRow($0) }, changes: [change], undo: [record],
            lastNumber: 100))))
    play.send(.started(utcOffset: 0))
    play.answer(people)
    play.finishStoreOperations()
    play.answerChanges(.failure(.refused(code: "ERR_NO", message: "No.", status: 403)))
    #expect(play.model.history.lastDone?.number == (isUndo ? 7 : nil))
    #expect(play.model.history.firstUndone?.number == (isUndo ? nil : 7))
  }

  @Test func `The journal shows changes and their outcomes`() {
    var play = Play.listing(people)
    accept(play.press(.markRead).sent, in: &play)
    let refused = play.press(.moveDown, .togglePin).sent
    play.send(.changeFinished(refused[0].ticket, .failure(refusal)))
    play.press(.journal)
    guard case .journal(let journal) = play.view.overlay else {
      Issue.record("no journal")
      return
    }
    let entries = journal.lines.map(\.entry)
    #expect(entries.map(\.name) == ["bob", "ada"])
    #expect(entries.map(\.state) == [.refused(.failure(refusal)), .accepted])
    #expect(
      entries[1].action
        == .change(
          .markRead(upTo: MessageID("1")), from: .unread(.count(2)), to: .unread(.count(0))))
    play.press(.dismiss)
    #expect(play.view.overlay == nil)
  }

  @Test func `The journal names what was undone, and what was redone`() {
    var play = Play.listing(people)
    play.press(.togglePin, .undo, .redo, .journal)
    guard case .journal(let journal) = play.view.overlay else {
      Issue.record("no journal")
      return
    }
    let pin = Change.pin(at: play.now.wall)
    #expect(
      journal.lines.map(\.entry.action) == [
        .change(pin, step: .redo, from: .pin(nil), to: .pin(.own)),
        .change(pin, step: .undo, from: .pin(.own), to: .pin(nil)),
        .change(pin, from: .pin(nil), to: .pin(.own)),
      ])
  }

  @Test func `Statistics show the state`() {
    var play = Play.listing(people)
    play.send(.exchanged(Traffic(requests: 1_234, bytes: 3_456_789)))
    let facts = statistics(&play)
    #expect(facts["Requests"] == "1,234")
    #expect(facts["Received"] == "3.4 MB")
    #expect(facts["Pages read"] == "1")
    #expect(facts["Next poll"]?.hasPrefix("in ") == true)
    #expect(facts["Saved to disk"]?.hasPrefix("no") == true)
  }

  @Test func `Statistics distinguish waiting from refused changes, and show what they wait for`() {
    var play = Play.listing(people)
    #expect(statistics(&play)["Waiting"] == "0")
    let refused = play.press(.togglePin).sent
    play.send(.changeFinished(refused[0].ticket, .failure(refusal)))
    accept(play.press(.markRead).sent, in: &play)
    play.press(.moveDown, .markUnread)
    #expect(statistics(&play)["Waiting"] == "1")
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    let facts = statistics(&play)
    #expect(facts["Waiting"] == "1, until the server responds")
    #expect(facts["Accepted"] == "1, not in a list yet")
    #expect(facts["Changes refused"] == "1")
    play.send(.timer(.poll))
    play.answer(.failure(.rateLimited(retryAfter: 15)))
    #expect(statistics(&play)["Waiting"] == "1, until 13:46:55")
    play.wait(milliseconds: 15_000)
    play.send(.timer(.poll))
    play.answer(.failure(.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "No.")))
    #expect(statistics(&play)["Waiting"] == "1, until the server accepts the credentials")
  }

  /// What the statistics say, by label.
  private func statistics(_ play: inout Play) -> [String: String] {
    play.press(.statistics)
    defer { play.press(.dismiss) }
    guard let statistics = play.statisticsView else { return [:] }
    let facts = SheetText(statistics, for: .test).lines.compactMap { line in
      if case .fact(let label, let value) = line { (label, value) } else { nil }
    }
    return Dictionary(uniqueKeysWithValues: facts)
  }

  private func accept(_ sent: [OutgoingChange], in play: inout Play) {
    for change in sent { play.send(.changeFinished(change.ticket, .success(ChangeReceipt()))) }
  }

  @Test func `What cannot be taken back is said, and an older change stays until one asks again`() {
    var play = Play.listing(people)
    play.press(.markRead, .moveDown, .reset)
    accept(play.send(.answered("y")).sent, in: &play)
    play.press(.undo)
    let older = "mark \(people[0].name) read"
    #expect(
      play.notice
        == "Taking \(people[1].name) off the list can't be undone. Press z again to undo: \(older)."
    )
    play.press(.undo)
    play.send(.answered("y"))
    #expect(play.notice?.hasPrefix("Undone: ") == true)
  }
}
