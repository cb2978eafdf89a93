import Conversations
import ConversationsAPI
import HTTP

let base = APIBase(url: "http://127.0.0.1:8080/v3")
let key = "0123456789abcdef0123456789abcdef01234567"

/// A client whose clock is fixed at 1000.
func client(_ transport: ScriptedTransport) -> ConversationsClient {
  ConversationsClient(
    transport: transport, base: base, credential: Credential(apiKey: key), actingUser: me,
    now: { 1000 })
}

/// A change as issued by the core.
func outgoing(
  _ change: Change, _ peer: Peer = tom, tags: [Tag] = [], attempt: Int = 1,
  place: Int? = nil
) -> OutgoingChange {
  OutgoingChange(
    ticket: Ticket(1), attempt: attempt, conversation: ConversationID("me_user_tom"), peer: peer,
    change: change, tags: tags, place: place)
}

/// Tags with these names, as in `a b`.
func tags(_ names: String) -> [Conversations.Tag] {
  names.split(separator: " ").map { Conversations.Tag(String($0)) }
}

/// A change of tags; the known ones are written as in `a b`.
func edit(
  adding: String = "", removing: String = "", knowing: String = "", place: Int? = 0,
  _ peer: Peer = tom
) -> OutgoingChange {
  let change = Change.editTags(adding: Set(tags(adding)), removing: Set(tags(removing)))
  return outgoing(change, peer, tags: tags(knowing), place: place)
}

/// The error of a client's operation; nil if it succeeds.
func failure<Value>(_ work: () async throws(SyncFailure) -> Value) async -> SyncFailure? {
  do throws(SyncFailure) {
    _ = try await work()
    return nil
  } catch {
    return error
  }
}
