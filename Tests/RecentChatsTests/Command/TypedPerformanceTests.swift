import Conversations
import TestSupport
import Testing

@testable import RecentChats

@Suite("What typed commands do")
struct TypedPerformanceTests {
  private func typed(_ line: String, on play: inout Play) throws -> [Effect] {
    play.send(.typed(try TypedCommand(parsing: line)))
  }

  private func notice(_ line: String, on play: inout Play) throws -> String? {
    _ = try typed(line, on: &play)
    return play.notice
  }

  @Test func `a row is selected by its number in the list as it is shown`() throws {
    var play = Play.listing(people)
    _ = try typed("2", on: &play)
    #expect(play.selectedName == "bob")
    _ = try typed("kind unread", on: &play)
    #expect(play.names == ["ada", "eve"])
    _ = try typed("row 2", on: &play)
    #expect(play.selectedName == "eve")
    #expect(try notice("row 3", on: &play) == "No row 3: the list has 2 rows.")
    #expect(play.selectedName == "eve")
  }

  @Test func `a command on a row that is not there changes no other`() throws {
    var play = Play.listing(people)
    #expect(try notice("reset 9", on: &play) == "No row 9: the list has 3 rows.")
    #expect(play.model.mode == .list)
    #expect(try notice("read 9", on: &play) == "No row 9: the list has 3 rows.")
    #expect(play.model.ledger.pendingCount == 0)
  }

  @Test func `a number is how often for what moves`() throws {
    var play = Play.listing(people)
    _ = try typed("down 2", on: &play)
    #expect(play.selectedName == "eve")
  }

  @Test func `words are listed, and dropped by what drops a filter`() throws {
    var play = Play.listing(people)
    _ = try typed("filter eve", on: &play)
    #expect(play.names == ["eve"])
    _ = try typed("clear", on: &play)
    #expect(play.names == ["ada", "bob", "eve"])
  }

  @Test func `tags come and go in one change`() throws {
    var rows = people
    rows[0].tags = [Tag("spam")]
    var play = Play.listing(rows)
    let sent = try typed("tag +vip -spam -nothing", on: &play).sent
    #expect(
      sent.map(\.change) == [.editTags(TagEdit(adding: [Tag("vip")], removing: [Tag("spam")]))])
    #expect(play.notice == "ada has no tag nothing to remove.")
    #expect(try notice("tag vip", on: &play) == "ada already has exactly these tags.")
    #expect(try notice("tag -x vip", on: &play) == "ada has no tag x to remove.")
  }

  @Test func `the editor and a typed line answer the removal of an absent tag alike`() throws {
    var play = Play.listing(people)
    play.press(.editTags)
    play.type("-nothing")
    play.send(.edit(.accept))
    #expect(play.notice == "ada has no tag nothing to remove.")
    #expect(play.model.exitOutcome == nil)
  }

  @Test func `more tags than a conversation may have are refused`() throws {
    var rows = people
    rows[0].tags = (1...25).map { Tag("t\($0)") }
    var play = Play.listing(rows)
    #expect(
      try notice("tag +vip", on: &play)
        == "ada would have 26 tags; the limit is 25. Remove one first.")
    #expect(play.model.ledger.pendingCount == 0)
    #expect(try typed("tag +vip -t3", on: &play).sent.count == 1)
  }

  @Test func `pinning what is pinned, and unpinning what is not, change nothing`() throws {
    var play = Play.listing(people)
    #expect(try notice("unpin", on: &play) == "ada is not pinned.")
    #expect(try typed("pin", on: &play).sent.map(\.change.name) == ["pin"])
    #expect(try notice("pin", on: &play) == "ada is already pinned.")
    #expect(play.model.ledger.pendingCount == 1)
    _ = try typed("unpin", on: &play)
    #expect(play.model.selected?.conversation.pin == nil)
  }

  @Test func `quitting asks as the key does`() throws {
    var play = Play.listing(people)
    #expect(try typed("q", on: &play) == [.quit])
  }
}
