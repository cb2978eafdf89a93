import Conversations

/// A procedure that marks messages of one conversation unread, whichever way the server counts.
///
/// The candidate messages are sent in order, and the conversation is read back after each until the
/// goal is reached: the reported count is the server's, never a computed one. The whole procedure
/// may be repeated.
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

  /// Marks the last received message unread; `last` is the last message that the user saw.
  mutating func mark(last: MessageID?) async throws(SyncFailure) -> ChangeReceipt {
    let user = client.actingUser
    let target = try await lookBack { UnreadTarget(lastIn: $0, seen: last, user: user) }
    guard let target else { throw .impossible(.nothingToMarkUnread) }
    return try await reach(.anything, by: target)
  }

  /// Tries the candidates until the goal is reached; if none reaches it, restores the nearest
  /// result.
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
  /// Sends one message id; returns false if the message is gone and there are others to try, or if
  /// it is refused after an earlier one has had an effect.
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

  /// Returns the current conversation; nil if the server accepted the change but does not return
  /// it.
  ///
  /// Transient failures fail the whole change, which is then repeated: without the count it is
  /// unknown whether the candidate had an effect.
  mutating func readBack() async throws(SyncFailure) -> Conversation? {
    do throws(SyncFailure) {
      let endpoint = ConversationsEndpoints.conversation(with: peer, as: client.actingUser)
      return try await client.ask(endpoint, quota: &quota)
    } catch {
      switch error {
      case .refused, .malformed, .impossible: return nil
      case .unreachable, .intermediary, .unauthorized, .rateLimited, .serverFault: throw error
      }
    }
  }

  /// Finds the target in the newest messages, or further back.
  mutating func lookBack(
    _ find: (RecentMessages) -> UnreadTarget?
  ) async throws(SyncFailure) -> UnreadTarget? {
    var recent = RecentMessages()
    var asked = 0
    for index in 0..<Self.mostPages where !recent.isEnd {
      let wanted = Self.lookBack[min(index, Self.lookBack.count - 1)]
      asked += try await readOlder(&recent, wanted: wanted)
      if index == Self.mostPages - 1 || asked >= Self.furthest { recent.isEnd = true }
      if let target = find(recent) { return target }
    }
    return nil
  }

  /// Reads older messages: as many as wanted, or fewer on a server that refuses large pages.
  ///
  /// - Returns: The number of messages that were requested.
  private mutating func readOlder(
    _ recent: inout RecentMessages, wanted: Int
  ) async throws(SyncFailure) -> Int {
    while true {
      let limit = client.pageLimit.size(wanted)
      do throws(SyncFailure) {
        let query = MessagesQuery(limit: limit, before: recent.messages.first?.id)
        let endpoint = ConversationsEndpoints.messages(query, of: peer, as: client.actingUser)
        recent.add(try await client.ask(endpoint, quota: &quota), limit: limit)
        client.pageLimit.noteSuccess(size: limit)
        return limit
      } catch {
        guard client.pageLimit.noteFailure(error, size: limit) else { throw error }
      }
    }
  }

  /// The numbers of messages that the steps request; the last one is the most that may be
  /// requested.
  ///
  /// Together they reach further than the badges of the apps count, which end at 999.
  ///
  /// - Source: docs/api.md §6.6, and §10 "unread badge".
  private static let lookBack = [30, 300, 1_000]

  /// The number of requested messages at which reading ends.
  private static let furthest = lookBack.reduce(0, +)

  /// The largest number of pages that are read, on a server that delivers small ones.
  private static let mostPages = 30
}

extension UnreadMarking {
  /// Marks as many messages unread as before.
  ///
  /// - Parameters:
  ///   - before: The previous unread state.
  ///   - lastRead: The last read message of that time, if the server reported it.
  ///   - last: The last message that the user saw.
  /// - Returns: The state that the server reported.
  /// - Throws: The reason why the change was not made.
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

  /// Finds the target after the last read message; nil if the server no longer knows that message.
  private mutating func target(
    after lastRead: MessageID
  ) async throws(SyncFailure) -> UnreadTarget? {
    guard let number = lastRead.positiveNumber else { return nil }
    do throws(SyncFailure) {
      let query = MessagesQuery(limit: client.pageLimit.size(Self.lookAhead), after: lastRead)
      let endpoint = ConversationsEndpoints.messages(query, of: peer, as: client.actingUser)
      let messages = try await client.ask(endpoint, quota: &quota).messages
      return UnreadTarget(after: number, in: messages, user: client.actingUser)
    } catch {
      guard error.saysAny(of: ServerCode.messageGone) else { throw error }
      return nil
    }
  }

  /// Finds the target for a number of received messages up to the last one that the user saw.
  private mutating func target(
    _ count: Int, last: MessageID?
  ) async throws(SyncFailure) -> UnreadTarget? {
    let user = client.actingUser
    return try await lookBack { UnreadTarget(count: count, in: $0, seen: last, user: user) }
  }

  /// The number of messages after the last read one among which the first received one is sought.
  private static let lookAhead = 30
}
