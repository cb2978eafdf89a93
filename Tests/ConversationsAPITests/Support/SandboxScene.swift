import Conversations
import ConversationsAPI
import CurlTransport
import HTTP
import Sandbox
import SandboxSupport

/// A running sandbox, and clients for its user.
struct SandboxScene {
  let server: SandboxServer
  let address: SandboxAddress
  let transport = CurlTransport()

  /// A client; it uses another transport if one is given.
  func client(through other: (any HTTPTransport)? = nil) -> ConversationsClient {
    ConversationsClient(
      transport: other ?? transport, base: APIBase(url: address.baseURL),
      credential: Credential(apiKey: address.apiKey), actingUser: UserID(address.uids[0]),
      now: { 1000 })
  }

  /// A change of the user's conversation with a peer, as issued by the core.
  func change(
    _ change: Change, with peer: SandboxPeer, knownTags: [Conversations.Tag] = [], place: Int? = nil
  ) -> OutgoingChange {
    let side: Peer =
      switch peer {
      case .user(let uid): .user(UserID(uid))
      case .group(let guid): .group(GroupID(guid))
      }
    return OutgoingChange(
      ticket: Ticket(1), attempt: 1,
      conversation: ConversationID(peer.conversationID(for: address.uids[0])), peer: side,
      change: change, knownTags: knownTags, place: place)
  }

  /// The server's state of the conversation with a peer.
  func state(_ peer: SandboxPeer) async throws -> SandboxConversationState {
    guard let state = await server.state(of: peer, for: address.uids[0]) else { throw NoRow() }
    return state
  }
}

/// Runs a test with a sandbox of its own.
func withSandbox(
  _ configure: (inout SandboxConfiguration) -> Void = { _ in },
  _ body: (SandboxScene) async throws -> Void
) async throws {
  var configuration = SandboxConfiguration()
  configure(&configuration)
  let server = SandboxServer(configuration)
  let scene = SandboxScene(server: server, address: try await server.start())
  defer { scene.transport.close() }
  do {
    try await body(scene)
  } catch {
    await server.stop()
    throw error
  }
  await server.stop()
}
