import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Changes that wait are withdrawn, and resets that waited are asked about again.
@Suite struct WithdrawingTests {
  let people = [
    row("ada", unread: .count(2), at: 500), row("bob", at: 400), row("cy", at: 300),
  ]
  let outage = SyncFailure.unreachable(.noConnection, detail: "", outcomeUnknown: false)

  /// A pane with a store whose server does not answer any more.
  private func offline(height: Int = 10) -> Play {
    var play = Play.keeping(people)
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    return play
  }

  /// Takes a conversation off the list.
  private func reset(_ name: String, in play: inout Play) {
    play.select(name)
    play.press(.reset)
    play.send(.answered("y"))
  }

  @Test func `A reset that waits is withdrawn by undo, on disk first`() {
    var play = offline()
    reset("bob", in: &play)
    play.finishStoreOperations()
    #expect(play.names == ["ada", "cy"])
    play.press(.undo)
    #expect(play.names == ["ada", "cy"])
    #expect(play.disk.changes.count == 1)
    play.finishStoreOperations()
    #expect(play.names == ["ada", "bob", "cy"])
    #expect(play.selectedName == "bob")
    #expect(play.disk.changes.isEmpty)
    #expect(play.notice == "Withdrawn: take bob off the list. It was not sent.")
    #expect(play.model.journal.entries.map(\.state) == [.withdrawn])
    play.poll(people)
    #expect(play.outgoing.isEmpty)
  }

  @Test func `A change that is still being written is withdrawn once the disk has dropped it`() {
    var play = offline()
    reset("bob", in: &play)
    play.press(.undo)
    // The disk has taken the change, but not yet that it is withdrawn.
    play.send(.written(nil))
    #expect(play.names == ["ada", "bob", "cy"])
    #expect(play.model.ledger.pendingChanges.count == 1)
    play.send(.written(nil))
    #expect(play.model.ledger.pendingChanges.isEmpty)
  }

