import Conversations
import TestSupport
import Testing

@testable import RecentChats

/// A program whose key is refused lets another one on the same store send.
@Suite struct HandoverTests {
  private static let badKey = SyncFailure.unauthorized(code: "AUTH_ERR", message: "No.")

  /// A pane with one change that it made, and whose key is then refused.
  private static func refused(isShared: Bool) -> (play: Play, change: OutgoingChange?) {
    var play = Play.keeping(people)
    play.press(.markRead)
    let change = play.finishStoreOperations(isSender: true).first
    play.send(.timer(.poll))
    play.answer(.failure(badKey))
    if let change { play.send(.changeFinished(change.ticket, .failure(badKey))) }
    play.answer(.failure(badKey))
    play.finishStoreOperations(isSender: false, isShared: isShared)
    return (play, change)
  }

  @Test func `The right to send is given away at once, though not before a change is back`() throws
  {
    var play = Play.keeping(people)
    play.press(.markRead)
    let change = try #require(play.finishStoreOperations(isSender: true).first)
    play.send(.timer(.poll))
    #expect(!play.answer(.failure(Self.badKey)).contains(.releaseSending))
    // What became of it is on disk first, or the other one would send it again.
    let effects = play.send(.changeFinished(change.ticket, .success(ChangeReceipt())))
    #expect(effects.writes.contains { if case .keepChange = $0 { true } else { false } })
    #expect(!effects.contains(.releaseSending))
    #expect(play.send(.written(nil)).contains(.releaseSending))
  }

  @Test func `Nothing is sent while the right is being given away`() {
    var play = Play.keeping(people)
    play.send(.timer(.poll))
    #expect(play.answer(.failure(Self.badKey)).contains(.releaseSending))
    play.press(.markRead)
    play.press(.refresh)
    #expect(play.answer(people).sent.isEmpty)
    play.send(.released(true))
    #expect(play.finishStoreOperations(isSender: false).isEmpty)
    play.send(.changesTouched)
    #expect(play.finishStoreOperations(isSender: true).count == 1)
  }

  @Test func `What the other one finished is not sent again`() {
    var (play, change) = Self.refused(isShared: true)
    #expect(change != nil)
    #expect(play.model.ledger.unsentCount == 1)
    play.disk.enqueue(change.map { [.dropChange(number: $0.ticket.number)] } ?? [])
    play.send(.changesTouched)
    #expect(play.finishStoreOperations(isSender: false).isEmpty)
    #expect(play.model.ledger.unsentCount == 0)
    play.press(.refresh)
    var read = people
    read[0].unread = .count(0)
    #expect(play.answer(read).sent.isEmpty)
    #expect(play.finishStoreOperations(isSender: true).isEmpty)
    #expect(play.model.ledger.pendingChanges.isEmpty)
  }

  @Test func `The right is taken back once the server answers, and not before`() {
    var (play, change) = Self.refused(isShared: true)
    #expect(play.send(.changesTouched).contains(.readChanges(claiming: false)))
    play.finishStoreOperations(isSender: false)
    #expect(play.send(.timer(.poll)).contains(.readChanges(claiming: false)))
    play.finishStoreOperations(isSender: false)
    play.answer(.failure(Self.badKey))
    #expect(play.press(.refresh).contains(.readChanges(claiming: false)))
    play.finishStoreOperations(isSender: false)
    #expect(play.answer(people).contains(.readChanges(claiming: true)))
    #expect(play.finishStoreOperations(isSender: true).map(\.ticket) == [change?.ticket])
  }

  @Test func `Alone it keeps the right, and what was never sent is folded as ever`() {
    var play = Play.keeping(people)
    play.send(.timer(.poll))
    #expect(play.answer(.failure(Self.badKey)).contains(.releaseSending))
    play.finishStoreOperations(isSender: true, isShared: false)
    for _ in 0..<2 {
      play.press(.togglePin)
      play.finishStoreOperations(isSender: true, isShared: false)
    }
    #expect(play.model.ledger.pendingChanges.map(\.change) == [.unpin])
  }

  @Test func `It lets a program send that comes later`() {
    var (play, _) = Self.refused(isShared: false)
    #expect(play.model.persistence.isSender)
    #expect(play.send(.changesTouched).contains(.releaseSending))
    play.finishStoreOperations(isSender: false, isShared: true)
    #expect(!play.model.persistence.isSender)
  }

  @Test func `A program that acts for somebody else by now lets others send`() {
    var (play, _) = Self.refused(isShared: false)
    play.readConnection(of: "somebody")
    #expect(play.send(.changesTouched) == [.releaseSending])
    play.send(.released(true))
    #expect(play.model.persistence.state == .absent)
  }
}
