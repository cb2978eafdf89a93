import Conversations
import FoundationEssentials
import GRDB
import Testing

@testable import Store

@Suite("The journal can be read without taking part")
struct JournalReaderTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  private var reader: JournalReader {
    JournalReader(folder: folder.state, profile: "work", user: "ada")
  }

  @Test func `Where nothing was kept there is nothing, and nothing is made`() throws {
    #expect(try reader.entries(since: nil) == nil)
    #expect(!FileManager.default.fileExists(atPath: folder.state))
    try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
    #expect(try reader.entries(since: nil) == nil)
    try Data().write(to: URL(filePath: reader.path))
    #expect(try reader.entries(since: nil) == nil)
    #expect(try folder.files().count == 1)
    #expect(try Data(contentsOf: URL(filePath: reader.path)).isEmpty)
  }

  @Test func `It reads while another program writes, and sees what is kept meanwhile`() throws {
    let store = folder.store()
    _ = try store.open(firstRows: 0)
    try store.write([.keepEntry(.sample(1)), .keepEntry(.sample(2, madeAt: 2_000))])
    #expect(try reader.entries(since: nil) == [.sample(1), .sample(2, madeAt: 2_000)])
    #expect(try reader.entries(since: .init(1_001)) == [.sample(2, madeAt: 2_000)])
    try store.write([.markEntry(number: 2, .accepted)])
    #expect(try reader.entries(since: .init(2_000))?.map(\.state) == [.accepted])
  }

  @Test
  func `It takes no numbers, no lock and no notifier file, and changes no byte of the database`()
    throws
  {
    do {
      let store = folder.store()
      _ = try store.open(firstRows: 0)
      try store.write([.keepEntry(.sample(1))])
    }
    let before = try bytes()
    #expect(try reader.entries(since: nil) == [.sample(1)])
    #expect(try bytes() == before)
    let own = try folder.files().filter { !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm") }
    #expect(own.count == 2, "\(own)")
    #expect(try folder.store().open(firstRows: 0).lastNumber == 1_000_000_000)
  }

  @Test(arguments: [true, false])
  func `It reads what a killed program left in the log`(hasIndex: Bool) throws {
    let store = folder.store()
    try store.write([.keepEntry(.sample(1))])
    let crashed = try StoreFolder()
    try FileManager.default.createDirectory(
      atPath: crashed.state, withIntermediateDirectories: true)
    for path in store.files.all where hasIndex || !path.hasSuffix("-shm") {
      try FileManager.default.copyItem(
        atPath: path, toPath: path.replacing(folder.state, with: crashed.state))
    }
    let reader = JournalReader(folder: crashed.state, profile: "work", user: "ada")
    #expect(try reader.entries(since: nil) == [.sample(1)])
    #expect(try crashed.store().open(firstRows: 0).lastNumber == 0)
  }

  @Test func `A database without tables is as good as none`() throws {
    try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
    try DatabaseQueue(path: reader.path).writeWithoutTransaction { database in
      try database.execute(sql: "PRAGMA user_version = 1")
    }
    #expect(try reader.entries(since: nil) == nil)
  }

  @Test(arguments: [true, false])
  func `A damaged file is named and left where it is`(isOrphan: Bool) throws {
    try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
    let path = reader.path + (isOrphan ? "-wal" : "")
    let bytes = Data(repeating: 0x55, count: 9_000)
    try bytes.write(to: URL(filePath: path))
    let failure = #expect(throws: StoreFailure.self) { try reader.entries(since: nil) }
    #expect(failure?.kind == .corrupt)
    #expect(failure?.path == reader.path)
    #expect(try Data(contentsOf: URL(filePath: path)) == bytes)
    #expect(try folder.files().count == 1)
  }

  @Test func `A file of a newer version is not guessed at`() async throws {
    try folder.store().write([.keepEntry(.sample(1))])
    try await DatabaseQueue(path: reader.path).write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 what comes later')")
    }
    let failure = #expect(throws: StoreFailure.self) { try reader.entries(since: nil) }
    #expect(failure?.kind == .newerVersion)
  }

  private func bytes() throws -> Data { try Data(contentsOf: URL(filePath: reader.path)) }
}
