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
  ///   - now: The clock in seconds since 1970-01-01 00:00 UTC, for servers that name a moment to come
  ///     back.
  public init(
    transport: any HTTPTransport, base: APIBase, credential: Credential, actingUser: UserID,
    timeout: Duration = .seconds(30), gate: RateGate = RateGate(),
    now: @escaping @Sendable () -> Int64
  ) {
    self.transport = transport
    self.base = base
    self.credential = credential
    self.actingUser = actingUser
    self.timeout = timeout
    self.gate = gate
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

  private func exchange<Value: Sendable>(
    _ endpoint: Endpoint<Value>
  ) async throws(APIError) -> Answer<Value> {
    let response: HTTPResponse
    do throws(TransportError) {
      var request = endpoint.request(base: base, credential: credential)
      request.timeout = timeout
      response = try await transport.send(request)
    } catch {
      throw .transport(error)
    }
    return try endpoint.decode(response)
  }
}
