import Conversations
import FoundationEssentials
import Glibc
import Testing

@testable import Store

@Suite("Programs on one store notify each other of changes")
struct ChangeNotifierTests {
  let folder: StoreFolder
  let one: SQLiteStore
  let two: SQLiteStore

  init() throws {
    folder = try StoreFolder()
    (one, two) = (folder.store(), folder.store())
    _ = try one.open(firstRows: 0)
    _ = try two.open(firstRows: 0)
    // The second one's opening may have been heard.
    _ = one.drainChangesDescriptor()
  }

  @Test
  func `There is nothing to wait for before the store is open, and the same thing afterwards`()
    throws
  {
    let store = folder.store()
    #expect(store.changesDescriptor == nil)
    #expect(!store.drainChangesDescriptor())
    _ = try store.open(firstRows: 0)
    let descriptor = try #require(store.changesDescriptor)
    #expect(fcntl(descriptor, F_GETFL) & O_NONBLOCK != 0)
    _ = try store.open(firstRows: 0)
    #expect(store.changesDescriptor == descriptor)
  }

  @Test(arguments: [
    StoreWrite.keepChange(.sample(1)), .dropChange(number: 1),
  ])
  func `The other program is notified of each saved or removed change`(write: StoreWrite) throws {
    try one.write([write, .listed(asOf: .init(1))])
    #expect(wasNotified(two, within: .patient))
    #expect(two.drainChangesDescriptor())
    #expect(!wasNotified(two, within: .none))
    #expect(!two.drainChangesDescriptor())
  }

  @Test func `No program notifies itself, and nothing else is reported`() throws {
    try one.write([
      .keepRows([.sample("a")], asOf: .init(1)), .dropRows([]), .keepEntry(.sample(1)),
      .markEntry(number: 1, .accepted), .keepUndo(.sample(1)), .dropUndo(number: 1),
    ])
    try two.write([.keepChange(.sample(2))])
    #expect(!wasNotified(two, within: .none))
    // That it was rung once tells that it would have been before.
    #expect(wasNotified(one, within: .patient))
    #expect(one.drainChangesDescriptor())
    #expect(!wasNotified(one, within: .none))
  }

  @Test func `A failed write notifies no program`() throws {
    let small = folder.store(limits: StoreLimits(patience: 200, pages: 30))
    let rows = (0..<2_000).map {
      StoredRow.sample("\($0)", name: String(repeating: "n", count: 90))
    }
    _ = try small.open(firstRows: 0)
    for store in [one, two] { _ = store.drainChangesDescriptor() }
    #expect(throws: StoreFailure.self) {
      try small.write([.keepChange(.sample(1)), .keepRows(rows, asOf: .init(1))])
    }
    #expect(!wasNotified(two, within: .none))
  }

  @Test func `Reading the changes after each notification finds the last one`() async throws {
    let writing = Task { [one] in
      for number in Int64(1)...200 { try one.write([.keepChange(.sample(number))]) }
    }
    var seen: Int64 = 0
    let deadline = ContinuousClock.now + .seconds(60)
    while seen < 200, ContinuousClock.now < deadline {
      // Without waiting: the one that writes may need this very thread.
      await Task.yield()
      guard wasNotified(two, within: .none) else { continue }
      _ = two.drainChangesDescriptor()
      seen = try two.changes().last?.number ?? 0
    }
    #expect(seen == 200)
    try await writing.value
  }

  @Test func `The other programs are notified once that they may send`() throws {
    #expect(one.claimSending())
    #expect(!wasNotified(two, within: .none))
    #expect(one.releaseSending())
    #expect(wasNotified(two, within: .patient))
    #expect(two.drainChangesDescriptor())
    #expect(!wasNotified(one, within: .none))
    // What it had not, it does not give away; or two would ring each other for ever.
    #expect(one.releaseSending())
    #expect(!wasNotified(two, within: .none))
  }

  @Test func `A program that opens the store is heard by the others, and does not hear itself`()
    throws
  {
    let three = folder.store()
    _ = try three.open(firstRows: 0)
    #expect(wasNotified(one, within: .patient) && wasNotified(two, within: .patient))
    #expect(!wasNotified(three, within: .none))
    // By then there is somebody to give the right to.
    #expect(one.isShared && two.isShared && three.isShared)
  }

  @Test func `Three programs hear each other`() throws {
    let three = folder.store()
    _ = try three.open(firstRows: 0)
    for store in [one, two] { _ = store.drainChangesDescriptor() }
    try three.write([.keepChange(.sample(1))])
    #expect(wasNotified(one, within: .patient) && wasNotified(two, within: .patient))
    #expect(!wasNotified(three, within: .none))
  }

  @Test(arguments: [true, false])
  func `A notifier file that is deleted or moved counts as touched and is created again`(
    isDeleted: Bool
  )
    throws
  {
    for path in two.files.notifierFiles {
      #expect((isDeleted ? unlink(path) : rename(path, path + "-moved")) == 0)
    }
    #expect(wasNotified(two, within: .patient))
    while two.drainChangesDescriptor() {}
    try one.write([.keepChange(.sample(1))])
    #expect(wasNotified(two, within: .patient))
    #expect(two.drainChangesDescriptor())
  }

  @Test func `The notifier file of a program that ended is gone, and one left over is removed`()
    throws
  {
    try Data().write(to: URL(filePath: two.path + ".bell-0"))
    do {
      let three = folder.store()
      _ = try three.open(firstRows: 0)
      #expect(two.files.notifierFiles.count == 3)
    }
    #expect(two.files.notifierFiles.count == 2)
  }

  @Test func `A program whose folder is gone is notified once and continues`() throws {
    try FileManager.default.removeItem(atPath: folder.state)
    #expect(wasNotified(two, within: .patient))
    var rings = 0
    while two.drainChangesDescriptor() { rings += 1 }
    #expect((1...10).contains(rings))
    #expect(!wasNotified(two, within: .none))
  }

  /// How long is waited, in milliseconds.
  private enum Wait: Int32 {
    case none = 0
    case patient = 20_000
  }

  private func wasNotified(_ store: SQLiteStore, within wait: Wait) -> Bool {
    guard let descriptor = store.changesDescriptor else { return false }
    var place = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return poll(&place, 1, wait.rawValue) == 1
  }
}
