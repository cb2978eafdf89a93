import Conversations

extension Conversation: WireReadable {
  static var idKey: JSONKey { PartialConversation.idKey }

  init(reading object: JSONObject) throws(RowProblem) {
    try self.init(PartialConversation(reading: object), peer: nil)
  }

  /// Makes a row of what was told.
  ///
  /// The peer, where it is known already, stands in for one that the answer does not tell; what the
  /// answer tells counts more.
  init(_ partial: PartialConversation, peer known: Peer?) throws(RowProblem) {
    guard let id = partial.id else { throw .missing("conversationId") }
    guard let peer = partial.peer ?? known else {
      throw partial.problem ?? .missing("conversationWith")
    }
    self.init(
      id: id, peer: peer, name: partial.name ?? peer.rawValue, unread: partial.unread ?? .count(0),
      unreadMentions: partial.unreadMentions, lastRead: partial.lastRead, tags: partial.tags,
      pin: partial.pin, lastMessage: partial.lastMessage,
      updatedAt: partial.updatedAt ?? Timestamp(0), presence: partial.presence,
      groupKind: partial.groupKind, members: partial.members, isBlocked: partial.isBlocked)
  }
}

extension PartialConversation {
  /// The whole row, for an answer that must hold one.
  func complete(peer: Peer?) throws(APIError) -> Conversation {
    do throws(RowProblem) {
      return try Conversation(self, peer: peer)
    } catch {
      throw .undecodable(place: error.reason(at: "data"))
    }
  }
}
