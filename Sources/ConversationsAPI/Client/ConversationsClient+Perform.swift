public import Conversations

extension ConversationsClient {
  /// Makes the server do what a person wants.
  ///
  /// Every change may be sent again when the outcome of an attempt is unknown.
  ///
  /// - Parameter change: The change, with the whole list of tags for a change of tags.
  /// - Returns: What the server told of it.
  /// - Throws: Why it was not done; `refused` with status 0 is our own refusal, before or instead of
  ///   sending.
  public func perform(_ change: OutgoingChange) async throws(SyncFailure) -> ChangeReceipt {
    let peer = change.peer
    switch change.change {
    case .markRead(let message):
      // An id that is no number cannot be sent, and without one the whole conversation is marked.
      return try await done(
        ConversationsEndpoints.markRead(peer, upTo: message?.number, as: actingUser))
    case .markDelivered(let message):
      return try await done(
        ConversationsEndpoints.markDelivered(peer, upTo: message?.number, as: actingUser))
    case .markUnread(let last), .restoreUnread(_, _, let last):
      return try await markUnread(peer, last: last)
    case .editTags:
      return try await partial(
        ConversationsEndpoints.updateTags(change.tags, of: peer, as: actingUser), tellsTags: true)
    case .pin: return try await partial(ConversationsEndpoints.pin(peer, as: actingUser))
    case .unpin: return try await partial(ConversationsEndpoints.unpin(peer, as: actingUser))
    case .reset(let scope, _):
      return try await reset(change, scope: scope)
    }
  }

  func done(_ endpoint: Endpoint<Done>) async throws(SyncFailure) -> ChangeReceipt {
    var tally = ExchangeTally()
    _ = tally.count(try await ask(endpoint))
    return tally.receipt()
  }

  private func partial(
    _ endpoint: Endpoint<PartialConversation>, tellsTags: Bool = false
  ) async throws(SyncFailure) -> ChangeReceipt {
    var tally = ExchangeTally()
    let partial = tally.count(try await ask(endpoint))
    return tally.receipt(tags: tellsTags ? partial.tags : nil)
  }
}
