import Conversations

extension ConversationsClient {
  /// Marks the last message received unread, whichever way the server counts.
  ///
  /// The candidates are tried in order and the conversation is read back after each, until the server
  /// says that something is unread: its number is shown, never one of ours.
  ///
  /// - Source: Contract §6.3, the client rule at its end.
  func markUnread(_ peer: Peer, last: MessageID?) async throws(SyncFailure) -> ChangeReceipt {
    var tally = ExchangeTally()
    let target = try await unreadTarget(peer, last: last, tally: &tally)
    var unread: Unread?
    for (index, candidate) in target.candidates.enumerated() {
      let isLast = index == target.candidates.count - 1
      guard try await markUnread(peer, at: candidate, isLast: isLast, tally: &tally) else {
        continue
      }
      unread = try await readBack(peer, tally: &tally)
      if unread != .count(0) { break }
    }
    return tally.receipt(unread: unread)
  }

  /// Sends one candidate; false when its message is gone and there is another one to try.
  private func markUnread(
    _ peer: Peer, at message: Int64, isLast: Bool, tally: inout ExchangeTally
  ) async throws(SyncFailure) -> Bool {
    do throws(SyncFailure) {
      let endpoint = ConversationsEndpoints.markUnread(peer, at: message, as: actingUser)
      _ = tally.count(try await ask(endpoint))
      return true
    } catch {
      guard !isLast, error.saysAny(of: ServerCode.messageGone) else { throw error }
      tally.countRefusal()
      return false
    }
  }

  /// The server's count after the change; nil when the server accepted the change but would not tell.
  ///
  /// Failures that may pass are failures of the whole change, which is then repeated: without the count
  /// it is not known whether the candidate had any effect.
  private func readBack(
    _ peer: Peer, tally: inout ExchangeTally
  ) async throws(SyncFailure) -> Unread? {
    do throws(SyncFailure) {
      let endpoint = ConversationsEndpoints.conversation(with: peer, as: actingUser)
      return tally.count(try await ask(endpoint)).unread
    } catch {
      switch error {
      case .refused, .malformed:
        tally.countRefusal()
        return nil
      case .unreachable, .unauthorized, .rateLimited, .serverFault: throw error
      }
    }
  }

  /// Looks for the message to mark, in the newest messages and then once further back.
  private func unreadTarget(
    _ peer: Peer, last: MessageID?, tally: inout ExchangeTally
  ) async throws(SyncFailure) -> UnreadTarget {
    var messages: [LastMessage] = []
    for limit in Self.lookBack {
      let query = MessagesQuery(limit: limit, before: messages.first?.id)
      let endpoint = ConversationsEndpoints.messages(query, of: peer, as: actingUser)
      let list = tally.count(try await ask(endpoint))
      messages = list.messages + messages
      if let target = UnreadTarget(in: messages, seen: last, user: actingUser) { return target }
      if list.count < limit { break }
    }
    throw .notSent(
      code: "NOTHING_RECEIVED",
      "There is no message of somebody else here that could be marked unread: nothing was changed.")
  }

  /// How many messages the first look takes, and the second.
  private static let lookBack = [30, 300]
}
