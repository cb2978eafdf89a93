import Conversations
import EventLoop

/// The server of a program that was started with `--offline`: it is never asked.
struct OfflineService: ConversationsService {
  private static let failure = SyncFailure.unreachable(
    .switchedOff, detail: "", outcomeUnknown: false)

  func page(_ request: PageRequest) async throws(SyncFailure) -> Page { throw Self.failure }

  func perform(_ change: OutgoingChange) async throws(SyncFailure) -> ChangeReceipt {
    throw Self.failure
  }

  func details(
    of id: ConversationID, peer: Peer
  ) async throws(SyncFailure) -> ConversationDetails {
    throw Self.failure
  }
}
