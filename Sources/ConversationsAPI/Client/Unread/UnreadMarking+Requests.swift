import Conversations

extension UnreadMarking {
  /// Names one message to the server; false when it is gone and there are others to try, or when it is
  /// refused and one before it has had some effect.
  mutating func name(
    _ message: Int64, hasOthers: Bool, hasEffect: Bool
  ) async throws(SyncFailure) -> Bool {
    do throws(SyncFailure) {
      let endpoint = ConversationsEndpoints.markUnread(peer, at: message, as: client.actingUser)
      _ = try await client.ask(endpoint, quota: &quota)
      return true
    } catch {
      if hasEffect, case .refused = error { return false }
      if hasOthers, error.saysAny(of: ServerCode.messageGone) { return false }
      throw error
    }
  }

  /// The conversation as it is now; nil when the server accepted the change but would not tell.
  ///
  /// Failures that may pass are failures of the whole change, which is then repeated: without the count
  /// it is not known whether the candidate had any effect.
  mutating func readBack() async throws(SyncFailure) -> Conversation? {
    do throws(SyncFailure) {
      let endpoint = ConversationsEndpoints.conversation(with: peer, as: client.actingUser)
      return try await client.ask(endpoint, quota: &quota)
    } catch {
      switch error {
      case .refused, .malformed: return nil
      case .unreachable, .unauthorized, .rateLimited, .serverFault: throw error
      }
    }
  }

  /// What is found in the newest messages, or further back.
  mutating func lookBack(
    _ find: (RecentMessages) -> UnreadTarget?
  ) async throws(SyncFailure) -> UnreadTarget? {
    var recent = RecentMessages()
    for limit in Self.lookBack where !recent.isEnd {
      let query = MessagesQuery(limit: limit, before: recent.messages.first?.id)
      let endpoint = ConversationsEndpoints.messages(query, of: peer, as: client.actingUser)
      recent.add(try await client.ask(endpoint, quota: &quota), limit: limit)
      if limit == Self.lookBack.last { recent.isEnd = true }
      if let target = find(recent) { return target }
    }
    return nil
  }

  /// How many messages each look takes, the last one as many as may be asked for at once.
  ///
  /// Together they reach further than the badges of the apps count, which end at 999.
  ///
  /// - Source: Contract §6.6, and §10 "unread badge".
  private static let lookBack = [30, 300, 1_000]
}