  @Test func `Each reset that waits is withdrawn in turn, the latest first`() {
    var play = offline()
    reset("bob", in: &play)
    reset("cy", in: &play)
    play.finishStoreOperations()
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.names == ["ada", "cy"])
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.names == ["ada", "bob", "cy"])
    play.press(.undo)
    #expect(play.notice == "Nothing to undo.")
  }

  @Test func `Without a disk a change is withdrawn at once`() {
    var play = Play.listing(people)
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    reset("bob", in: &play)
    play.press(.undo)
    #expect(play.names == ["ada", "bob", "cy"])
  }

  @Test func `A disk that fails does not keep a change from being withdrawn`() {
    var play = offline()
    reset("bob", in: &play)
    play.finishStoreOperations()
    play.press(.undo)
    play.send(.written(StoreFailure(.diskFull, path: "store")))
    #expect(play.names == ["ada", "bob", "cy"])
    #expect(play.model.ledger.pendingChanges.isEmpty)
  }

  @Test func `A reset that waited offline is sent only after it was confirmed again`() {
    var play = offline()
    reset("bob", in: &play)
    play.finishStoreOperations()
    play.poll(people)
    #expect(play.outgoing.isEmpty)
    #expect(play.view.status.withheld == 1)
    #expect(
      play.notice
        == "Taking bob off the list has waited and can't be undone once it is sent. "
        + "Type :waiting to send or withdraw it.")
    play.press(.waiting, .details)
    #expect(play.questionView?.keys == ["y", "w"])
    let sent = play.send(.answered("y")).sent
    #expect(sent.map(\.conversation.rawValue) == ["bob"])
    #expect(play.view.status.withheld == 0)
  }

  @Test func `A reset of an earlier run is sent only after it was confirmed again`() {
    var first = offline()
    reset("bob", in: &first)
    first.finishStoreOperations()
    var play = Play(disk: first.disk)
    play.send(.viewport(rows: 10))
    play.start()
    play.answerPages(of: people)
    #expect(play.outgoing.isEmpty)
    #expect(play.names == ["ada", "cy"])
    play.send(.typed(TypedCommand(.confirm, number: 1)))
    #expect(play.send(.answered("y")).sent.map(\.change.kind) == [.reset])
  }

  @Test func `A reset of an earlier run is withdrawn by its number, and by undo`() {
    var first = offline()
    reset("bob", in: &first)
    first.finishStoreOperations()
    for command in [TypedCommand(.withdraw, number: 1), TypedCommand(.undo)] {
      var play = Play(disk: first.disk)
      play.send(.viewport(rows: 10))
      play.start()
      play.answerPages(of: people)
      play.send(.typed(command))
      play.finishStoreOperations()
      #expect(play.names == ["ada", "bob", "cy"])
      #expect(
        play.notice
          == "Withdrawn: take bob off the list. The server may have received it before.")
    }
  }

  @Test func `A reset that fails for more than a minute is asked about again`() {
    var play = Play.keeping(people)
    reset("bob", in: &play)
    let sent = play.finishStoreOperations()
    play.send(.changeFinished(sent[0].ticket, .failure(.serverFault(code: nil, status: 503))))
    play.wait(milliseconds: 61_000)
    #expect(play.send(.timer(.retry(sent[0].ticket))).sent.isEmpty)
    #expect(play.view.status.withheld == 1)
  }

  @Test func `What is on its way is not withdrawn, and nothing else is undone in its place`() {
    var play = Play.keeping(people)
    play.press(.togglePin)
    play.finishStoreOperations()
    reset("bob", in: &play)
    play.finishStoreOperations()
    for _ in 1...2 {
      play.press(.undo)
      #expect(
        play.notice
          == "Taking bob off the list can't be withdrawn now: it is on its way to the server.")
    }
  }

  @Test func `An unsent change that is undone is withdrawn, whatever it is`() {
    var play = Play.keeping(people)
    play.answerOutage()
    play.press(.togglePin)
    play.finishStoreOperations()
    play.press(.undo)
    play.finishStoreOperations()
    #expect(play.notice == "Withdrawn: pin ada. It was not sent.")
    #expect(play.model.ledger.unsentCount == 0)
    play.press(.redo)
    play.finishStoreOperations()
    #expect(play.notice == "Redone: pin ada.")
  }

  @Test func `A refused reset never happened`() {
    var play = Play.listing(people)
    play.press(.markRead)
    reset("bob", in: &play)
    let reset = play.outgoing.last
    play.send(
      .changeFinished(
        reset?.ticket ?? Ticket(0),
        .failure(.refused(code: "ERR_NO", message: "No.", status: 403))))
    play.press(.undo)
    #expect(play.notice == "Undone: mark ada read.")
  }

  @Test func `After one that cannot be undone, an earlier one is undone only after a question`() {
    var play = Play.listing(people)
    play.press(.markRead)
    reset("bob", in: &play)
    play.answerChanges()
    play.press(.undo)
    #expect(play.notice?.hasPrefix("Taking bob off the list can't be undone.") == true)
    play.press(.undo)
    #expect(
      play.questionView
        == .earlierChange(
          ChangeOfConversation(
            .markRead(upTo: MessageID("1")), name: "ada")))
    play.send(.answered(nil))
    #expect(play.notice == "Nothing was changed.")
    play.press(.undo)
    play.send(.answered("y"))
    #expect(play.notice == "Undone: mark ada read.")
  }

  @Test func `After one with nothing left to undo, an earlier one is undone only after a question`()
  {
    var play = Play.listing(people)
    play.press(.markRead, .moveDown, .togglePin)
    play.answerChanges()
    play.answer(people)
    play.press(.undo)
    #expect(play.notice?.contains("not pinned by you") == true)
    play.press(.undo)
    #expect(play.questionView?.keys == ["y"])
  }

  @Test func `The list of waiting changes keeps its lines while changes go`() {
    var play = offline()
    play.press(.markRead, .moveDown, .togglePin)
    play.finishStoreOperations()
    play.press(.waiting)
    #expect(play.waitingView?.lines.map(\.state) == [.queued, .queued])
    play.press(.moveDown)
    play.poll(people)
    #expect(play.waitingView?.lines.map(\.state) == [.sending, .sending])
    #expect(play.waitingView?.lines.map(\.isSelected) == [false, true])
    play.press(.undo)
    #expect(play.notice?.contains("on its way") == true)
    play.answerChanges()
    #expect(play.waitingView?.lines.map(\.state) == [.finished, .finished])
    #expect(play.waitingView?.lines.map(\.isSelected) == [false, true])
  }

  @Test func `The list of waiting changes names a conversation that has left the list meanwhile`() {
    var named = people
    named[0].name = "Ada Lovelace"
    let others = Array(named.dropFirst())
    var play = Play.keeping(named)
    play.send(.timer(.poll))
    play.answer(.failure(outage))
    play.press(.markRead)
    play.finishStoreOperations()
    play.press(.waiting)
    play.poll(others)
    play.answerChanges()
    play.poll(others)
    #expect(play.model.ledger.name(of: named[0].id) == nil)
    #expect(play.waitingView?.lines.map(\.change.name) == ["Ada Lovelace"])
  }

  @Test func `A single change is dropped from the list`() {
    var play = offline()
    play.press(.markRead, .moveDown, .togglePin)
    play.finishStoreOperations()
    play.press(.waiting, .undo)
    play.finishStoreOperations()
    #expect(play.waitingView?.lines.map(\.state) == [.withdrawn, .queued])
    #expect(play.rows.first { $0.name == "ada" }?.unread == .count(2))
    play.press(.dismiss, .waiting)
    #expect(play.waitingView?.lines.map(\.change.name) == ["bob"])
  }

  @Test func `Another program sends, so a change is withdrawn there`() {
    var play = Play.keeping(people, isSender: false)
    reset("bob", in: &play)
    play.finishStoreOperations(isSender: false)
    play.press(.undo)
    #expect(
      play.notice
        == "Withdrawal requested: take bob off the list. "
        + "Another recents on this account sends its changes.")
    #expect(play.view.status.withheld == 0)
  }
}

extension Play {
  /// Lets the next poll find nobody.
  fileprivate mutating func answerOutage() {
    if request == nil { send(.timer(.poll)) }
    answer(.failure(.unreachable(.nobodyListens, detail: "", outcomeUnknown: false)))
  }
}
