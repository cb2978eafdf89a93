import Conversations

extension ConversationsClient {
  /// Resets a conversation.
  ///
  /// When a repeated attempt finds nothing to reset, the one before did it and only its answer was
  /// lost. A first attempt that finds nothing is a refusal a person must hear of.
  ///
  /// - Source: Contract §6.4, and §2.1, `ERR_CONVERSATION_NOT_ACCESSIBLE`.
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
    case (.messages, .group):
      throw .notSent(
        code: "GROUP_MESSAGES",
        "Messages can be deleted for good in one-to-one conversations only: nothing was sent.")
    }
  }
}
