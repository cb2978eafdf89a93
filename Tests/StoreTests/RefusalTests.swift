import Conversations
import FoundationEssentials
import GRDB
import Glibc
import Platform
import Testing

@testable import Store

@Suite("A store that cannot be used gives the reason in one sentence")
struct RefusalTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test func `A full disk loses the write it could not keep, and nothing else`() throws {
    try folder.store().write([.keepChange(.sample(1))])
    let store = folder.store(limits: StoreLimits(patience: 200, pages: 30))
    let rows = (0..<2_000).map {
      StoredRow.sample("\($0)", name: String(repeating: "n", count: 90))
    }
    let failure = #expect(throws: StoreFailure.self) {
      try store.write([.keepChange(.sample(2)), .keepRows(rows, asOf: .init(1))])
    }
    #expect(failure?.kind == .diskFull)
    #expect(failure?.path == store.path)
    let contents = try store.open(firstRows: 1)
    #expect(contents.changes == [.sample(1)])
    #expect(contents.rows.isEmpty)
    try store.write([.keepChange(.sample(3))])
    #expect(try store.changes() == [.sample(1), .sample(3)])
  }

  @Test func `A folder that cannot be made is named`() throws {
    try Data().write(to: URL(filePath: folder.path + "/state"))
    let failure = #expect(throws: StoreFailure.self) { try folder.store().open(firstRows: 1) }
    #expect(failure?.kind == .notWritable)
    #expect(failure?.path.contains(folder.state) == true)
  }

  @Test func `A folder in place of the file is named and left alone`() throws {
    let path = folder.store().path
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    let failure = #expect(throws: StoreFailure.self) { try folder.store().open(firstRows: 1) }
    #expect(failure?.kind == .notWritable)
    #expect(FileManager.default.fileExists(atPath: path))
  }

  @Test
  func `A file that another program holds is given up after a while, and works again afterwards`()
    async throws
  {
    let store = folder.store()
    try store.write([.keepChange(.sample(1))])
    let other = try holder(of: store.path)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let failure = #expect(throws: StoreFailure.self) {
      try store.write([.keepChange(.sample(2))])
    }
    #expect(failure?.kind == .locked)
    #expect(try store.changes() == [.sample(1)])
    let failureOfStart = #expect(throws: StoreFailure.self) {
      try folder.store().open(firstRows: 1)
    }
    #expect(failureOfStart?.kind == .locked)
    try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    try store.write([.keepChange(.sample(3))])
    #expect(try store.changes() == [.sample(1), .sample(3)])
  }

  @Test func `A store that did not open takes no writes, whose numbers it could not make sure of`()
    async throws
  {
    try folder.store().write([.keepChange(.sample(1))])
    let store = folder.store()
    let other = try holder(of: store.path)
    try await other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
    #expect(throws: StoreFailure.self) { try store.open(firstRows: 1) }
    try await other.writeWithoutTransaction { try $0.execute(sql: "COMMIT") }
    #expect(throws: StoreFailure.self) {
      try store.write([.keepChange(.sample(1, on: "another"))])
    }
    #expect(try store.open(firstRows: 1).changes == [.sample(1)])
  }

  @Test func `A folder without file locks is named as that, at once`() {
    var limits = StoreLimits(patience: 60_000)
    limits.lockError = { SystemError(.useFile($0), code: ENOLCK) }
    let failure = #expect(throws: StoreFailure.self) {
      try folder.store(limits: limits).open(firstRows: 1)
    }
    #expect(failure?.kind == .noLocks)
    #expect(failure?.path == folder.state)
    #expect(failure?.reason == "No locks available")
  }

  @Test(arguments: [
    (ENOSPC, StoreFailure.Kind.diskFull), (EDQUOT, .diskFull), (EACCES, .notWritable),
    (EROFS, .notWritable), (ENOTDIR, .notWritable), (EIO, .other),
  ])
  func `Every system error has a kind`(code: Int32, kind: StoreFailure.Kind) {
    #expect(StoreFailure(SystemError(.useFile("/p"), code: code)).kind == kind)
  }

  /// Another program, which may stop in the middle of a transaction.
  private func holder(of path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    return try DatabaseQueue(path: path, configuration: configuration)
  }
}
