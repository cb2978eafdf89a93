import Conversations
import FoundationEssentials
import Glibc
import Testing

@testable import Store

@Suite("What happens around the store while it is open")
struct SurroundingsTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test func `No descriptor of it is handed to a program that is started`() throws {
    let store = folder.store()
    _ = try store.open(firstRows: 0)
    try store.write([.keepChange(.sample(1)), .keepEntry(.sample(1))])
    _ = try store.journal(since: nil, limit: nil)
    #expect(store.claimSending())
    let own = try descriptors(below: folder.state) + [try #require(store.changesDescriptor)]
    #expect(own.count >= 5)
    for descriptor in own { #expect(fcntl(descriptor, F_GETFD) & FD_CLOEXEC != 0) }
  }

  @Test func `None stays open when the store is forgotten`() throws {
    do {
      let store = folder.store()
      _ = try store.open(firstRows: 0)
      try store.write([.keepChange(.sample(1))])
      _ = store.claimSending()
    }
    #expect(try descriptors(below: folder.state).isEmpty)
  }

  @Test(arguments: ["", "-wal", "-shm", nil] as [String?])
  func `A file that is taken away is noticed at the next write`(suffix: String?) throws {
    let store = folder.store()
    _ = try store.open(firstRows: 0)
    try store.write([.keepChange(.sample(1))])
    try FileManager.default.removeItem(atPath: suffix.map { store.path + $0 } ?? folder.state)
    for number in Int64(2)...3 {
      let failure = #expect(throws: StoreFailure.self) {
        try store.write([.keepChange(.sample(number))])
      }
      #expect(failure?.kind == .removed)
    }
  }

  @Test func `A folder that was moved keeps what is in it, and a new one is made when asked`()
    throws
  {
    let store = folder.store()
    try store.write([.keepChange(.sample(1))])
    try FileManager.default.moveItem(atPath: folder.state, toPath: folder.path + "/elsewhere")
    #expect(throws: StoreFailure.self) { try store.write([.dropRows([])]) }
    #expect(try store.open(firstRows: 0).changes.isEmpty)
    try store.write([.keepChange(.sample(2))])
    #expect(try store.changes() == [.sample(2)])
    let moved = SQLiteStore(folder: folder.path + "/elsewhere", profile: "work", user: "ada")
    #expect(try moved.changes() == [.sample(1)])
  }

  @Test func `What was written is there for whoever comes after a kill, without any farewell`()
    throws
  {
    let store = folder.store()
    _ = try store.open(firstRows: 0)
    for number in Int64(1)...20 {
      try store.write([.keepChange(.sample(number))])
      let crashed = try StoreFolder()
      try FileManager.default.createDirectory(
        atPath: crashed.path + "/state", withIntermediateDirectories: true)
      try FileManager.default.copyItem(atPath: folder.state, toPath: crashed.state)
      let changes = try crashed.store().open(firstRows: 0).changes
      #expect(changes.map(\.number) == Array(1...number))
    }
  }

  /// The descriptors of this program that lead to files in a folder.
  private func descriptors(below folder: String) throws -> [Int32] {
    try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").compactMap { name in
      let target = try? FileManager.default.destinationOfSymbolicLink(
        atPath: "/proc/self/fd/" + name)
      return target?.hasPrefix(folder) == true ? Int32(name) : nil
    }
  }
}
