import Configuration
import Conversations
import ConversationsAPI
import EventLoop
import HTTP
import Logging
import RecentChats
import Synchronization

/// The server of the configuration, which can be read again while the pane is open.
final class LiveService: ConversationsService {
  /// The settings for access to the server.
  struct Access: Sendable {
    /// The beginning of every address.
    var base: APIBase
    /// The acting user.
    var actingUser: UserID
    /// The key.
    var key: Secret
  }

  /// Reads the current configuration; may take as long as the program that prints the key.
  typealias AccessSupply = @Sendable () throws(CommandFailure) -> Access

  private let transport: any HTTPTransport
  private let timeout: Duration
  private let readAgain: AccessSupply
  private let logger: Logger
  private let access: Mutex<Access>
  private let gate = RateGate()
  private let meter = TrafficMeter()
  private let memory = PageMemory()

  /// Creates a service with the settings read at the start.
  init(
    transport: any HTTPTransport, access: Access, timeout: Duration, logger: Logger,
    readAgain: @escaping AccessSupply
  ) {
    self.transport = transport
    self.access = Mutex(access)
    self.timeout = timeout
    self.logger = logger
    self.readAgain = readAgain
  }

  var traffic: Traffic { meter.traffic }

  func page(_ request: PageRequest) async throws(SyncFailure) -> Page {
    try await client.page(request)
  }

  func perform(_ change: OutgoingChange) async throws(SyncFailure) -> ChangeReceipt {
    try await client.perform(change)
  }

  func details(
    of id: ConversationID, peer: Peer
  ) async throws(SyncFailure) -> ConversationDetails {
    try await client.details(of: id, peer: peer)
  }

  func renewCredential() async -> UserID? {
    do throws(CommandFailure) {
      let now = try readAgain()
      access.withLock { $0 = now }
      logger.info("configuration and key read again")
      return now.actingUser
    } catch {
      // The old key is retained; the server's refusal of it shows the problem.
      logger.error("configuration and key not read: \(error.lines.joined(separator: " "))")
      return nil
    }
  }

  private var client: ConversationsClient {
    let access = access.withLock(\.self)
    return ConversationsClient(
      transport: transport, base: access.base,
      credential: Credential(apiKey: access.key.exposed), actingUser: access.actingUser,
      timeout: timeout, gate: gate, meter: meter, memory: memory,
      now: { SystemClock().now().wall.seconds })
  }
}
