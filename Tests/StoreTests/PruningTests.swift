import Conversations
import GRDB
import Testing

@testable import Store

/// The views that the user has saved.
@Suite struct SavedViewTests {
  @Test func `Views keep their order, their texts and their places when they are replaced`() throws
  {
    let folder = try StoreFolder()
    let store = folder.store()
    _ = try store.open(firstRows: 0)
    let evil = ViewRecord(name: "a\0b \u{202E}“", query: "tag:\"x\0y\"", sort: "recent")
    let late = ViewRecord(name: "late", query: "waiting>1h", sort: "waiting")
    try store.write([
      .keepView(evil), .keepView(late), .keepView(ViewRecord(name: "x", query: "y", sort: "")),
    ])
    var other = evil
    other.query = "is:unread"
    try store.write([.keepView(other), .dropView(name: "x")])
    #expect(try folder.store().open(firstRows: 0).views == [other, late])
  }
}

@Suite("Undo and journal do not grow for ever")
struct PruningTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test func `The latest 20,000 undo records are kept`() throws {
    let store = folder.store()
    try store.write((1...499).map { .keepUndo(.sample($0)) })
    try store.write([.dropUndo(number: 7)])
    try store.write((500...20_100).map { .keepUndo(.sample($0)) })
    #expect(try store.open(firstRows: 0).undo.map(\.number) == Array(101...20_100))
  }

  @Test func `A bulk change stays paused when its counts are written again`() throws {
    let store = folder.store()
    var batch = BatchRecord(
      id: BatchID(5), madeAt: Timestamp(9), actions: [.markRead, .editTags(TagEdit())], total: 12)
    try store.write([.keepBatch(batch), .pauseBatch(batch.id, true)])
    batch.refusals = [.failure(.refused(code: "E", message: "no", status: 403)): 2]
    try store.write([.keepBatch(batch)])
    batch.isPaused = true
    #expect(try store.batches() == [batch])
    #expect(try folder.store().open(firstRows: 0).batches == [batch])
    try store.write([.pauseBatch(batch.id, false), .dropBatch(BatchID(4))])
    #expect(try store.batches().map(\.isPaused) == [false])
    try store.write([.dropBatch(batch.id)])
    #expect(try store.batches().isEmpty)
  }

  @Test func `The lines of a bulk change are found, and what it left alone is kept`() throws {
    let store = folder.store()
    var entries = (6...9).map { JournalEntry.sample($0, madeAt: 100) }
    for index in [0, 1, 3] { entries[index].batch = BatchID(5) }
    entries[2].batch = BatchID(4)
    let batch = BatchRecord(
      id: BatchID(5), madeAt: Timestamp(9), actions: [.markRead], total: 3,
      untouched: [
        UntouchedRows(.tooManyTags, count: 2, names: ["Ada", "a\u{0}b"]),
        UntouchedRows(.unchanged, count: 7, names: []),
      ])
    try store.write(entries.map { .keepEntry($0) } + [.keepBatch(batch)])
    try store.write([.markEntry(number: 7, .refused(.text("no")))])
    entries[1].state = .refused(.text("no"))
    let found = try store.journal(of: BatchID(5), limit: 10)
    #expect(found == [entries[0], entries[1], entries[3]])
    #expect(try store.journal(of: BatchID(5), limit: 2) == [entries[0], entries[1]])
    #expect(try store.batches() == [batch])
  }

  @Test func `Lines of the last 90 days are kept, and those of pending changes`() throws {
    let store = folder.store()
    try store.write([
      .keepChange(.sample(1)), .keepEntry(.sample(1, madeAt: 5)), .keepEntry(.sample(2, madeAt: 5)),
      .keepEntry(.sample(3, madeAt: 6)),
    ])
    try store.write([.keepEntry(.sample(4, madeAt: 6 + 90 * 86_400))])
    #expect(try store.journal(since: nil, limit: nil).map(\.number) == [1, 3, 4])
  }

  @Test func `The latest 50,000 lines are kept`() async throws {
    let store = folder.store()
    try await store.connected().write { database in
      try database.execute(
        sql: """
          WITH RECURSIVE counter (n) AS (VALUES (1) UNION ALL SELECT n + 1 FROM counter LIMIT 50002)
          INSERT INTO journal (number, madeAt, format, body) SELECT n, 1000, 1, '{}' FROM counter
          """)
    }
    try store.write([.keepEntry(.sample(50_003))])
    let left = try await store.connected().read { database in
      try Int64.fetchAll(database, sql: "SELECT number FROM journal ORDER BY place")
    }
    #expect(left == Array(4...50_003))
  }

  @Test func `The journal is read from a moment on, and a line is replaced by its number`() throws {
    let store = folder.store()
    try store.write((1...4).map { .keepEntry(.sample($0, madeAt: 100 * $0)) })
    var second = JournalEntry.sample(2, madeAt: 200)
    second.state = .refused(.text("no"))
    try store.write([.keepEntry(second)])
    let lines = try store.journal(since: Timestamp(200), limit: nil)
    #expect(lines == [second, .sample(3, madeAt: 300), .sample(4, madeAt: 400)])
  }
}
