import Conversations
import ConversationsAPI
import HTTP
import Synchronization
import Testing

@Suite("Rate gate") struct RateGateTests {
  @Test func `Nothing is sent by anybody before the time the server named, and then again`()
    async throws
  {
    let clock = Clock()
    let gate = RateGate()
    let limited = HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "5")])
    let first = ScriptedTransport(limited)
    let second = ScriptedTransport(answer(#"{"data":[]}"#))
    let request = PageRequest(ticket: Ticket(1), number: 1, size: 10)
    await #expect(throws: SyncFailure.rateLimited(retryAfter: 5)) {
      try await Self.client(first, gate, clock).page(request)
    }
    clock.wait(3)
    await #expect(throws: SyncFailure.rateLimited(retryAfter: 2)) {
      try await Self.client(second, gate, clock).page(request)
    }
    #expect(second.requests.isEmpty)
    clock.wait(2)
    _ = try await Self.client(second, gate, clock).page(request)
    #expect(second.requests.count == 1)
  }

  @Test func `A pause for maintenance is for everybody, and stays one for maintenance`()
    async throws
  {
    let clock = Clock()
    let gate = RateGate()
    let transport = ScriptedTransport(
      HTTPResponse(status: 503, headers: [HTTPHeader("Retry-After", "30")]),
      answer(#"{"data":[]}"#))
    let request = PageRequest(ticket: Ticket(1), number: 1, size: 10)
    let client = Self.client(transport, gate, clock)
    for left: Int64 in [30, 29] {
      await #expect(throws: SyncFailure.serverFault(code: nil, status: 503, retryAfter: left)) {
        try await client.page(request)
      }
      clock.wait(1)
    }
    #expect(transport.requests.count == 1)
    clock.wait(28)
    _ = try await client.page(request)
  }

  @Test func `A clock that is put back makes the silence no longer`() async throws {
    let clock = Clock()
    let gate = RateGate()
    let limited = HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "5")])
    let request = PageRequest(ticket: Ticket(1), number: 1, size: 10)
    let client = Self.client(
      ScriptedTransport(limited, limited, answer(#"{"data":[]}"#)), gate, clock)
    _ = await failure { () async throws(SyncFailure) in try await client.page(request) }
    clock.wait(-900)
    for left: Int64 in [5, 2] {
      await #expect(throws: SyncFailure.rateLimited(retryAfter: left)) {
        try await client.page(request)
      }
      clock.wait(3)
    }
    _ = await failure { () async throws(SyncFailure) in try await client.page(request) }
    clock.wait(5)
    _ = try await client.page(request)
  }

  private final class Clock: Sendable {
    private let seconds = Mutex<Int64>(1_000)

    var now: Int64 { seconds.withLock(\.self) }

    func wait(_ more: Int64) { seconds.withLock { $0 += more } }
  }

  private static func client(
    _ transport: ScriptedTransport, _ gate: RateGate, _ clock: Clock
  ) -> ConversationsClient {
    ConversationsClient(
      transport: transport, base: base, credential: Credential(apiKey: "key"),
      actingUser: UserID("me"), gate: gate, now: { clock.now })
  }
}
