import Conversations
import RecentChats
import TestSupport
import Testing

@testable import EventLoop

@Suite("Running effects")
struct EffectRunnerTests {
  let service = ScriptedService()
  let mailbox: Mailbox
  let runner: EffectRunner

  static let request = PageRequest(ticket: Ticket(1), number: 1, size: 100)
  static let page = Page(rows: [], isLast: true)
  static let change = OutgoingChange(
    ticket: Ticket(2), attempt: 1, conversation: ConversationID("c"), peer: .user(UserID("ada")),
    change: .markRead(upTo: nil))

  init() throws {
    mailbox = try Mailbox()
    runner = EffectRunner(service: service, mailbox: mailbox)
  }

  @Test func `A page that comes is posted`() async throws {
    runner.fetch(Self.request)
    #expect(!runner.isIdle)
    let call = try await service.call()
    service.answer(call, with: .init(page: .success(Self.page)))
    #expect(try await posted(1) == [.pageFinished(Self.request, .success(Self.page))])
    try await eventually("idle") { runner.isIdle ? true : nil }
  }

  @Test func `A failure is posted like an answer`() async throws {
    runner.send(Self.change)
    let call = try await service.call()
    #expect(call == .perform(Self.change))
    service.answer(call, with: .init(receipt: .failure(.rateLimited(retryAfter: 3))))
    #expect(
      try await posted(1) == [
        .changeFinished(Self.change.ticket, .failure(.rateLimited(retryAfter: 3)))
      ])
  }

  @Test func `Details are asked for and posted under their conversation`() async throws {
    let id = ConversationID("c")
    let row = Conversation(
      id: id, peer: .user(UserID("ada")), name: "Ada", updatedAt: Timestamp(1))
    let details = ConversationDetails(conversation: row, facts: [.init(.user(.name), .text("Ada"))])
    runner.fetchDetails(of: id, peer: row.peer)
    let call = try await service.call()
    service.answer(call, with: .init(details: .success(details)))
    #expect(try await posted(1) == [.detailsFinished(id, .success(details))])
  }

  @Test func `Nothing more is heard of a page that was given up, and other requests go on`()
    async throws
  {
    runner.send(Self.change)
    runner.fetch(Self.request)
    _ = try await service.call { $0 == .page(Self.request) }
    _ = try await service.call { $0 == .perform(Self.change) }
    runner.cancelFetch()
    try await eventually("cancelled") {
      service.cancelled == [.page(Self.request)] ? true : nil
    }
    service.answer(.perform(Self.change), with: .init(receipt: .success(ChangeReceipt())))
    #expect(
      try await posted(1) == [.changeFinished(Self.change.ticket, .success(ChangeReceipt()))])
    try await eventually("idle") { runner.isIdle ? true : nil }
    #expect(mailbox.isEmpty)
    runner.cancelFetch()
  }

  @Test func `After the end nothing is heard and nothing is started`() async throws {
    runner.send(Self.change)
    runner.fetch(Self.request)
    try await eventually("both") { service.calls.count == 2 ? true : nil }
    runner.cancelAll()
    try await eventually("both cancelled") { service.cancelled.count == 2 ? true : nil }
    runner.fetch(Self.request)
    #expect(runner.isIdle)
    #expect(mailbox.isEmpty)
    #expect(service.calls.count == 2)
  }

  @Test func `Requests wait for the key that is being renewed, those under way do not`()
    async throws
  {
    runner.send(Self.change)
    _ = try await service.call()
    runner.readConnection(fetchingKey: true)
    runner.fetch(Self.request)
    _ = try await service.call { $0 == .readConnection }
    service.answer(.perform(Self.change), with: .init(receipt: .success(ChangeReceipt())))
    _ = try await posted(1)
    #expect(service.calls == [.perform(Self.change), .readConnection])
    service.answer(.readConnection, with: .init())
    let call = try await service.call()
    #expect(call == .page(Self.request))
    service.answer(call, with: .init(page: .success(Self.page)))
    #expect(try await posted(1) == [.pageFinished(Self.request, .success(Self.page))])
  }

  private func posted(_ count: Int) async throws -> [Event] {
    var events: [Event] = []
    return try await eventually("\(count) events") {
      events += mailbox.drain()
      return events.count >= count ? events : nil
    }
  }
}
