import AppLoop
import Configuration
import Conversations
import ConversationsAPI
import CurlTransport
import RecentChats

/// Asks the server for one row, to see whether address, key and user are right.
struct ServerCheck {
  private let client: ConversationsClient
  private let transport: CurlTransport

  /// Makes a check for an account with its key.
  init(_ account: Account, key: Secret, network: NetworkSettings) {
    transport = CurlTransport(configuration: CurlConfiguration(network))
    client = ConversationsClient(
      transport: transport, base: APIBase(url: account.baseURL.text),
      credential: Credential(apiKey: key.exposed), actingUser: UserID(account.uid),
      timeout: network.timeout, now: { SystemClock().now().wall.seconds })
  }

  /// Asks.
  ///
  /// - Throws: `CommandFailure` with the status that scripts tell the cases apart by.
  func run() throws(CommandFailure) {
    defer { transport.close() }
    let request = PageRequest(ticket: Ticket(1), number: 1, size: 1)
    let failure = try Waiting.result { [client] () throws(CommandFailure) -> SyncFailure? in
      do throws(SyncFailure) {
        _ = try await client.page(request)
        return nil
      } catch {
        return error
      }
    }
    if let failure { throw CommandFailure(failure) }
  }
}
