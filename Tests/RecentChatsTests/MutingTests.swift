import Conversations
import Queries
import TestSupport
import Testing

@testable import RecentChats

/// Conversations that are muted on this machine.
@Suite struct MutingTests {
  private static let rows = [
    row("ann", unread: .count(3), tags: ["loud"], at: 900), row("bob", unread: .count(2), at: 800),
    row("eve", unread: .count(1), at: 700), row("kim", at: 600),
  ]

  private func playing(
    muting: String? = nil, _ disk: PlayedDisk = PlayedDisk(), _ rows: [Conversation] = rows
  ) throws -> Play {
    var settings = RecentChatsSettings.test
    settings.views = [ViewDefinition("unread", query: try Query(parsing: "is:unread"))]
    settings.muting = try muting.map { try Query(parsing: $0) }
    var play = Play(settings, disk: disk)
    play.send(.viewport(rows: 20))
    play.start()
    play.poll(rows)
    play.finishStoreOperations()
    return play
  }

  private func muted(_ play: Play) -> [String] { play.rows.filter(\.isMuted).map(\.name) }

  /// The unread messages in the header, and the unread conversations in the bar.
  private func counts(_ play: Play) -> [Int?] {
    [play.view.header.unread] + (play.view.views?.items.map(\.unread) ?? [])
  }

  @Test func `A muted conversation is left out of every count, and stays listed`() throws {
    var play = try playing()
    #expect(counts(play) == [6, 3, 3])
    play.press(.toTop, .toggleMute)
    #expect(play.notice == "ann muted on this machine.")
    #expect(muted(play) == ["ann"])
    #expect(counts(play) == [3, 2, 2])
    play.send(.command(.viewNumber, count: 1))
    #expect(play.names == ["ann", "bob", "eve"])
    #expect(play.view.header.unread == 3)
    play.press(.filter)
    play.type("n")
    #expect(play.names == ["ann"])
    #expect(play.view.header.unread == 0)
  }

  @Test func `Muting is undone and redone in turn with changes`() throws {
    var play = try playing()
    play.press(.toTop, .toggleMute, .moveDown, .markRead)
    play.finishStoreOperations()
    #expect(counts(play) == [1, 1, 1])
    play.press(.undo)
    play.finishStoreOperations()
    #expect(counts(play) == [3, 2, 2])
    play.press(.undo)
    #expect(play.notice == "Undone: ann no longer muted.")
    #expect(counts(play) == [6, 3, 3])
    play.press(.redo)
    #expect(play.notice == "Redone: ann muted on this machine.")
    play.press(.redo)
    play.finishStoreOperations()
    #expect(counts(play) == [1, 1, 1])
  }

  @Test func `The selection is muted as a whole, and no longer when all of it is muted`() throws {
    var play = try playing()
    play.press(.toTop, .select, .select, .toggleMute)
    #expect(muted(play) == ["ann", "bob"])
    #expect(play.notice == "2 conversations muted on this machine.")
    #expect(play.view.selection == nil)
    play.press(.toTop, .select, .select, .toggleMute)
    #expect(muted(play) == [])
    #expect(play.notice == "2 conversations no longer muted.")
  }

  @Test func `A mention counts although the conversation is muted`() throws {
    var rows = Self.rows
    rows[0].unreadMentions = 1
    var play = try playing(muting: nil, PlayedDisk(), rows)
    play.press(.toTop, .toggleMute)
    #expect(muted(play) == ["ann"])
    #expect(counts(play) == [6, 3, 3])
  }

  @Test func `A query of the configuration mutes what it finds, as long as it finds it`() throws {
    var play = try playing(muting: "tag:loud")
    #expect(muted(play) == ["ann"])
    #expect(counts(play) == [3, 2, 2])
    play.select("ann")
    play.press(.toggleMute)
    #expect(
      play.notice == "ann is muted by mute.query in the configuration, or was muted before.")
    play.poll([row("ann", unread: .count(4), at: 950)] + Self.rows.dropFirst())
    #expect(muted(play) == [])
    #expect(counts(play) == [7, 3, 3])
  }

  @Test func `is:muted lists what is muted, by the user or by the query`() throws {
    var play = try playing(muting: "tag:loud")
    play.send(.typed(try TypedCommand(parsing: "query is:muted")))
    #expect(play.names == ["ann"])
    play.send(.typed(try TypedCommand(parsing: "query -is:muted")))
    #expect(play.names == ["bob", "eve", "kim"])
    play.select("eve")
    play.press(.toggleMute, .toTop, .settle)
    #expect(!play.names.contains("eve"))
    play.send(.typed(try TypedCommand(parsing: "query is:muted")))
    #expect(play.names == ["ann", "eve"])
  }

  @Test func `What is muted is muted in the next run, too`() throws {
    var play = try playing()
    play.press(.toTop, .toggleMute)
    play.finishStoreOperations()
    #expect(play.disk.muted == [ConversationID("ann")])
    var next = try playing(muting: nil, play.disk)
    #expect(muted(next) == ["ann"])
    #expect(counts(next) == [3, 2, 2])
    next.press(.toTop)
    next.send(.typed(try TypedCommand(parsing: "unmute")))
    next.finishStoreOperations()
    #expect(counts(next) == [6, 3, 3])
    #expect(next.disk.muted.isEmpty)
  }

  @Test func `Without views the header leaves muted conversations out, too`() {
    var play = Play.listing(Self.rows)
    play.press(.toTop, .toggleMute)
    #expect(play.view.header.unread == 3)
    #expect(play.view.views == nil)
  }
}
