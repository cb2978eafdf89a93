import Conversations

/// Makes messages of one conversation unread, whichever way the server counts.
///
/// Messages to name are tried in order, and the conversation is read back after each until what was
/// wanted is reached: the server's number is told, never one of ours. All of it may be done again.
///
/// - Source: docs/api.md §6.3, the client rule at its end.
struct UnreadMarking {
  let client: ConversationsClient
  let peer: Peer
  var quota: Quota?

  init(_ peer: Peer, client: ConversationsClient) {
    self.client = client
    self.peer = peer
  }

  /// Makes the last message received unread; the message is the last one the person saw.
  mutating func mark(last: MessageID?) async throws(SyncFailure) -> ChangeReceipt {
    let user = client.actingUser
    let target = try await lookBack { UnreadTarget(lastIn: $0, seen: last, user: user) }
    guard let target else { throw .impossible(.nothingToMarkUnread) }
    return try await reach(.anything, by: target)
  }

  /// Tries the candidates until the goal is reached, else leaves the server where it came nearest.
  mutating func reach(
    _ goal: UnreadGoal, by target: UnreadTarget
  ) async throws(SyncFailure) -> ChangeReceipt {
    var nearest: (candidate: Int64, unread: Unread)?
    var present: Int64?
    for (index, candidate) in target.candidates.enumerated() {
      let isLast = index == target.candidates.count - 1
      guard try await name(candidate, hasOthers: !isLast, hasEffect: present != nil) else {
        continue
      }
      present = candidate
      let reported = try await readBack()
      guard let reported, !goal.isMet(by: reported) else { return receipt(reported) }
      if nearest.map({ goal.prefers(reported.unread, to: $0.unread) }) ?? true {
        nearest = (candidate, reported.unread)
      }
    }
    guard let nearest, nearest.candidate != present else {
      return ChangeReceipt(unread: nearest?.unread, quota: quota)
    }
    _ = try await name(nearest.candidate, hasOthers: false, hasEffect: true)
    return receipt(try await readBack())
  }

  private func receipt(_ reported: Conversation?) -> ChangeReceipt {
    ChangeReceipt(unread: reported?.unread, quota: quota)
  }
}

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
      case .refused, .malformed, .impossible: return nil
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
  /// - Source: docs/api.md §6.6, and §10 "unread badge".
  private static let lookBack = [30, 300, 1_000]
}

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
