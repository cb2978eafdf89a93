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

extension ConversationsClient {
  /// Reads a page of the list as the acting user's app shows it, with tags.
  ///
  /// - Parameter request: Which page.
  /// - Returns: The rows, and which could not be read.
  /// - Throws: Why there is no page at all.
  public func page(_ request: PageRequest) async throws(SyncFailure) -> Page {
    var query = ListQuery(perPage: request.size, page: request.number)
    query.withBlockedInfo = true
    let list = ConversationsEndpoints.list(query, as: actingUser)
    // The first page is asked for all the time, the others now and then.
    let answer = try await ask(request.number == 1 ? list.remembering(memory) : list)
    return Page(
      rows: answer.value.newestCopies, skipped: answer.value.skipped,
      isLast: answer.value.isLast(requested: request.size), quota: answer.quota)
  }

  /// Reads everything the server tells of one conversation.
  ///
  /// - Parameters:
  ///   - id: The conversation, as the list names it.
  ///   - peer: The other side, by which it is asked for.
  /// - Returns: The conversation and the facts in reading order.
  /// - Throws: Why nothing is known.
  public func details(
    of id: ConversationID, peer: Peer
  ) async throws(SyncFailure) -> ConversationDetails {
    try await ask(ConversationsEndpoints.details(of: peer, as: actingUser)).value
  }
}

extension SyncFailure {
  /// Our own refusal: nothing was changed, and the message is already a sentence for people.
  static func notSent(code: String, _ message: String) -> SyncFailure {
    .refused(code: code, message: message, status: 0)
  }

  /// Whether the server refused with one of these codes.
  func saysAny(of codes: Set<String>) -> Bool {
    guard case .refused(let code, _, _) = self else { return false }
    return codes.contains(code)
  }
}

/// What every address of the API begins with.
///
/// - Source: docs/api.md §1, base URL.
public struct APIBase: Hashable, Sendable {
  /// The beginning, up to the version and without a final slash.
  public let url: String

  /// Takes a given address, for example that of a sandbox; final slashes are dropped.
  public init(url: String) {
    let end = url.lastIndex { $0 != "/" }.map(url.index(after:)) ?? url.startIndex
    self.url = String(url[..<end])
  }
}

/// The API key, which no description, dump or mirror of this value shows.
///
/// - Shape: 40 hexadecimal characters on the service; any text here.
/// - Source: docs/api.md §1, header `apikey`.
public struct Credential: Hashable, Sendable {
  let apiKey: String

  public init(apiKey: String) { self.apiKey = apiKey }

  /// A text without the key, which servers like to repeat in their error messages.
  ///
  /// - Source: docs/api.md §2.1, "Observed texts".
  func removed(from text: String) -> String {
    apiKey.isEmpty ? text : text.replacing(apiKey, with: Self.mask)
  }

  static let mask = "***"
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Three stars.
  public var description: String { Self.mask }
  /// Three stars; a debugger must not show the key either.
  public var debugDescription: String { Self.mask }
  /// A mirror without the key, for `dump` and everything else that looks inside.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
