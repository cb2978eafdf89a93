import Conversations
import FoundationEssentials
import Testing

@testable import Store

@Suite("Two programs on one store get along")
struct SharingTests {
  let folder: StoreFolder

  init() throws { folder = try StoreFolder() }

  @Test func `Each sees what the other kept, in the order in which it was kept`() throws {
    let (one, two) = (folder.store(), folder.store())
    let first = try one.open(firstRows: 1).lastNumber + 1
    let second = try two.open(firstRows: 1).lastNumber + 1
    #expect(first != second)
    try two.write([.keepChange(.sample(second))])
    try one.write([.keepChange(.sample(first))])
    #expect(try one.changes().map(\.number) == [second, first])
    let seen = try two.changes()
    #expect(try one.changes() == seen)
    try one.write([.dropChange(number: second)])
    #expect(try two.changes().map(\.number) == [first])
  }

  @Test func `A withdrawal is wanted of a change that is still there, and brings none back`() throws
  {
    let (one, two) = (folder.store(), folder.store())
    _ = try one.open(firstRows: 1)
    _ = try two.open(firstRows: 1)
    try one.write([.keepChange(.sample(1)), .keepChange(.sample(2))])
    try two.write([.wantWithdrawal(number: 2), .wantWithdrawal(number: 3)])
    #expect(try one.changes().map(\.number) == [1, 2])
    #expect(try one.changes().map(\.isWithdrawalWanted) == [false, true])
  }

  @Test func `A store that is closed keeps no file open, and can be opened again`() throws {
    let store = folder.store()
    _ = try store.open(firstRows: 1)
    try store.write([.keepChange(.sample(1))])
    #expect(store.claimSending())
    #expect(!Self.openFiles(in: folder.state).isEmpty)
    store.close()
    #expect(Self.openFiles(in: folder.state) == [])
    let other = folder.store()
    _ = try other.open(firstRows: 1)
    #expect(other.claimSending())
    #expect(try other.changes().map(\.number) == [1])
  }

  /// The files in a folder that this process has open.
  private static func openFiles(in folder: String) -> [String] {
    let descriptors = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd")) ?? []
    return descriptors.compactMap {
      try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/fd/" + $0)
    }.filter { $0.hasPrefix(folder) }
  }

  @Test func `No run gives a number that another one gave`() throws {
    let starts = try (0..<5).map { _ in try folder.store().open(firstRows: 0).lastNumber }
    #expect(starts == starts.sorted())
    #expect(Set(starts).count == 5)
    #expect(zip(starts, starts.dropFirst()).allSatisfy { $1 - $0 >= 1_000_000_000 })
  }

  @Test func `Many that write at once lose nothing`() async throws {
    let stores = (0..<4).map { _ in folder.store(limits: StoreLimits(patience: 20_000)) }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for (index, store) in stores.enumerated() {
        group.addTask {
          let base = try store.open(firstRows: 0).lastNumber
          for step in 1...25 {
            try store.write([
              .keepChange(.sample(base + Int64(step), on: "\(index)")),
              .keepRows([.sample("\(index)-\(step)")], asOf: .init(1)),
            ])
          }
        }
      }
      try await group.waitForAll()
    }
    let contents = try folder.store().open(firstRows: 1_000)
    #expect(contents.rows.count == 100)
    #expect(contents.changes.count == 100)
    for index in 0..<4 {
      let own = contents.changes.filter { $0.conversation.rawValue == "\(index)" }.map(\.number)
      #expect(own == own.sorted() && own.count == 25)
    }
  }

  @Test func `One sends, and the next one can when it is gone`() throws {
    let two = folder.store()
    do {
      let one = folder.store()
      _ = try one.open(firstRows: 0)
      _ = try two.open(firstRows: 0)
      #expect(one.claimSending())
      #expect(one.claimSending())
      #expect(!two.claimSending())
    }
    #expect(two.claimSending())
  }

  @Test func `One that cannot send lets another one do it, and can have it back`() throws {
    let (one, two) = (folder.store(), folder.store())
    _ = try one.open(firstRows: 0)
    _ = try two.open(firstRows: 0)
    #expect(one.claimSending())
    #expect(one.releaseSending())
    #expect(two.claimSending())
    #expect(!one.claimSending())
    #expect(two.releaseSending())
    #expect(one.claimSending())
  }

  @Test func `Where nobody else has the store open, nobody is let`() throws {
    let one = folder.store()
    _ = try one.open(firstRows: 0)
    #expect(one.claimSending())
    // The notifier file of a killed program belongs to nobody.
    try Data().write(to: URL(filePath: one.path + ".bell-0"))
    #expect(!one.releaseSending())
    let two = folder.store()
    _ = try two.open(firstRows: 0)
    #expect(!two.claimSending())
    #expect(one.releaseSending())
    #expect(two.claimSending())
  }

  @Test func `Another user's store has its own sender`() throws {
    let one = folder.store()
    _ = try one.open(firstRows: 0)
    let other = SQLiteStore(folder: folder.state, profile: "work", user: "eve")
    #expect(one.claimSending())
    #expect(other.claimSending())
  }
}
