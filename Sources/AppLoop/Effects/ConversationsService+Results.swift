import Conversations

extension ConversationsService {
  /// A page, or why there is none.
  func pageResult(_ request: PageRequest) async -> Result<Page, SyncFailure> {
    do { return .success(try await page(request)) } catch { return .failure(error) }
  }

  /// What the server told of a change, or why it did not happen.
  func changeResult(_ change: OutgoingChange) async -> Result<ChangeReceipt, SyncFailure> {
    do { return .success(try await perform(change)) } catch { return .failure(error) }
  }

  /// What is known of a conversation, or why that is not known.
  func detailsResult(
    _ id: ConversationID, _ peer: Peer
  ) async -> Result<ConversationDetails, SyncFailure> {
    do { return .success(try await details(of: id, peer: peer)) } catch { return .failure(error) }
  }
}
