import Conversations
import GRDB
import SeededRandom
import Testing

@testable import Store

@Suite("Rows are read in the order of the list")
struct OrderTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test(arguments: [1, 3, 7, 100])
  func `Pages of any size make up the list in order`(size: Int) throws {
    var random = SeededGenerator(seed: 5)
    let rows = (0..<60).map { index -> StoredRow in
      let moment = Timestamp(.random(in: 0...9, using: &random))
      let pins: [Pin?] = [
        nil, nil, Pin(scope: .own, since: moment), Pin(scope: .everyone, since: moment),
      ]
      return .sample(
        "\(index)", pin: pins.randomElement(using: &random) ?? nil,
        rank: .random(in: 0...9, using: &random), updatedAt: .random(in: 0...9, using: &random))
    }
    let store = folder.store()
    try store.write([.keepRows(rows, asOf: Timestamp(1))])
    let contents = try store.open(firstRows: size)
    var read = contents.rows
    #expect(contents.hasMoreRows == (size < rows.count))
    while true {
      let page = try store.moreRows(after: read.last, limit: size)
      read += page
      if page.count < size { break }
    }
    #expect(read == rows.sorted { $0.listKey < $1.listKey })
  }

  @Test func `A page is found and sorted by the index alone`() async throws {
    let store = folder.store()
    try store.write([.keepRows([.sample("a")], asOf: Timestamp(1))])
    let plan = try await store.connected().read { database in
      try Row.fetchAll(
        database,
        sql: """
          EXPLAIN QUERY PLAN
          SELECT globalRank, body FROM rows WHERE (tier, rank, tie, id) > (0, 0, x'', x'')
          ORDER BY tier, rank, tie, id
          """
      ).map { row -> String in row["detail"] }
    }
    #expect(plan.count == 1)
    #expect(plan.first?.contains("SEARCH rows USING INDEX rowsInOrder") == true)
  }

  @Test func `A row that is moved up while pages are read takes no other with it`() throws {
    let store = folder.store()
    let rows = (0..<10).map { StoredRow.sample("\($0)", updatedAt: 100 - Int64($0)) }
    try store.write([.keepRows(rows, asOf: Timestamp(1))])
    let first = try store.open(firstRows: 4).rows
    try store.write([.keepRows([.sample("8", updatedAt: 500)], asOf: Timestamp(2))])
    let others = try store.moreRows(after: first.last, limit: 100)
    #expect(others.map(\.conversation.id.rawValue) == ["4", "5", "6", "7", "9"])
  }
}
