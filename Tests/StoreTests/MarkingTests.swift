import Conversations
import FoundationEssentials
import GRDB
import Testing

@testable import Store

@Suite("A line of the journal learns what became of its change")
struct MarkingTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  static let states: [JournalEntry.State] = [
    .waiting, .accepted, .confirmed, .superseded, .refused(.text("no")),
    .refused(.failure(.refused(code: "ERR_MSG_NOT_FOUND", message: "no", status: 404))),
  ]

  @Test(arguments: states, states)
  func `A line goes forward only, and never from an end`(
    from: JournalEntry.State, to: JournalEntry.State
  ) throws {
    let store = folder.store()
    var entry = JournalEntry.sample(1)
    entry.state = from
    try store.write([.keepEntry(entry), .markEntry(number: 1, to)])
    let mayChange: Bool =
      switch (from, to) {
      case (.waiting, .accepted), (.waiting, .confirmed), (.waiting, .refused),
        (.waiting, .superseded), (.accepted, .confirmed), (.accepted, .refused):
        true
      default: false
      }
    if mayChange { entry.state = to }
    #expect(try store.journal(since: nil, limit: nil) == [entry])
  }

  @Test func `Nothing else of the line changes, whatever it and the reason hold`() throws {
    let store = folder.store()
    var any = Arbitrary(seed: 11)
    let lines = (Int64(1)...60).map { number in
      var entry = any.entry(number, madeAt: .init(number))
      entry.state = .waiting
      return entry
    }
    let reasons: [RefusalReason] = lines.map { _ in
      any.bool() ? .text(any.text()) : .failure(any.pick(any.failures()))
    }
    try store.write(lines.map(StoreWrite.keepEntry))
    try store.write(
      zip(lines, reasons).map { .markEntry(number: $0.number, .refused($1)) })
    let marked = zip(lines, reasons).map { line, reason in
      var line = line
      line.state = .refused(reason)
      return line
    }
    #expect(try store.journal(since: nil, limit: nil) == marked)
  }

  @Test func `A line of another program is marked, and one that is not there is not made`() throws {
    let (one, two) = (folder.store(), folder.store())
    try one.write([.keepEntry(.sample(1))])
    try two.write([.markEntry(number: 1, .accepted), .markEntry(number: 2, .accepted)])
    #expect(try one.journal(since: nil, limit: nil).map(\.state) == [.accepted])
  }

  @Test
  func `What a newer version wrote into the line stays, and a line that is no JSON is left alone`()
    async throws
  {
    let store = folder.store()
    try store.write([.keepEntry(.sample(1)), .keepEntry(.sample(2)), .keepEntry(.sample(3))])
    let newer = #"{"i":"c","s":"waiting","later":{"a":[1,"\u0000"]}}"#
    try await keep(newer, in: 1, of: store)
    try await keep("not at all", in: 2, of: store)
    try store.write((Int64(1)...3).map { .markEntry(number: $0, .confirmed) })
    #expect(
      try await bodies(of: store).prefix(2) == [
        newer.replacing("waiting", with: "confirmed"), "not at all",
      ])
    #expect(try store.journal(since: nil, limit: nil).map(\.state) == [.confirmed])
  }

  @Test func `It is kept together with what it is written with, or not at all`() throws {
    let store = folder.store(limits: StoreLimits(patience: 200, pages: 30))
    try store.write([.keepEntry(.sample(1))])
    let rows = (0..<2_000).map {
      StoredRow.sample("\($0)", name: String(repeating: "n", count: 90))
    }
    #expect(throws: StoreFailure.self) {
      try store.write([.markEntry(number: 1, .accepted), .keepRows(rows, asOf: .init(1))])
    }
    #expect(try store.journal(since: nil, limit: nil).map(\.state) == [.waiting])
  }

  private func keep(_ body: String, in number: Int64, of store: SQLiteStore) async throws {
    try await store.connected().write { database in
      try database.execute(
        sql: "UPDATE journal SET body = ? WHERE number = ?", arguments: [Data(body.utf8), number])
    }
  }

  private func bodies(of store: SQLiteStore) async throws -> [String] {
    try await store.connected().read { database in
      try Data.fetchAll(database, sql: "SELECT body FROM journal ORDER BY number").map {
        String(decoding: $0, as: UTF8.self)
      }
    }
  }
}
