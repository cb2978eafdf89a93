public import Conversations

extension ConversationsClient {
  /// Makes the server do what a person wants.
  ///
  /// Every change may be sent again when the outcome of an attempt is unknown.
  ///
  /// - Parameter change: The change, with what is known of the row it is about.
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
    case .markUnread(let last):
      var marking = UnreadMarking(peer, client: self)
      return try await marking.mark(last: last)
    case .restoreUnread(let before, let lastRead, let last):
      var marking = UnreadMarking(peer, client: self)
      return try await marking.restore(before, lastRead: lastRead, last: last)
    case .editTags(let adding, let removing):
      var editing = TagEditing(change, adding: adding, removing: removing, client: self)
      return try await editing.run()
    case .pin: return try await done(ConversationsEndpoints.pin(peer, as: actingUser))
    case .unpin: return try await done(ConversationsEndpoints.unpin(peer, as: actingUser))
    case .reset(let scope, _):
      return try await reset(change, scope: scope)
    }
  }

  /// Makes a change that takes one request and whose answer says nothing that is needed.
  func done<Value>(_ endpoint: Endpoint<Value>) async throws(SyncFailure) -> ChangeReceipt {
    ChangeReceipt(quota: try await ask(endpoint).quota)
  }
}
