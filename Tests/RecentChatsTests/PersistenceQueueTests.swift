import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// What the pane keeps on disk, and what it begins with.
@Suite struct PersistenceQueueTests {
  @Test func `A change shows once it is on disk, and goes out then`() {
    var play = Play.keeping(people)
    let effects = play.press(.markRead)
    #expect(effects.sent.isEmpty)
    #expect(play.rows[0].unread == .count(2))
    let writes = effects.writes
    #expect(writes.contains { if case .keepChange = $0 { true } else { false } })
    #expect(writes.contains { if case .keepEntry = $0 { true } else { false } })
    #expect(writes.contains { if case .keepUndo = $0 { true } else { false } })

    let sent = play.send(.written(nil)).sent
    #expect(sent.map(\.change) == [.markRead(upTo: MessageID("1"))])
    #expect(play.rows[0].unread == .count(0))
    #expect(play.rows[0].isPending)
  }

  @Test func `What comes while the disk is busy goes together into the next batch`() {
    var play = Play.keeping(people)
    #expect(!play.press(.markRead).writes.isEmpty)
    #expect(play.press(.moveDown, .togglePin, .moveDown, .markRead).writes.isEmpty)
    let effects = play.send(.written(nil))
    #expect(effects.sent.count == 1)
    #expect(effects.writes.count { if case .keepChange = $0 { true } else { false } } == 2)
  }

  @Test func `Keys act on what the person did, whether or not the disk has caught up`() {
    var play = Play.keeping(people)
    play.press(.markRead, .markRead)
    #expect(play.notice == "ada is already read.")
  }

  @Test func `A disk that takes nothing is said once, and nothing waits for it`() {
    var play = Play.keeping(people)
    play.press(.markRead)
    let failure = StoreFailure(.diskFull, path: "/store")
    let effects = play.send(.written(failure))
    #expect(effects.sent.count == 1)
    #expect(play.rows[0].unread == .count(0))
    #expect(play.notice == failure.sentence)
    #expect(effects.timer(.disk) != nil)

    play.press(.moveDown)
    #expect(play.press(.togglePin).sent.count == 1)
    // Everything that was not written is tried again, in order.
    let again = play.send(.timer(.disk)).writes
    #expect(again.count { if case .keepChange = $0 { true } else { false } } >= 2)
    play.send(.command(.dismiss, count: nil))
    let before = play.view.status.notice
    play.send(.written(failure))
    #expect(play.view.status.notice == before)
    play.send(.timer(.disk))
    play.send(.written(nil))
    play.pause()
    #expect(!play.press(.moveDown, .markUnread).writes.isEmpty)
  }

  @Test func `The list of the last run is shown with its age before anything is asked`() {
    var play = Play()
    play.send(.viewport(rows: 10))
    play.send(
      .restored(
        StoreOpening(
          contents: StoreContents(
            rows: people.map { StoredRow($0) }, asOf: Timestamp(990_000), lastNumber: 100))))
    #expect(play.names == ["ada", "bob", "eve"])
    #expect(play.view.isStale)
    #expect(play.listTime == "list as of 11:00:00")
    #expect(play.view.header.unread == 3)
    let asked = play.send(.started(utcOffset: 0)).requests
    #expect(asked.map(\.number) == [1])
    play.answer([people[0], people[1]])
    #expect(play.names == ["ada", "bob"])
    #expect(!play.view.isStale)
  }

  @Test func `Changes of the last run go out after the first list`() {
    var play = Play()
    play.send(.viewport(rows: 10))
    play.send(
      .restored(
        StoreOpening(
          contents: StoreContents(
            rows: people.map { StoredRow($0) },
            changes: [
              ChangeRecord(
                number: 7, conversation: ConversationID("ada"), peer: .user(UserID("ada")),
                change: .markRead(upTo: MessageID("1")), madeAt: Timestamp(1))
            ], lastNumber: 100))))
    #expect(play.rows[0].isPending)
    #expect(play.send(.started(utcOffset: 0)).sent.isEmpty)
    #expect(play.answer(people).sent.map(\.ticket) == [Ticket(7)])
  }

