public import Conversations
public import HTTP

/// A client of the API for one acting user, in terms of the domain.
public struct ConversationsClient: Sendable {
  let transport: any HTTPTransport
  let base: APIBase
  let credential: Credential
  let actingUser: UserID
  let timeout: Duration
  let gate: RateGate
  let meter: TrafficMeter
  let memory: PageMemory
  let pageLimit: PageLimit
  let now: @Sendable () -> Int64

  /// Creates a client.
  ///
  /// - Parameters:
  ///   - transport: The transport of the requests.
  ///   - base: The common prefix of all URLs.
  ///   - credential: The API key.
  ///   - actingUser: The user on whose behalf all requests are made.
  ///   - timeout: The time limit for one request and its response.
  ///   - gate: The gate that blocks requests during a rate limit; shared by the clients of one
  ///     server.
  ///   - meter: The counter of requests and bytes; shared by the clients of one session.
  ///   - memory: The cache that avoids decoding an unchanged list; shared by the clients of one
  ///     session.
  ///   - pageLimit: The largest page that the server delivers; shared by the clients of one session.
  ///   - now: The clock in seconds since 1970-01-01 00:00 UTC, for servers that state the moment at
  ///     which a rate limit ends.
  public init(
    transport: any HTTPTransport, base: APIBase, credential: Credential, actingUser: UserID,
    timeout: Duration = .seconds(30), gate: RateGate = RateGate(),
    meter: TrafficMeter = TrafficMeter(), memory: PageMemory = PageMemory(),
    pageLimit: PageLimit = PageLimit(), now: @escaping @Sendable () -> Int64
  ) {
    self.transport = transport
    self.base = base
    self.credential = credential
    self.actingUser = actingUser
    self.timeout = timeout
    self.gate = gate
    self.meter = meter
    self.memory = memory
    self.pageLimit = pageLimit
    self.now = now
  }

  /// Sends one request and decodes its response.
  ///
  /// - Throws: `impossible` for an id that cannot be a segment of an address; nothing is sent then.
  func ask<Value: Sendable>(
    _ endpoint: Endpoint<Value>
  ) async throws(SyncFailure) -> Answer<Value> {
    guard endpoint.isAddressable else { throw .impossible(.unaddressable) }
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

  /// Sends one of the requests of a change, and keeps the quota that was reported last.
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
  /// - Parameter request: The number and size of the page.
  /// - Returns: The rows, and those that could not be decoded.
  /// - Throws: The reason for the failure.
  public func page(_ request: PageRequest) async throws(SyncFailure) -> Page {
    var query = ListQuery(perPage: request.size, page: request.number)
    query.withBlockedInfo = true
    let list = ConversationsEndpoints.list(query, as: actingUser)
    // The first page is requested by every poll, the others occasionally.
    let answer: Answer<ConversationList>
    do throws(SyncFailure) {
      answer = try await ask(request.number == 1 ? list.remembering(memory) : list)
    } catch {
      _ = pageLimit.noteFailure(error, size: request.size)
      throw error
    }
    let sizeLimit = answer.value.sizeLimit(requested: request.size)
    pageLimit.noteSuccess(size: request.size, reported: sizeLimit)
    return Page(
      rows: answer.value.newestCopies, skipped: answer.value.skipped,
      isLast: answer.value.isLast(requested: request.size), sizeLimit: sizeLimit,
      transfer: answer.transfer(of: answer.value), quota: answer.quota)
  }

  /// Reads all data of one conversation.
  ///
  /// - Parameters:
  ///   - id: The conversation, as identified in the list.
  ///   - peer: The other side, by which the conversation is requested.
  /// - Returns: The conversation, and the facts in reading order.
  /// - Throws: The reason for the failure.
  public func details(
    of id: ConversationID, peer: Peer
  ) async throws(SyncFailure) -> ConversationDetails {
    try await ask(ConversationsEndpoints.details(of: peer, id: id, as: actingUser)).value
  }
}

extension SyncFailure {
  /// Returns true when the server refused the request with one of these codes.
  func saysAny(of codes: Set<String>) -> Bool {
    guard case .refused(let code?, _, _) = self else { return false }
    return codes.contains(code)
  }
}

/// The common prefix of all URLs of the API.
///
/// - Source: docs/api.md §1, base URL.
public struct APIBase: Hashable, Sendable {
  /// The URL up to the version, without a trailing slash.
  public let url: String

  /// Creates a base from a URL, such as that of a sandbox; trailing slashes are removed.
  public init(url: String) {
    let end = url.lastIndex { $0 != "/" }.map(url.index(after:)) ?? url.startIndex
    self.url = String(url[..<end])
  }
}

/// The API key, which is not part of any description, dump or mirror of this value.
///
/// - Shape: 40 hexadecimal characters on the service; any text here.
/// - Source: docs/api.md §1, header `apikey`.
public struct Credential: Hashable, Sendable {
  let apiKey: String

  public init(apiKey: String) { self.apiKey = apiKey }

  /// Returns the text without the key, which servers tend to repeat in their error messages.
  ///
  /// - Source: docs/api.md §2.1, "Observed texts".
  func removed(from text: String) -> String {
    apiKey.isEmpty ? text : text.replacing(apiKey, with: Self.mask)
  }

  static let mask = "***"
}

extension Credential: CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
  /// Three asterisks.
  public var description: String { Self.mask }
  /// Three asterisks; the key must not appear in a debugger either.
  public var debugDescription: String { Self.mask }
  /// A mirror without the key, for `dump` and other reflection.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
