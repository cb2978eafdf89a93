public import Conversations

extension ConversationsClient {
  /// Sends a change to the server.
  ///
  /// Every change may be sent again when the outcome of an attempt is unknown.
  ///
  /// - Parameter change: The change, with the ledger's data about its row.
  /// - Returns: The server's result.
  /// - Throws: The reason for the failure; `impossible` if nothing was sent.
  public func perform(_ change: OutgoingChange) async throws(SyncFailure) -> ChangeReceipt {
    let peer = change.peer
    // The address of a user or a group would reach another conversation, or none.
    guard peer.unknownKind == nil else { throw .impossible(.unknownKind) }
    switch change.change {
    case .markRead(let message):
      // An id that is not a number cannot be sent; without one, the whole conversation is marked.
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
    case .editTags:
      guard let outcome = await editTags([change])[change.ticket] else { return ChangeReceipt() }
      return try outcome.get()
    case .pin: return try await done(ConversationsEndpoints.pin(peer, as: actingUser))
    case .unpin: return try await done(ConversationsEndpoints.unpin(peer, as: actingUser))
    case .reset(let scope, _):
      return try await reset(change, scope: scope)
    }
  }

  /// Changes the tags of several conversations; the list is read once for all of them.
  ///
  /// - Parameter changes: The tag edits, at most one per conversation.
  /// - Returns: The outcome of each.
  public func editTags(
    _ changes: [OutgoingChange]
  ) async -> [Ticket: Result<ChangeReceipt, SyncFailure>] {
    let reachable = changes.filter { $0.peer.unknownKind == nil }
    var editing = TagEditing(reachable, client: self)
    var outcomes = await editing.run()
    for change in changes where change.peer.unknownKind != nil {
      outcomes[change.ticket] = .failure(.impossible(.unknownKind))
    }
    return outcomes
  }

  /// Performs a change that takes one request and needs nothing from its response.
  func done<Value>(_ endpoint: Endpoint<Value>) async throws(SyncFailure) -> ChangeReceipt {
    ChangeReceipt(quota: try await ask(endpoint).quota)
  }
}

extension ConversationsClient {
  /// Resets a conversation.
  ///
  /// If a repeated attempt finds nothing to reset, the previous one succeeded and only its response
  /// was lost. If the first attempt finds nothing, the refusal is reported to the user.
  ///
  /// - Source: docs/api.md §6.4, and §2.1, `ERR_CONVERSATION_NOT_ACCESSIBLE`.
  func reset(
    _ change: OutgoingChange, scope: ResetScope
  ) async throws(SyncFailure) -> ChangeReceipt {
    let endpoint = try resetEndpoint(change, scope: scope)
    do throws(SyncFailure) {
      return try await done(endpoint)
    } catch {
      guard change.attempt > 1, error.saysAny(of: ServerCode.conversationGone) else { throw error }
      return ChangeReceipt()
    }
  }

  private func resetEndpoint(
    _ change: OutgoingChange, scope: ResetScope
  ) throws(SyncFailure) -> Endpoint<Done> {
    switch (scope, change.peer) {
    case (.everyone, _):
      return ConversationsEndpoints.deleteConversation(id: change.conversation, as: actingUser)
    case (.ownList, .user(let user)):
      return ConversationsEndpoints.reset(with: user, as: actingUser)
    case (.ownList, .group(let group)):
      return ConversationsEndpoints.reset(with: group, as: actingUser)
    case (.messages, .user(let user)):
      return ConversationsEndpoints.reset(
        with: user, deleteMessagesPermanently: true, as: actingUser)
    case (.messages, .group): throw .impossible(.deletingGroupMessages)
    case (_, .unknown): throw .impossible(.unknownKind)
    }
  }
}
