public import Conversations
public import HTTP

/// Speaks to the API for one acting user, in the program's own terms.
public struct ConversationsClient: Sendable {
  let transport: any HTTPTransport
  let base: APIBase
  let credential: Credential
  let actingUser: UserID
  let timeout: Duration
  let gate: RateGate
  let meter: TrafficMeter
  let memory: PageMemory
  let now: @Sendable () -> Int64

  /// Makes a client.
  ///
  /// - Parameters:
  ///   - transport: What carries the requests.
  ///   - base: What every address begins with.
  ///   - credential: The key.
  ///   - actingUser: On whose behalf everything is done.
  ///   - timeout: How long a whole exchange may take.
  ///   - gate: What keeps requests back while the server wants silence; clients of one server share it.
  ///   - meter: What counts the requests and the bytes; clients of one session share it.
  ///   - memory: What spares reading a list that has not changed; clients of one session share it.
  ///   - now: The clock in seconds since 1970-01-01 00:00 UTC, for servers that name a moment to come
  ///     back.
  public init(
    transport: any HTTPTransport, base: APIBase, credential: Credential, actingUser: UserID,
    timeout: Duration = .seconds(30), gate: RateGate = RateGate(),
    meter: TrafficMeter = TrafficMeter(), memory: PageMemory = PageMemory(),
    now: @escaping @Sendable () -> Int64
  ) {
    self.transport = transport
    self.base = base
    self.credential = credential
    self.actingUser = actingUser
    self.timeout = timeout
    self.gate = gate
    self.meter = meter
    self.memory = memory
    self.now = now
  }

  /// Does one exchange.
  func ask<Value: Sendable>(
    _ endpoint: Endpoint<Value>
  ) async throws(SyncFailure) -> Answer<Value> {
    try gate.pass(at: now())
    do throws(APIError) {
      return try await exchange(endpoint)
    } catch {
      let now = now()
      let failure = SyncFailure(error.cleaned(of: credential), subject: endpoint.subject, now: now)
      gate.note(failure, at: now)
      throw failure
    }
  }

  /// Does one exchange of several that make one change; the last quota told is the one that counts.
  func ask<Value: Sendable>(
    _ endpoint: Endpoint<Value>, quota: inout Quota?
  ) async throws(SyncFailure) -> Value {
    let answer = try await ask(endpoint)
    quota = answer.quota ?? quota
    return answer.value
  }

  private func exchange<Value: Sendable>(
    _ endpoint: Endpoint<Value>
  ) async throws(APIError) -> Answer<Value> {
    let response: HTTPResponse
    do throws(TransportError) {
      var request = endpoint.request(base: base, credential: credential)
      request.timeout = timeout
      meter.countRequest()
      response = try await transport.send(request)
      meter.count(response)
    } catch {
      throw .transport(error)
    }
    return try endpoint.decode(response)
  }
}
