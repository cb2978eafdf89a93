import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// A program that does not send asks the one that does to withdraw a change.
@Suite struct SharedWithdrawingTests {
  /// A program that does not send, and has withdrawn the pin that it made.
  private static func asking() -> Play {
    var play = Play.keeping(people, isSender: false)
    play.press(.togglePin)
    play.finishStoreOperations(isSender: false)
    play.press(.waiting, .undo)
    play.finishStoreOperations(isSender: false)
    return play
  }

  /// The program that sends, with the same disk.
  private static func sender(of play: Play) -> Play {
    var sender = Play.keeping(people)
    sender.disk = play.disk
    return sender
  }

  @Test func `The withdrawal is wanted on disk, and shown as such`() {
    let play = Self.asking()
    #expect(play.disk.changes.map(\.isWithdrawalWanted) == [true])
    #expect(play.waitingView?.lines.map(\.state) == [.withdrawalWanted])
    #expect(play.notice?.hasPrefix("Withdrawal requested: pin ada. Another recents") == true)
    #expect(play.model.ledger.unsentCount == 1)
  }

  @Test func `The program that sends withdraws the change, and sends nothing`() {
    let play = Self.asking()
    var sender = Self.sender(of: play)
    sender.send(.changesTouched)
    #expect(sender.finishStoreOperations().isEmpty)
    #expect(sender.disk.changes.isEmpty)
    #expect(sender.disk.journal.map(\.state) == [.withdrawn])
    var told = play
    told.press(.dismiss)
    told.send(.changesTouched)
    told.send(
      .changesRead(
        .success(StoredChanges(changes: [], journal: sender.disk.journal, isSender: false))))
    #expect(told.notice == "Withdrawn: pin ada.")
    #expect(told.model.ledger.unsentCount == 0)
  }

  @Test(arguments: [true, false])
  func `A change on its way is sent, or withdrawn once it has failed`(_ arrives: Bool) throws {
    var play = Play.keeping(people, isSender: false)
    play.press(.togglePin)
    play.finishStoreOperations(isSender: false)
    var sender = Self.sender(of: play)
    sender.send(.changesTouched)
    let change = try #require(sender.finishStoreOperations().first)
    sender.disk.enqueue([.wantWithdrawal(number: change.ticket.number)])
    sender.send(.changesTouched)
    sender.finishStoreOperations()
    #expect(sender.model.ledger.unsentCount == 1)
    let failure = SyncFailure.serverFault(code: nil, status: 500)
    sender.send(
      .changeFinished(change.ticket, arrives ? .success(ChangeReceipt()) : .failure(failure)))
    sender.finishStoreOperations()
    #expect(sender.model.ledger.unsentCount == 0)
    #expect(sender.model.ledger.acceptedCount == (arrives ? 1 : 0))
    #expect(sender.disk.changes.count == (arrives ? 1 : 0))
  }

  @Test func `A program that becomes the sender withdraws what it had asked for`() {
    var play = Self.asking()
    play.press(.dismiss)
    play.send(.changesTouched)
    #expect(play.finishStoreOperations(isSender: true).isEmpty)
    #expect(play.disk.changes.isEmpty)
    #expect(play.model.ledger.unsentCount == 0)
  }
}
