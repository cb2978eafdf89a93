import Conversations
import RecentChats
import Screen
import TestSupport
import Testing

@testable import EventLoop

@Suite("The loop with the real core", .serialized)
struct ProgramModelTests {
  static let ada = Conversation(
    id: ConversationID("ada_user_me"), peer: .user(UserID("ada")), name: "Ada Lovelace",
    unread: .count(3), tags: [Tag("work")],
    lastMessage: LastMessage(
      id: MessageID("7"), sender: Person(id: UserID("ada"), name: "Ada"),
      content: .text("the engine weaves", hasLink: false), sentAt: Timestamp(1_710_410_000)),
    updatedAt: Timestamp(1_710_410_000))

  @Test
  func `A list comes, a key marks a row read at once, and a refusal puts it back with the reason`()
    async throws
  {
    try await run { program in
      try await answerList(program)
      let before = try await program.screen(saying: "the engine weaves")
      #expect(before.text.contains("3"))
      program.type("r")
      let call = try await program.service.call { if case .perform = $0 { true } else { false } }
      program.service.answer(
        call,
        with: .init(
          receipt: .failure(
            .refused(code: "ERR_PERMISSION_DENIED", message: "No such luck.", status: 403))))
      _ = try await program.screen(saying: "Could not mark Ada Lovelace read")
    }
  }

  @Test func `A tag typed and entered is sent as the whole list`() async throws {
    try await run { program in
      try await answerList(program)
      _ = try await program.screen(saying: "the engine weaves")
      program.type("turgent")
      _ = try await program.screen(saying: "+urgent")
      program.display.post(.key(Key(.enter)))
      let call = try await program.service.call { if case .perform = $0 { true } else { false } }
      let change = try #require(call.change)
      #expect(change.change == .editTags(TagEdit(adding: [Tag("urgent")])))
      #expect(Set(change.tags) == [Tag("work"), Tag("urgent")])
    }
  }

  @Test func `A click selects the row it was drawn in, and one on a tag lists what has that tag`()
    async throws
  {
    try await run { program in
      var bob = Self.ada
      bob.id = ConversationID("bob_user_me")
      bob.name = "Bob"
      bob.tags = []
      try await answerList(program, [Self.ada, bob])
      let list = try await program.screen(saying: "the engine weaves")
      program.display.post(.mouse(.press, at: Position(row: 2, column: 10)))
      try await eventually("Bob selected") {
        program.display.record.frames.last?.cursor?.row == 2 ? true : nil
      }
      let row = list.text.split(separator: "\n")[1]
      let tag = try #require(row.firstRange(of: "#work")).lowerBound
      let column = row.distance(from: row.startIndex, to: tag)
      program.display.post(.mouse(.press, at: Position(row: 1, column: column)))
      let found = try await program.screen(saying: "/#work")
      #expect(!found.text.contains("Bob"))
      #expect(found.cursor?.row == 1)
    }
  }

  private func answerList(
    _ program: RunningProgram, _ rows: [Conversation] = [ProgramModelTests.ada]
  ) async throws {
    let call = try await program.service.call()
    program.service.answer(
      call, with: .init(page: .success(Page(rows: rows, isLast: true))))
  }

  private func run(_ test: (RunningProgram) async throws -> Void) async throws {
    let settings = RecentChatsSettings(actingUser: UserID("me"), profile: "test")
    try await RunningProgram.run(
      .model(RecentChatsModel(settings: settings)), size: Size(rows: 12, columns: 100), test)
  }
}
