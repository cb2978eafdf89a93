import Conversations
import ConversationsAPI
import HTTP
import Testing

@Suite("Traffic meter") struct TrafficMeterTests {
  @Test func `Every request counts, and every body, whatever came of it`() async throws {
    let meter = TrafficMeter()
    let bodies = [answer(#"{"data":[]}"#), refusal("NO", status: 400), answer("<html>")]
    let transport = ScriptedTransport(
      bodies.map { .success($0) } + [.failure(TransportError(.timedOut))])
    let request = PageRequest(ticket: Ticket(1), number: 1, size: 10)
    for _ in 0..<4 {
      let client = Self.client(transport, meter)
      _ = await failure { () async throws(SyncFailure) in try await client.page(request) }
    }
    let bytes = bodies.reduce(0) { $0 + $1.body.count }
    #expect(meter.traffic == Traffic(requests: 4, bytes: bytes))
  }

  @Test func `A request that the gate kept back was not sent`() async throws {
    let meter = TrafficMeter()
    let limited = HTTPResponse(status: 429, headers: [HTTPHeader("Retry-After", "5")])
    let client = Self.client(ScriptedTransport(limited), meter)
    for _ in 0..<2 {
      _ = await failure { () async throws(SyncFailure) in
        try await client.page(PageRequest(ticket: Ticket(1), number: 1, size: 10))
      }
    }
    #expect(meter.traffic == Traffic(requests: 1, bytes: 0))
  }

  private static func client(
    _ transport: ScriptedTransport, _ meter: TrafficMeter
  ) -> ConversationsClient {
    ConversationsClient(
      transport: transport, base: base, credential: Credential(apiKey: key), actingUser: me,
      meter: meter, now: { 1000 })
  }
}
