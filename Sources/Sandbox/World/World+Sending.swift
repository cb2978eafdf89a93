extension World {
  /// Takes in a message that a client sent, if sender and receiver may speak to each other.
  ///
  /// - Source: Contract §2.1.
  mutating func send(_ draft: Draft) throws(APIFailure) -> Message {
    try checkExists(draft.receiver)
    if draft.sender != Self.system { try checkMaySend(draft) }
    return post(draft)
  }

  private func checkMaySend(_ draft: Draft) throws(APIFailure) {
    guard users[draft.sender] != nil else { throw .unknownUser(draft.sender) }
    switch draft.receiver {
    case .user(let uid):
      if blocks[draft.sender]?[uid] != nil {
        throw APIFailure(403, "ERR_BLOCKED_RECEIVER", "The receiver is blocked by the sender.")
      }
      if blocks[uid]?[draft.sender] != nil {
        throw APIFailure(403, "ERR_BLOCKED_SENDER", "The sender is blocked by the receiver.")
      }
    case .group(let guid):
      guard groups[guid]?.members[draft.sender] != nil else {
        throw APIFailure(
          403, "ERR_GROUP_NOT_JOINED", "The user \(draft.sender) is not a member of \(guid).")
      }
    }
  }
}
