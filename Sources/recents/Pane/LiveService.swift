import Configuration
import Conversations
import ConversationsAPI
import Diagnostics
import EventLoop
import HTTP
import Logging
import RecentChats
import Synchronization

/// The server of the configuration, which can be read again while the pane is open.
final class LiveService: ConversationsService {
  /// The settings for access to the server, and the objects that must not outlive them.
  struct Access: Sendable {
    /// The account, for the core.
    var reading: ConnectionReading
    /// The beginning of every address.
    var base: APIBase
    /// The key.
    var key: Secret
    /// The source of the key.
    var keySource: KeySource?
    /// The network settings with which the transport was created.
    var network: NetworkSettings
    /// The transport.
    var transport: any HTTPTransport
    /// The gate that keeps the pauses of this server.
    var gate = RateGate()
  }

  /// Reads the current configuration; may take as long as the program that prints the key.
  ///
  /// Its arguments are the former access, whose unchanged parts it keeps, and true if the key must be
  /// fetched in any case.
  typealias AccessSupply =
    @Sendable (_ former: Access, _ fetchingKey: Bool) throws(CommandFailure) -> Access

  private let readAgain: AccessSupply
  private let logger: Logger
  private let access: Mutex<Access>
  private let meter = TrafficMeter()
  private let memory = PageMemory()
  private let pageLimit = PageLimit()

  /// Creates a service with the settings read at the start.
  init(access: Access, logger: Logger, readAgain: @escaping AccessSupply) {
    self.access = Mutex(access)
    self.logger = logger
    self.readAgain = readAgain
  }

  var traffic: Traffic { meter.traffic }

  func page(_ request: PageRequest) async throws(SyncFailure) -> Page {
    try await client.page(request)
  }

  func perform(_ change: OutgoingChange) async throws(SyncFailure) -> ChangeReceipt {
    if isReadOnly { throw Self.readOnly }
    return try await client.perform(change)
  }

  func editTags(
    _ changes: [OutgoingChange]
  ) async -> [Ticket: Result<ChangeReceipt, SyncFailure>] {
    if isReadOnly {
      return Dictionary(uniqueKeysWithValues: changes.map { ($0.ticket, .failure(Self.readOnly)) })
    }
    return await client.editTags(changes)
  }

  /// True when nothing may be sent that changes anything: the core sends no change then, and this
  /// is the second barrier.
  private var isReadOnly: Bool { access.withLock(\.reading.protection.isReadOnly) }

  private static let readOnly = SyncFailure.unreachable(
    .switchedOff, detail: "", outcomeUnknown: false)

  func details(
    of id: ConversationID, peer: Peer
  ) async throws(SyncFailure) -> ConversationDetails {
    try await client.details(of: id, peer: peer)
  }

  func readConnection(
    fetchingKey: Bool
  ) async -> Result<ConnectionReading, ConnectionProblems>? {
    do throws(CommandFailure) {
      let current = try readAgain(access.withLock(\.self), fetchingKey)
      access.withLock { $0 = current }
      logger.info("configuration read again")
      return .success(current.reading)
    } catch {
      logger.error("configuration not read: \(error.sentences.joined(separator: " "))")
      return .failure(ConnectionProblems(error.sentences.map { Diagnostic(nil, Problem($0)) }))
    }
  }

  /// The sources of the present settings, for advice after the end.
  var sources: ConnectionSources { access.withLock(\.reading.sources) }

  private var client: ConversationsClient {
    let access = access.withLock(\.self)
    return ConversationsClient(
      transport: access.transport, base: access.base,
      credential: Credential(apiKey: access.key.exposed),
      actingUser: access.reading.account.user, timeout: access.network.timeout, gate: access.gate,
      meter: meter, memory: memory, pageLimit: pageLimit,
      now: { SystemClock().now().wall.seconds })
  }
}
