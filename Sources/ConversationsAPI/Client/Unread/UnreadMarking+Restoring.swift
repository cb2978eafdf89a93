import Conversations

extension UnreadMarking {
  /// Makes as many messages unread as there were.
  ///
  /// - Parameters:
  ///   - before: What was unread.
  ///   - lastRead: The last message that had been read then, where the server had said so.
  ///   - last: The last message the person saw.
  /// - Returns: What the server tells of it.
  /// - Throws: Why it was not done.
  mutating func restore(
    _ before: Unread, lastRead: MessageID?, last: MessageID?
  ) async throws(SyncFailure) -> ChangeReceipt {
    guard case .count(let count) = before else { return try await mark(last: last) }
    guard count > 0 else {
      return ChangeReceipt(unread: try await readBack()?.unread, quota: quota)
    }
    var target: UnreadTarget?
    if let lastRead { target = try await self.target(after: lastRead) }
    if target == nil { target = try await self.target(count, last: last) }
    guard let target else { return try await mark(last: last) }
    return try await reach(.count(count, last: last), by: target)
  }

  /// From the last message that had been read; nil when the server knows no such message any more.
  private mutating func target(
    after lastRead: MessageID
  ) async throws(SyncFailure) -> UnreadTarget? {
    guard let number = lastRead.positiveNumber else { return nil }
    do throws(SyncFailure) {
      let query = MessagesQuery(limit: Self.lookAhead, after: lastRead)
      let endpoint = ConversationsEndpoints.messages(query, of: peer, as: client.actingUser)
      let messages = try await client.ask(endpoint, quota: &quota).messages
      return UnreadTarget(after: number, in: messages, user: client.actingUser)
    } catch {
      guard error.saysAny(of: ServerCode.messageGone) else { throw error }
      return nil
    }
  }

  /// From so many messages received up to the last one that the person saw.
  private mutating func target(
    _ count: Int, last: MessageID?
  ) async throws(SyncFailure) -> UnreadTarget? {
    let user = client.actingUser
    return try await lookBack { UnreadTarget(count: count, in: $0, seen: last, user: user) }
  }

  /// How many messages after the last one read are looked at for the first one received.
  private static let lookAhead = 30
}
