import Conversations
import FoundationEssentials
import GRDB
import Testing

@testable import Store

@Suite("What a newer version wrote is read as far as it is understood")
struct ToleranceTests {
  @Test func `Unknown names in a row read as unknown, and unknown fields are passed over`() throws {
    let json = """
      {"i":"c","p":{"u":"ada"},"n":"Ada","u":{"w":"snoozed"},"x":{"s":"team","t":1},"d":5,
       "o":"busy","k":"secret","new":[1],
       "l":{"i":"1","s":{"i":"bob","n":"Bob"},"c":{"k":"hologram"},"d":4,"r":"seen"}}
      """
    let row = try #require(StoredConversation(json: Data(json.utf8))?.value)
    #expect(row.unread == .untracked)
    #expect(row.pin == nil)
    #expect(row.presence == .unknown)
    #expect(row.groupKind == .unknown)
    #expect(row.lastMessage?.content == .unknown(category: "hologram", type: ""))
    #expect(row.lastMessage?.receipt == .sent)
  }

  @Test(arguments: [
    #"{"k":"archive"}"#, #"{"k":"reset","s":"planet"}"#, #"{"k":"pin"}"#,
  ])
  func `A change that is not understood is not guessed`(json: String) throws {
    #expect(try #require(StoredChange(json: Data(json.utf8))).value == nil)
  }

  @Test func `What cannot be read stays on disk, and pages are full without it`() async throws {
    let folder = try StoreFolder()
    let store = folder.store()
    let rows = (0..<6).map { StoredRow.sample("\($0)", updatedAt: 100 - Int64($0)) }
    try store.write([
      .keepRows(rows, asOf: .init(1)), .keepChange(.sample(1)), .keepChange(.sample(2)),
      .keepUndo(.sample(1)), .keepEntry(.sample(1)),
    ])
    try await store.connected().write { database in
      try database.execute(
        sql: """
          UPDATE rows SET body = x'00' WHERE id IN (x'31', x'34');
          UPDATE changes SET body = '{}' WHERE number = 1;
          UPDATE undo SET body = '{}'; UPDATE journal SET body = x'';
          """)
    }
    let contents = try store.open(firstRows: 2)
    #expect(contents.rows == [rows[0], rows[2]])
    #expect(contents.changes == [.sample(2)])
    #expect(contents.undo.isEmpty)
    #expect(try store.journal(since: nil, limit: nil).isEmpty)
    #expect(try store.moreRows(after: rows[2], limit: 2) == [rows[3], rows[5]])
    let kept = try await store.connected().read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM changes")
    }
    #expect(kept == 2)
  }
}
