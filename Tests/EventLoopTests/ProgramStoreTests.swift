import Conversations
import RecentChats
import Screen
import TestSupport
import Testing

@testable import EventLoop

@Suite("The loop with the real core and a store", .serialized)
struct ProgramStoreTests {
  private static let ada = ProgramModelTests.ada

  @Test func `What the last run left is on the first screen, before the server has said anything`()
    async throws
  {
    let store = try ScriptedStore(
      StoreContents(
        rows: [StoredRow(Self.ada)], asOf: Timestamp(1_710_400_000), lastNumber: 1_000))
    try await run(store) { program in
      let first = try #require(program.display.record.frames.first)
      #expect(first.text.contains("Ada Lovelace"))
      #expect(first.text.contains("list as of"))
    }
  }

  @Test func `The first screen does not wait for a store that another program holds`() async throws
  {
    let store = try ScriptedStore(
      StoreContents(
        rows: [StoredRow(Self.ada)], asOf: Timestamp(1_710_400_000), lastNumber: 1_000))
    store.holdOpening()
    try await run(store) { program in
      let first = try #require(program.display.record.frames.first)
      #expect(first.text.contains("Reading the saved list."))
      // Keys are heard, but what the last run left goes before anything that is asked.
      program.display.post([.key(.control("r"))])
      program.type("?")
      _ = try await program.screen(saying: "Help")
      #expect(program.service.calls.isEmpty)
      program.type("?")
      store.letOpen()
      _ = try await program.screen(saying: "Ada Lovelace")
      try await answerList(program)
      program.type("r")
      let call = try await program.service.call { if case .perform = $0 { true } else { false } }
      let change = try #require(call.change)
      #expect(change.ticket > Ticket(1_000))
    }
  }

  @Test func `A store that stays held is done without, and that is said`() async throws {
    let store = try ScriptedStore()
    store.holdOpening()
    try await run(store) { program in
      store.letOpen(StoreFailure(.locked, path: "/store"))
      _ = try await program.screen(saying: "Another program keeps /store locked.")
      try await answerList(program)
      _ = try await program.screen(saying: "Ada Lovelace")
    }
  }

  @Test func `A person who does not wait for the store can leave`() async throws {
    let store = try ScriptedStore()
    store.holdOpening()
    try await run(store) { program in
      program.type("q")
      #expect(await program.exit() == .quit)
      store.letOpen()
    }
  }

  @Test func `Further rows follow, a part at a time`() async throws {
    let later = (0..<1_500).map { number in
      var row = Self.ada
      row.id = ConversationID("c\(number)")
      row.name = "Somebody \(number)"
      row.updatedAt = Timestamp(1_700_000_000 - Int64(number))
      return StoredRow(row)
    }
    let contents = StoreContents(
      rows: [StoredRow(Self.ada)], hasMoreRows: true, asOf: Timestamp(1_710_400_000),
      lastNumber: 1_000)
    try await run(try ScriptedStore(contents, later: later)) { program in
      _ = try await program.screen(saying: "1,501 chats")
    }
  }

  @Test func `A key shows once the disk has it, and no key waits for the disk`() async throws {
    let store = try ScriptedStore()
    try await run(store) { program in
      try await answerList(program)
      _ = try await program.screen(saying: "3 ")
      // The rows of the list go to disk first; held, they would stand before the change.
      try await eventually("the list on disk") { store.writes.isEmpty ? nil : 1 }
      store.hold()
      program.type("r")
      try await eventually("a write") { store.writes.contains(where: \.keepsChange) ? 1 : nil }
      program.type("?")
      let frame = try await program.screen(saying: "Help")
      #expect(!frame.text.contains("1 change waiting"))
      #expect(!program.service.calls.contains { if case .perform = $0 { true } else { false } })
      store.release()
      _ = try await program.service.call { if case .perform = $0 { true } else { false } }
    }
  }

  @Test func `A disk that takes nothing is said, and the change goes out all the same`()
    async throws
  {
    let store = try ScriptedStore()
    try await run(store) { program in
      try await answerList(program)
      _ = try await program.screen(saying: "Ada Lovelace")
      store.release(StoreFailure(.diskFull, path: "/store"))
      program.type("r")
      _ = try await program.screen(saying: "The disk is full: /store can't be written.")
      _ = try await program.service.call { if case .perform = $0 { true } else { false } }
    }
  }

  @Test func `What another program on the store did shows as soon as it rings`() async throws {
    let store = try ScriptedStore(StoreContents(lastNumber: 1_000))
    try await run(store) { program in
      try await answerList(program)
      _ = try await program.screen(saying: "Ada Lovelace")
      store.notify([
        ChangeRecord(
          number: 5_000, conversation: Self.ada.id, peer: Self.ada.peer,
          change: .pin(at: Timestamp(1_710_420_000)), madeAt: Timestamp(1_710_420_000))
      ])
      // This one has the lock, so it sends.
      let call = try await program.service.call { if case .perform = $0 { true } else { false } }
      let change = try #require(call.change)
      #expect(change.ticket == Ticket(5_000))
    }
  }

  @Test func `A program whose key is refused lets another one send as soon as there is one`()
    async throws
  {
    let store = try ScriptedStore(StoreContents(lastNumber: 1_000))
    try await run(store) { program in
      try await answerList(program)
      _ = try await program.screen(saying: "Ada Lovelace")
      program.display.post([.key(.control("r"))])
      let call = try await program.service.call()
      let badKey = SyncFailure.unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "No.")
      program.service.answer(call, with: .init(page: .failure(badKey)))
      _ = try await program.screen(saying: "sign-in rejected")
      #expect(store.isSender)
      store.share()
      try await eventually("the right is given away") { store.isSender ? nil : 1 }
    }
  }

  /// What a program is at when it ends.
  enum Work: CaseIterable { case nothing, sending, writing }

  @Test(arguments: Work.allCases)
  func `A program that ends lets another one send, unless a change is on its way to server or disk`(
    during work: Work
  ) async throws {
    let store = try ScriptedStore(StoreContents(lastNumber: 1_000))
    try await run(store) { program in
      try await answerList(program)
      _ = try await program.screen(saying: "Ada Lovelace")
      store.share()
      // By then the list is on disk.
      try await eventually("a look at the changes") { store.looks > 0 ? 1 : nil }
      if work == .writing { store.hold() }
      if work != .nothing { program.type("r") }
      switch work {
      case .nothing: break
      case .sending:
        _ = try await program.service.call { if case .perform = $0 { true } else { false } }
      case .writing:
        try await eventually("a write") {
          store.writes.contains(where: \.keepsChange) ? 1 : nil
        }
      }
      await program.end()
    }
    #expect(store.isSender == (work != .nothing))
    store.release()
  }

  private func answerList(_ program: RunningProgram) async throws {
    let call = try await program.service.call()
    program.service.answer(
      call, with: .init(page: .success(Page(rows: [Self.ada], isLast: true))))
  }

  private func run(
    _ store: ScriptedStore, _ test: (RunningProgram) async throws -> Void
  ) async throws {
    let settings = RecentChatsSettings(actingUser: UserID("me"), profile: "test")
    try await RunningProgram.run(
      .model(RecentChatsModel(settings: settings)), size: Size(rows: 24, columns: 100),
      store: store, test)
  }
}

extension [StoreWrite] {
  fileprivate var keepsChange: Bool {
    contains { if case .keepChange = $0 { true } else { false } }
  }
}
