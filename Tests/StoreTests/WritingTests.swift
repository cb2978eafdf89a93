import Conversations
import Glibc
import Testing

@testable import Store

@Suite("Writes are kept in order and in one piece")
struct WritingTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test func `The first start finds nothing`() throws {
    #expect(try folder.store().open(firstRows: 10) == StoreContents())
  }

  @Test func `A change that got further keeps its place, and one that is over is gone`() throws {
    let store = folder.store()
    try store.write((1...3).map { .keepChange(.sample($0)) })
    var first = ChangeRecord.sample(1)
    first.isAccepted = true
    try store.write([.keepChange(first), .dropChange(number: 2)])
    #expect(try store.changes() == [first, .sample(3)])
  }

  @Test func `Rows are replaced and dropped by name`() throws {
    let store = folder.store()
    let moved = StoredRow.sample("a", updatedAt: 500)
    try store.write([.keepRows([.sample("a"), .sample("b"), .sample("c")], asOf: .init(10))])
    try store.write([.keepRows([moved], asOf: .init(11)), .dropRows([.init("b")])])
    let contents = try store.open(firstRows: 10)
    #expect(contents.rows == [.sample("c"), moved])
    #expect(contents.asOf == .init(11))
  }

  @Test(arguments: [(9, "new"), (10, "old")])
  func `An older answer does not overwrite a later one`(asOf: Int64, expected: String) throws {
    let store = folder.store()
    try store.write([.keepRows([.sample("a", name: "new")], asOf: .init(10))])
    try store.write([.keepRows([.sample("a", name: "old")], asOf: .init(asOf))])
    let contents = try store.open(firstRows: 1)
    #expect(contents.rows.first?.conversation.name == expected)
    #expect(contents.asOf == .init(10))
  }

  @Test(arguments: [60, 1_800, 3_600, 9_000_000] as [Int64])
  func `A clock that was set back does not freeze the rows`(seconds: Int64) throws {
    let store = folder.store()
    let now = Timestamp(Int64(time(nil)))
    let before = now + seconds
    try store.write([.keepRows([.sample("a", name: "future")], asOf: before)])
    try store.write([.keepRows([.sample("a", name: "now")], asOf: now)])
    let contents = try store.open(firstRows: 1)
    #expect(contents.rows.first?.conversation.name == "now")
    #expect(contents.asOf == now)
  }

  @Test func `What another program kept while an answer waited for the disk stays`() throws {
    let store = folder.store()
    let now = Timestamp(Int64(time(nil)))
    try store.write([.keepRows([.sample("a", name: "new")], asOf: now)])
    try store.write([.keepRows([.sample("a", name: "old")], asOf: now + -9_000)])
    let contents = try store.open(firstRows: 1)
    #expect(contents.rows.first?.conversation.name == "new")
    #expect(contents.asOf == now)
  }

  @Test func `The list can be true as of later without a changed row`() throws {
    let store = folder.store()
    try store.write([.keepRows([.sample("a")], asOf: .init(10))])
    try store.write([.listed(asOf: .init(20))])
    #expect(try store.open(firstRows: 1).asOf == .init(20))
  }

  @Test func `A cancelled task still keeps what it was asked to keep`() async throws {
    let store = folder.store()
    let task = Task {
      withUnsafeCurrentTask { $0?.cancel() }
      try store.write([.keepChange(.sample(1))])
    }
    try await task.value
    #expect(try store.changes() == [.sample(1)])
  }

  @Test func `The user's changes are forced to disk, data that the server has is not`() {
    let ofPerson: [StoreWrite] = [
      .keepChange(.sample(1)), .dropChange(number: 1), .keepEntry(.sample(1)),
      .markEntry(number: 1, .accepted), .keepUndo(.sample(1)), .dropUndo(number: 1),
    ]
    let ofServer: [StoreWrite] = [
      .keepRows([], asOf: .init(1)), .dropRows([]), .listed(asOf: .init(1)),
    ]
    #expect(ofPerson.map(\.isOfUser) == [true, true, true, true, true, true])
    #expect(ofServer.map(\.isOfUser) == [false, false, false])
  }
}
