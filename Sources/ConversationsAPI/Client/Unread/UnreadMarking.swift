import Conversations

/// Makes messages of one conversation unread, whichever way the server counts.
///
/// Messages to name are tried in order, and the conversation is read back after each until what was
/// wanted is reached: the server's number is told, never one of ours. All of it may be done again.
///
/// - Source: Contract §6.3, the client rule at its end.
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
    guard let target else {
      throw .notSent(
        code: "NOTHING_RECEIVED",
        "There is no message of somebody else here that could be marked unread: nothing was changed."
      )
    }
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
      let told = try await readBack()
      guard let told, !goal.isMet(by: told) else { return receipt(told) }
      if nearest.map({ goal.prefers(told.unread, to: $0.unread) }) ?? true {
        nearest = (candidate, told.unread)
      }
    }
    guard let nearest, nearest.candidate != present else {
      return ChangeReceipt(unread: nearest?.unread, quota: quota)
    }
    _ = try await name(nearest.candidate, hasOthers: false, hasEffect: true)
    return receipt(try await readBack())
  }

  private func receipt(_ told: Conversation?) -> ChangeReceipt {
    ChangeReceipt(unread: told?.unread, quota: quota)
  }
}
