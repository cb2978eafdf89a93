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
  _ change: Change, _ peer: Peer = tom, knownTags: [Tag] = [], attempt: Int = 1,
  place: Int? = nil
) -> OutgoingChange {
  OutgoingChange(
    ticket: Ticket(1), attempt: attempt, conversation: ConversationID("me_user_tom"), peer: peer,
    change: change, knownTags: knownTags, place: place)
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
  let change = Change.editTags(TagEdit(adding: Set(tags(adding)), removing: Set(tags(removing))))
  return outgoing(change, peer, knownTags: tags(knowing), place: place)
}

/// Carries a change out as the program does: it is sent again for as long as the ledger asks for it.
func carryOut(
  _ change: OutgoingChange, by client: ConversationsClient
) async throws(SyncFailure) -> ChangeReceipt {
  var ledger = Ledger()
  ledger.stage(change.change, on: change.conversation, peer: change.peer)
  var receipt = ChangeReceipt()
  while var next = ledger.takeSendable().first {
    (next.knownTags, next.place) = (change.knownTags, change.place)
    receipt = try await client.perform(next)
    ledger.accept(next.ticket, receipt)
  }
  return receipt
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
