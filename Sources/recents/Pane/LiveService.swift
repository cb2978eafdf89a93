import Configuration
import Conversations
import ConversationsAPI
import EventLoop
import HTTP
import Logging
import RecentChats
import Synchronization

/// The server as the configuration describes it, which can be read again while the pane is open.
final class LiveService: ConversationsService {
  /// What the configuration says of the server.
  struct Access: Sendable {
    /// What every address begins with.
    var base: APIBase
    /// On whose behalf everything is done.
    var actingUser: UserID
    /// The key.
    var key: Secret
  }

  /// Reads what the configuration says now; may take as long as the program takes that prints the key.
  typealias AccessSupply = @Sendable () throws(CommandFailure) -> Access

  private let transport: any HTTPTransport
  private let timeout: Duration
  private let readAgain: AccessSupply
  private let logger: Logger
  private let access: Mutex<Access>
  private let gate = RateGate()
  private let meter = TrafficMeter()
  private let memory = PageMemory()

  /// Makes a service with what was read at the start.
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
      // The old key stays; the server's refusal of it says what is wrong.
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
