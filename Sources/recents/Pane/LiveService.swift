import AppLoop
import Configuration
import Conversations
import ConversationsAPI
import HTTP
import Logging
import RecentChats
import Synchronization

/// The server as the configuration describes it, with a key that can be fetched again.
///
/// The key is fetched when it is first needed, off the thread that draws, and once more when the
/// person asks after a refusal.
final class LiveService: ConversationsService {
  /// Fetches the key from where it comes from; may take as long as a program takes.
  typealias KeySupply = @Sendable () throws(CommandFailure) -> Secret

  private let transport: any HTTPTransport
  private let base: APIBase
  private let actingUser: UserID
  private let timeout: Duration
  private let fetchKey: KeySupply
  private let logger: Logger
  private let key: Mutex<Secret>

  /// Makes a service with a key that was fetched already.
  init(
    transport: any HTTPTransport, base: APIBase, actingUser: UserID, timeout: Duration,
    key: Secret, logger: Logger, fetchKey: @escaping KeySupply
  ) {
    self.transport = transport
    self.base = base
    self.actingUser = actingUser
    self.timeout = timeout
    self.key = Mutex(key)
    self.logger = logger
    self.fetchKey = fetchKey
  }

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

  func renewCredential() async {
    do throws(CommandFailure) {
      let fetched = try fetchKey()
      key.withLock { $0 = fetched }
      logger.info("key fetched again")
    } catch {
      // The old key stays; the server's refusal of it says what is wrong.
      logger.error("key not fetched: \(error.lines.joined(separator: " "))")
    }
  }

  private var client: ConversationsClient {
    ConversationsClient(
      transport: transport, base: base,
      credential: Credential(apiKey: key.withLock(\.exposed)), actingUser: actingUser,
      timeout: timeout, now: { SystemClock().now().wall.seconds })
  }
}
