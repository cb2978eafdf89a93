import Conversations
import TestSupport
import Testing
import Wording

@testable import RecentChats

/// Sessions that change nothing.
@Suite struct ReadOnlyTests {
  private static let settings: RecentChatsSettings = {
    var settings = RecentChatsSettings.test
    settings.protection.isReadOnly = true
    return settings
  }()

  private static let rows = BulkChangeTests.rows(6, tags: ["promo"])

  /// A read-only session that has read its list.
  private static func play(disk: PlayedDisk = PlayedDisk()) -> Play {
    var play = Play(settings, disk: disk)
    play.send(.viewport(rows: 10))
    play.start()
    play.answerPages(of: rows)
    play.finishStoreOperations()
    return play
  }

  @Test(arguments: CommandEntry.table.filter(\.isChange).map(\.command))
  func `Every command that changes something says so and does nothing`(_ command: Command) {
    var play = Self.play()
    play.press(.select)
    let before = play.model.ledger
    play.press(command)
    #expect(
      play.notice
        == "Nothing was changed: this session is read-only (--readonly, or readonly = true).")
    #expect(play.model.mode == .list)
    #expect(play.model.ledger == before)
    #expect(play.model.exitOutcome == .impossible(1))
  }

  @Test(arguments: [
    "read 2", "tag 2 +vip", "do tag:promo => read", "pin uid:u3", "withdraw 1", "cancel-job",
  ])
  func `Typed lines say so, too`(_ line: String) throws {
    var play = Self.play()
    play.press(.commandLine)
    play.type(line)
    play.send(.edit(.accept))
    #expect(play.notice?.hasPrefix("Nothing was changed") == true)
    #expect(play.model.ledger.pendingChanges.isEmpty)
  }

  @Test func `What earlier runs left is shown and not sent, and quitting does not ask about it`() {
    var last = Play()
    last.start()
    last.answerPages(of: Self.rows)
    last.press(.markRead)
    last.finishStoreOperations()
    #expect(last.disk.changes.count == 1)

    var play = Self.play(disk: last.disk)
    play.poll(Self.rows)
    play.send(.timer(.poll))
    #expect(play.outgoing.isEmpty)
    #expect(play.view.status.pending == 1)
    #expect(play.model.exitOutcome == nil)
    play.press(.waiting, .details)
    #expect(play.outgoing.isEmpty)
    play.press(.dismiss)
    #expect(play.press(.quit).contains(.quit))
    #expect(play.model.exitNotice == nil)
    #expect(play.disk.changes.count == 1)
  }

  @Test func `Another program on the same store sends`() {
    var play = Play(Self.settings)
    play.send(.viewport(rows: 10))
    play.send(.restored(StoreOpening(contents: StoreContents())))
    #expect(play.send(.started(utcOffset: 0)).contains(.releaseSending))
    play.answerPages(of: Self.rows)
    let next = play.send(.released(true)) + play.send(.written(nil))
    #expect(next.contains(.readChanges(claiming: false)))
  }

  @Test func `The header shows it, and no hint names a key that would be refused`() {
    let play = Self.play()
    #expect(play.view.header.protection.words == ["read-only"])
    #expect(play.view.status.keyHints.allSatisfy { !$0.entry.isChange })
  }

  @Test func `It belongs to the account`() {
    var play = Play.keeping(Self.rows)
    play.send(
      .connectionRead(
        .success(
          ConnectionReading(
            account: AccountID(server: "", user: UserID("other")), profile: "look",
            protection: Protection(isReadOnly: true)))))
    play.finishStoreOperations()
    #expect(play.view.header.protection.isReadOnly)
  }
}

/// Accounts in production.
@Suite struct ProductionTests {
  @Test func `Every bulk change is confirmed with the profile's name, however small`() {
    var play = Play.keeping(BulkChangeTests.rows(4))
    play.model.settings.protection.isProduction = true
    play.model.settings.profile = "live"
    play.press(.select, .select, .markRead)
    play.type("2")
    play.send(.edit(.accept))
    #expect(play.notice == "Type live to confirm, or press Esc to cancel.")
    #expect(play.model.ledger.unsentCount == 0)
    play.send(.edit(.deleteToStart))
    play.type("live")
    play.send(.edit(.accept))
    #expect(play.model.ledger.unsentCount == 2)
  }

  @Test func `A change of one row asks nothing`() {
    var play = Play.keeping(BulkChangeTests.rows(4))
    play.model.settings.protection.isProduction = true
    play.press(.markRead)
    #expect(play.model.mode == .list)
    #expect(play.model.ledger.unsentCount == 1)
  }
}
