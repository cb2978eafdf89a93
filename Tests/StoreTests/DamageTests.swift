import Conversations
import FoundationEssentials
import GRDB
import Testing

@testable import Store

@Suite("A damaged file is moved aside and nothing is destroyed")
struct DamageTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  /// What can happen to a file, applied to its bytes.
  enum Damage: CaseIterable {
    case garbage, cutShort, cutWithinPage, overwrittenHeader, overwrittenMiddle

    func apply(to bytes: Data) -> Data {
      var bytes = bytes
      switch self {
      case .garbage: return Data((0..<20_000).map { UInt8(truncatingIfNeeded: $0 &* 31 + 7) })
      case .cutShort: return bytes.prefix(8192)
      case .cutWithinPage: return bytes.prefix(5000)
      case .overwrittenHeader:
        bytes.replaceSubrange(0..<100, with: Data(repeating: 0x55, count: 100))
      case .overwrittenMiddle:
        bytes.replaceSubrange(4096..., with: Data(repeating: 0xaa, count: bytes.count - 4096))
      }
      return bytes
    }
  }

  @Test(arguments: Damage.allCases)
  func `Whatever the damage, the file is named, kept as it was, and the next start is new`(
    _ damage: Damage
  ) async throws {
    let path = folder.store().path
    try await fill()
    let bytes = damage.apply(to: try read(path))
    try bytes.write(to: URL(filePath: path))
    let store = folder.store()
    let failure = #expect(throws: StoreFailure.self) { try store.open(firstRows: 10) }
    #expect(failure?.kind == .corrupt)
    let aside = try #require(try folder.files(containing: ".damaged-").first { $0.hasSuffix("Z") })
    #expect(failure?.movedTo == aside)
    #expect(try read(folder.state + "/" + aside) == bytes)
    #expect(throws: StoreFailure.self) { try store.write([.keepChange(.sample(9))]) }
    #expect(try store.open(firstRows: 10) == StoreContents())
    try store.write([.keepChange(.sample(9))])
    #expect(try folder.store().open(firstRows: 10).changes == [.sample(9)])
  }

  @Test func `An empty file is a new store`() throws {
    try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
    try Data().write(to: URL(filePath: folder.store().path))
    #expect(try folder.store().open(firstRows: 1) == StoreContents())
  }

  @Test(arguments: [true, false])
  func `A log whose database is empty or missing is kept`(isEmpty: Bool) throws {
    try FileManager.default.createDirectory(atPath: folder.state, withIntermediateDirectories: true)
    let path = folder.store().path
    let log = Data("what was in the log".utf8)
    if isEmpty { try Data().write(to: URL(filePath: path)) }
    try log.write(to: URL(filePath: path + "-wal"))
    let failure = #expect(throws: StoreFailure.self) { try folder.store().open(firstRows: 1) }
    #expect(failure?.kind == .corrupt)
    let aside = try #require(
      try folder.files(containing: ".damaged-").first { $0.hasSuffix("-wal") })
    #expect(try read(folder.state + "/" + aside) == log)
    #expect(try folder.store().open(firstRows: 1) == StoreContents())
  }

  @Test func `A file of a newer version is refused and not changed by a byte`() async throws {
    try await fill()
    let path = folder.store().path
    // The store that wrote may still hold the file, having just deleted its log.
    var patient = Configuration()
    patient.busyMode = .timeout(30)
    try await DatabaseQueue(path: path, configuration: patient).write { database in
      try database.execute(sql: "INSERT INTO grdb_migrations VALUES ('99 what comes later')")
    }
    let before = try read(path)
    let store = folder.store()
    let failure = #expect(throws: StoreFailure.self) { try store.open(firstRows: 1) }
    #expect(failure?.kind == .newerVersion)
    #expect(failure?.path == path)
    #expect(throws: StoreFailure.self) { try store.write([.keepChange(.sample(1))]) }
    #expect(try read(path) == before)
    #expect(try folder.files(containing: ".damaged-").isEmpty)
  }

  private func fill() async throws {
    let rows = (0..<400).map { StoredRow.sample("\($0)", name: String(repeating: "n", count: 50)) }
    try folder.store().write([.keepRows(rows, asOf: .init(1)), .keepChange(.sample(1))])
    try await closed()
  }

  /// Waits until the store that wrote has gone, for its log would mend what a test damages.
  private func closed() async throws {
    let end = ContinuousClock.now + .seconds(30)
    while try !folder.files(containing: "-wal").isEmpty, ContinuousClock.now < end {
      try await Task.sleep(for: .milliseconds(5))
    }
  }

  private func read(_ path: String) throws -> Data { try Data(contentsOf: URL(filePath: path)) }
}