  @Test func `A program beside another one leaves the sending to it until it ends`() {
    var play = Play.keeping(people, isSender: false)
    play.press(.markRead)
    // The shell reads what the other one did before it writes.
    let sent = play.finishStoreOperations(isSender: false)
    #expect(sent.isEmpty)
    #expect(play.rows[0].unread == .count(0))
    play.send(.timer(.poll))
    #expect(play.finishStoreOperations(isSender: true).count == 1)
  }

  /// The journal entry of a change that marks a conversation with two unread messages read.
  private func entry(of change: PendingChange, _ state: JournalEntry.State) -> JournalEntry {
    JournalEntry(
      number: change.ticket.number, madeAt: change.madeAt, conversation: change.conversation,
      name: "ada",
      action: .change(.markRead(upTo: nil), from: .unread(.count(2)), to: .unread(.count(0))),
      state: state)
  }

  @Test func `A refusal that another program received is reported here, too`() throws {
    var play = Play.keeping(people, isSender: false)
    play.press(.markRead)
    play.finishStoreOperations(isSender: false)
    let change = try #require(play.model.ledger.pendingChanges.first)
    let line = entry(of: change, .refused(.text("No.")))
    play.send(.changesTouched)
    play.send(.changesRead(.success(StoredChanges(changes: [], journal: [line], isSender: false))))
    #expect(play.rows[0].unread == .count(2))
    #expect(play.notice == "Could not mark ada read: No.")
  }

  @Test func `What another program folded is forgotten here without a word`() throws {
    var play = Play.keeping(people, isSender: false)
    play.press(.markRead)
    play.finishStoreOperations(isSender: false)
    let change = try #require(play.model.ledger.pendingChanges.first)
    let line = entry(of: change, .superseded)
    play.send(.changesTouched)
    play.send(.changesRead(.success(StoredChanges(changes: [], journal: [line], isSender: false))))
    #expect(play.model.ledger.pendingChanges.isEmpty)
    #expect(play.view.status.notice == nil)
  }

  @Test func `Rows that a full disk missed are kept once it takes them again`() {
    var play = Play.keeping(people)
    play.send(.timer(.poll))
    let news = row("bob", unread: .count(1), at: 600)
    #expect(!play.answer([news, people[0], people[2]]).writes.isEmpty)
    play.send(.written(StoreFailure(.diskFull, path: "/store")))
    let again = play.send(.timer(.disk)).writes
    #expect(again == [.keepRows([StoredRow(news)], asOf: play.now.wall)])
  }

  @Test func `A notification that comes while the disk takes nothing is not forgotten`() {
    var play = Play.keeping(people)
    play.press(.markRead)
    play.send(.written(StoreFailure(.diskFull, path: "/store")))
    #expect(!play.send(.changesTouched).contains(.readChanges(claiming: true)))
    play.send(.timer(.disk))
    #expect(play.send(.written(nil)).contains(.readChanges(claiming: true)))
  }

  @Test func `The end waits for the disk, and a second key does not`() {
    var play = Play.keeping(people)
    play.press(.markRead)
    #expect(!play.press(.quit).contains(.quit))
    #expect(!play.send(.answered("y")).contains(.quit))
    #expect(play.press(.quit).contains(.quit))
  }

  @Test func `Without changes the end is at once`() {
    var play = Play.keeping(people)
    #expect(play.press(.quit).contains(.quit))
  }

  @Test func `What a list brings is kept, and what has not changed is not`() {
    var play = Play.keeping(people)
    play.send(.timer(.poll))
    let quiet = play.answer(people).writes
    #expect(quiet.isEmpty)
    play.send(.timer(.poll))
    let news = play.answer([row("bob", unread: .count(1), at: 600), people[0], people[2]]).writes
    #expect(
      news == [
        .keepRows([StoredRow(row("bob", unread: .count(1), at: 600))], asOf: play.now.wall)
      ])
  }
}
