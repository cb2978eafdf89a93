import Conversations
import RecentChats
import TestSupport
import Testing

@testable import EventLoop

@Suite("The event loop in plain mode", .serialized)
struct PlainFrontendTests {
  private static let ada = ProgramModelTests.ada
  private static let bob: Conversation = {
    var bob = ada
    bob.id = ConversationID("bob_user_me")
    bob.peer = .user(UserID("bob"))
    bob.name = "Bob"
    bob.unread = .count(0)
    bob.tags = []
    bob.updatedAt = Timestamp(1_710_400_000)
    return bob
  }()
  private static let first = "1. Ada Lovelace, 3 unread: the engine weaves #work 09:53"
  private static let second = "2. Bob: the engine weaves 09:53"

  /// Plays with a list of two on the screen.
  private func playListed(
    isTyped: Bool = true, _ test: (LinesPlay) async throws -> Void
  ) async throws {
    try await LinesPlay.play(isTyped: isTyped) { play in
      try await play.answerPage([Self.ada, Self.bob])
      let told = try await play.lines(until: Self.second)
      #expect(
        told == [
          "Asking the server for the list.", "test, account me: 2 conversations, 3 unread.",
          Self.first, Self.second,
        ])
      try await test(play)
    }
  }

  @Test func `A list comes, a number marks a row read, and a refusal puts it back with the reason`()
    async throws
  {
    try await playListed { play in
      #expect(try await play.type("read 1", until: "1. Ada Lovelace, read").count == 1)
      let (call, change) = try await play.change()
      #expect(change.conversation == Self.ada.id)
      let refusal = SyncFailure.refused(code: "ERR_NO", message: "No such luck.", status: 403)
      play.service.answer(call, with: .init(receipt: .failure(refusal)))
      let told = try await play.lines(until: "1. Ada Lovelace, 3 unread")
      #expect(told.contains { $0.hasPrefix("Could not mark Ada Lovelace read") })
    }
  }

  @Test func `The list of the last run is printed first, with its age, then only changes`()
    async throws
  {
    let store = try ScriptedStore(
      StoreContents(
        rows: [StoredRow(Self.ada)], asOf: Timestamp(1_710_400_000), lastNumber: 1_000))
    try await LinesPlay.play(store: store) { play in
      let told = try await play.lines(until: Self.first)
      #expect(
        told == [
          "test, account me: 1 conversation so far, at least 3 unread.",
          "List as of 07:06:40; asking the server.", Self.first,
        ])
      var ada = Self.ada
      ada.unread = .count(4)
      try await play.answerPage([ada])
      let news = try await play.lines(after: told.count, until: "1. Ada Lovelace, 4 unread")
      #expect(news.count == 2)
      #expect(play.stream.written.last == "The whole list has been read: 1 conversation, 4 unread.")
    }
  }

  @Test func `Tags come and go in one line, and are sent as the whole list`() async throws {
    try await playListed { play in
      try await play.type("tag 1 +vip -work", until: "1. Ada Lovelace, tags #vip")
      let (_, change) = try await play.change()
      #expect(change.change == .editTags(TagEdit(adding: [Tag("vip")], removing: [Tag("work")])))
    }
  }

  @Test func `A poll without news prints nothing, one with a message prints one line`()
    async throws
  {
    try await playListed { play in
      let count = play.stream.written.count
      try await play.poll()
      try await play.answerPage([Self.ada, Self.bob])
      try await play.poll()
      var bob = Self.bob
      bob.unread = .count(1)
      bob.lastMessage?.id = MessageID("9")
      bob.lastMessage?.content = .text("are you there?", hasLink: false)
      bob.updatedAt = Timestamp(1_710_417_000)
      try await play.answerPage([bob, Self.ada])
      let news = try await play.lines(after: count, until: "2. Bob, 1 unread: are you there?")
      #expect(news.count == 1)
      // The number is still Bob's, though he stands first by now.
      try await play.type("read 2", until: "2. Bob, read")
      #expect(try await play.change().1.conversation == bob.id)
    }
  }

  @Test func `A row is taken off the list after a question, and anything else leaves it there`()
    async throws
  {
    try await playListed { play in
      let last = "Anything else cancels."
      try await play.type("reset 2", until: last)
      try await play.type("no", until: "Nothing was changed.")
      try await play.type("reset 2", until: last)
      try await play.type("y", until: "2. Bob is off the list.")
      #expect(try await play.change().1.conversation == Self.bob.id)
    }
  }

  @Test func `What destroys asks for a word`() async throws {
    try await playListed { play in
      try await play.type("reset 2", until: "Anything else cancels.")
      let asked = "Type delete to confirm; anything else cancels."
      try await play.type("m", until: asked)
      try await play.type("delete", until: "2. Bob is off the list.")
      guard case .reset(.messages, _) = try await play.change().1.change else {
        Issue.record("another change")
        return
      }
    }
  }

  @Test func `A row that no longer passes the filter is not mistaken for another one`() async throws
  {
    try await playListed { play in
      try await play.type("kind unread", until: Self.first)
      try await play.type("read 1", until: "1. Ada Lovelace, read")
      try await play.type("kind all", until: Self.second)
      try await play.type(
        "kind groups", until: "Type clear to clear the filter.")
      try await play.type("clear", until: Self.second)
    }
  }

  @Test func `Loss and return of the server are reported once each`() async throws {
    try await playListed { play in
      let count = play.stream.written.count
      try await play.poll()
      try await play.failPage(.serverFault(code: nil, status: 500))
      let gone = try await play.line(after: count, beginning: "Server errors since 12:")
      #expect(gone.hasSuffix(" (500); list as of 12:00:00."))
      #expect(play.stream.written.count == count + 1)
      try await play.poll()
      try await play.answerPage([Self.ada, Self.bob])
      let back = try await play.lines(after: count + 1, until: "The server is responding again.")
      #expect(back.count == 1)
    }
  }

  @Test
  func
    `A file of lines waits for the list, does each line after the one before it, and quits at its end`()
    async throws
  {
    try await LinesPlay.play(isTyped: false) { play in
      play.stream.type("read 1", "list")
      play.stream.end()
      #expect(play.stream.untaken == 3)
      try await play.answerPage([Self.ada, Self.bob])
      let (call, _) = try await play.change()
      try await play.lines(until: "1. Ada Lovelace, read")
      #expect(play.stream.untaken == 2)
      play.service.answer(call, with: .init(receipt: .success(ChangeReceipt())))
      var ada = Self.ada
      ada.unread = .count(0)
      try await play.answerPage([ada, Self.bob])
      #expect(await play.exit() == .quit)
      #expect(play.stream.written.contains("1. Ada Lovelace: the engine weaves #work 09:53"))
      #expect(play.stream.isClosed)
    }
  }

  @Test func `A script begins with the server's list, whatever the last run left`() async throws {
    let store = try ScriptedStore(
      StoreContents(
        rows: [StoredRow(Self.ada)], asOf: Timestamp(1_710_400_000), lastNumber: 1_000))
    try await LinesPlay.play(isTyped: false, store: store) { play in
      play.stream.end()
      try await play.answerPage([Self.ada, Self.bob])
      #expect(await play.exit() == .quit)
      #expect(
        play.stream.written == [
          "test, account me: 2 conversations, 3 unread.", Self.first, Self.second,
        ])
    }
  }

  @Test func `Without the server a script lists what the last run left, and its age`() async throws
  {
    let store = try ScriptedStore(
      StoreContents(
        rows: [StoredRow(Self.ada)], asOf: Timestamp(1_710_400_000), lastNumber: 1_000))
    try await LinesPlay.play(isTyped: false, store: store) { play in
      play.stream.end()
      try await play.failPage(.serverFault(code: nil, status: 500))
      #expect(
        await play.ending()
          == .init(reason: .quit, exitOutcome: .unanswered(.serverFault(code: nil, status: 500))))
      #expect(
        play.stream.written == [
          "test, account me: 1 conversation, at least 3 unread.",
          "Server errors since 12:00 (500); list as of 07:06:40.", Self.first,
        ])
    }
  }

  @Test func `What is transient is tried again before a script goes on`() async throws {
    try await LinesPlay.play(isTyped: false, timeout: 30_000) { play in
      play.stream.type("read 1")
      play.stream.end()
      try await play.failPage(.serverFault(code: nil, status: 500))
      try await play.poll()
      try await play.failPage(.unreachable(.noConnection, detail: "", outcomeUnknown: false))
      try await play.poll()
      try await play.answerPage([Self.ada, Self.bob])
      let (call, _) = try await play.change()
      play.service.answer(call, with: .init(receipt: .failure(.rateLimited(retryAfter: 2))))
      try await play.poll()
      try await play.answerPage([Self.ada, Self.bob])
      let (again, _) = try await play.change()
      play.service.answer(again, with: .init(receipt: .success(ChangeReceipt())))
      try await play.answerPage([Self.ada, Self.bob])
      #expect(await play.ending() == .init(reason: .quit))
    }
  }

  @Test(
    arguments: [
      .unreachable(.proxy(.malformedAddress), detail: "", outcomeUnknown: false),
      .unreachable(.certificate(.selfSigned), detail: "", outcomeUnknown: false),
      .unreachable(.notTLS, detail: "", outcomeUnknown: false),
      .unreachable(.badAddress, detail: "", outcomeUnknown: false),
      .intermediary(status: 404),
    ] as [SyncFailure])
  func `A script does not wait where waiting does not help`(_ failure: SyncFailure) async throws {
    try await LinesPlay.play(isTyped: false, timeout: 30_000) { play in
      play.stream.type("read 1")
      play.stream.end()
      try await play.failPage(failure)
      let ending = await play.ending()
      #expect(ending == .init(reason: .quit, exitOutcome: .unanswered(failure)))
      #expect(play.outages.all.isEmpty)
    }
  }

  @Test func `A script with --offline lists what is saved, asks nothing and waits for nothing`()
    async throws
  {
    let store = try ScriptedStore(
      StoreContents(
        rows: [StoredRow(Self.ada)], asOf: Timestamp(1_710_400_000), lastNumber: 1_000))
    try await LinesPlay.play(isTyped: false, timeout: 30_000, isOffline: true, store: store) {
      play in
      play.stream.type("refresh", "read 1")
      play.stream.end()
      let ending = await play.ending()
      #expect(ending.exitNotice == ExitNotice(unsent: 1, isKept: true))
      #expect(
        play.stream.written == [
          "test, account me: 1 conversation, at least 3 unread.",
          "Not connected (--offline); list as of 07:06:40.", Self.first,
          "This session does not connect to the server, because of --offline.",
          "1. Ada Lovelace, read", "1 change has not reached the server yet.",
          "This session sends nothing, because of --offline.",
          "It is saved on this machine and sent at the next start.",
        ])
      #expect(play.service.waiting.isEmpty)
      #expect(play.outages.all.isEmpty)
    }
  }

  @Test func `A line that reaches no row does not repeat the result of the line before it`()
    async throws
  {
    try await playListed { play in
      try await play.type("undo", until: "Nothing to undo.")
      try await play.type(
        "read uid:nobody", until: "No conversation with the user nobody is on the list.")
      try await play.type("undo", until: "Nothing to undo.")
      #expect(play.stream.written.suffix(3).filter { $0 == "Nothing to undo." }.count == 2)
      #expect(play.stream.written.filter { $0 == "Nothing to undo." }.count == 2)
    }
  }

  @Test func `A script whose key is rejected says so, and not that the server accepts no changes`()
    async throws
  {
    let store = try ScriptedStore(
      StoreContents(
        rows: [StoredRow(Self.ada)], asOf: Timestamp(1_710_400_000), lastNumber: 1_000))
    try await LinesPlay.play(isTyped: false, timeout: 30_000, store: store) { play in
      play.stream.type("read 1")
      play.stream.end()
      try await play.failPage(
        .unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: "", status: 401))
      _ = await play.ending()
      #expect(
        play.stream.written.contains {
          $0.hasPrefix("The API key was rejected (AUTH_ERR_APIKEY_NOT_FOUND).")
        })
      #expect(!play.stream.written.contains { $0.contains("accepts no changes") })
    }
  }

  @Test func `A script that waits for some seconds says why, once for each failure`() async throws {
    try await LinesPlay.play(isTyped: false, timeout: 60_000) { play in
      let outage = SyncFailure.unreachable(.handshake, detail: "", outcomeUnknown: false)
      try await play.failPage(outage)
      #expect(play.outages.all.isEmpty)
      play.wait(milliseconds: 3_000)
      for _ in 0..<3 {
        try await play.poll()
        try await play.failPage(outage)
      }
      try await play.poll()
      #expect(play.outages.all == [outage])
    }
  }

  @Test func `A server that never answers is given up on after the time-out, as one that is away`()
    async throws
  {
    try await LinesPlay.play(isTyped: false, timeout: 5_000) { play in
      play.stream.end()
      _ = try await play.service.call { if case .page = $0 { true } else { false } }
      play.wait(milliseconds: 5_000)
      let failure = SyncFailure.unreachable(.timeout, detail: "", outcomeUnknown: false)
      #expect(await play.ending() == .init(reason: .quit, exitOutcome: .unanswered(failure)))
    }
  }

  @Test func `A row is named by its user, on the list or further down`() async throws {
    try await playListed { play in
      try await play.type("rows 1", until: "1 more; type more to see them.")
      try await play.type("unread uid:bob", until: "2. Bob, unread")
      #expect(try await play.change().1.conversation == Self.bob.id)
      try await play.type("uid:bob", until: "2. Bob, unread, pending: the engine weaves 09:53")
      try await play.type(
        "read guid:nobody", until: "No conversation with the group nobody is on the list.")
    }
  }

  @Test func `At the end of the input a change that cannot be sent does not hold the program`()
    async throws
  {
    try await LinesPlay.play(isTyped: false) { play in
      try await play.answerPage([Self.ada, Self.bob])
      try await play.lines(until: Self.second)
      try await play.poll()
      try await play.failPage(.serverFault(code: nil, status: 500))
      play.stream.type("read 1")
      play.stream.end()
      #expect(
        await play.ending()
          == .init(
            reason: .quit, exitOutcome: .unanswered(.serverFault(code: nil, status: 500)),
            exitNotice: ExitNotice(unsent: 1, isKept: false)))
      #expect(play.stream.written.last == "The server accepts no changes at the moment.")
    }
  }

  @Test
  func
    `A change that fails until the time-out while lists arrive is skipped, and the next lines are processed`()
    async throws
  {
    try await LinesPlay.play(isTyped: false, timeout: 5_000) { play in
      let failure = SyncFailure.serverFault(code: nil, status: 500)
      play.stream.type("read 1", "2")
      play.stream.end()
      try await play.answerPage([Self.ada, Self.bob])
      try await play.failChange(failure, while: [Self.ada, Self.bob])
      #expect(play.stream.untaken == 2)
      try await play.failChange(failure, while: [Self.ada, Self.bob])
      #expect(play.stream.untaken == 2)
      play.wait(milliseconds: 5_000)
      #expect(
        await play.ending()
          == .init(
            reason: .quit, exitOutcome: .unanswered(failure),
            exitNotice: ExitNotice(unsent: 1, isKept: false)))
      #expect(play.stream.written.contains(Self.second))
    }
  }

  @Test(
    arguments: [
      .unreachable(.noConnection, detail: "", outcomeUnknown: false),
      .unauthorized(code: "AUTH_ERR_APIKEY_NOT_FOUND", message: ""),
      .rateLimited(retryAfter: 60),
    ] as [SyncFailure], [nil, "quit"])
  func `Whoever never heard of the server, or was refused, did not get what was asked for`(
    _ failure: SyncFailure, _ line: String?
  ) async throws {
    try await LinesPlay.play(isTyped: false) { play in
      if let line { play.stream.type(line) } else { play.stream.end() }
      try await play.failPage(failure)
      #expect(await play.ending() == .init(reason: .quit, exitOutcome: .unanswered(failure)))
    }
  }

  @Test func `Losing the server after the list was printed leaves nothing undone`() async throws {
    try await LinesPlay.play(isTyped: false) { play in
      try await play.answerPage([Self.ada, Self.bob])
      try await play.lines(until: Self.second)
      try await play.poll()
      try await play.failPage(.serverFault(code: nil, status: 500))
      play.stream.end()
      #expect(await play.ending() == .init(reason: .quit))
    }
  }

  @Test func `A change that the server refuses was not made`() async throws {
    try await LinesPlay.play(isTyped: false) { play in
      play.stream.type("read 1")
      play.stream.end()
      try await play.answerPage([Self.ada, Self.bob])
      let (call, _) = try await play.change()
      let refusal = SyncFailure.refused(code: "ERR_NO", message: "No such luck.", status: 403)
      play.service.answer(call, with: .init(receipt: .failure(refusal)))
      try await play.answerPage([Self.ada, Self.bob])
      #expect(await play.ending() == .init(reason: .quit, exitOutcome: .refused(1)))
    }
  }

  @Test func `A person is not kept waiting: what they type is done before the server has answered`()
    async throws
  {
    try await LinesPlay.play { play in
      play.stream.type("help")
      try await play.lines(until: "quit: end the program")
      play.stream.type("quit")
      #expect(await play.exit() == .quit)
    }
  }

  @Test func `Quitting asks while a change is on its way, and a signal ends it at once`()
    async throws
  {
    try await playListed { play in
      try await play.type("read 1", until: "1. Ada Lovelace, read")
      try await play.type("quit", until: "Quit and lose 1 change?")
      #expect(await play.end() == .signal(15))
      #expect(play.stream.isClosed)
    }
  }

  @Test func `Suspending is left to the stream`() async throws {
    try await playListed { play in
      play.stream.type("suspend")
      try await eventually("a suspension") { play.stream.suspensions == 1 ? true : nil }
    }
  }
}
