public import Conversations
import HTTP

extension ConversationsEndpoints {
  /// Reads one conversation.
  ///
  /// - Source: Contract §6 row 2; the answer holds no tags.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - actingUser: Whose conversation.
  /// - Returns: The operation.
  public static func conversation(
    with peer: Peer, as actingUser: UserID
  ) -> Endpoint<Conversation> {
    Endpoint(.get, peer.conversationPath(), as: actingUser) { response throws(APIError) in
      let partial: PartialConversation = try Envelope.one(of: response)
      return try partial.complete(peer: peer)
    }
  }

  /// Reads one conversation with everything that is told of it.
  ///
  /// - Source: Contract §6 row 2.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - actingUser: Whose conversation.
  /// - Returns: The operation.
  public static func details(
    of peer: Peer, as actingUser: UserID
  ) -> Endpoint<ConversationDetails> {
    Endpoint(.get, peer.conversationPath(), as: actingUser) { response throws(APIError) in
      let record: ConversationRecord = try Envelope.one(of: response)
      return ConversationDetails(
        conversation: try record.partial.complete(peer: peer), facts: record.facts)
    }
  }

  /// Reads one conversation by its own id.
  ///
  /// - Source: Contract §6 row 12, deprecated.
  /// - Parameters:
  ///   - id: The conversation.
  ///   - actingUser: Whose conversation.
  /// - Returns: The operation.
  public static func conversation(
    id: ConversationID, as actingUser: UserID
  ) -> Endpoint<Conversation> {
    Endpoint(.get, ["conversations", id.rawValue], as: actingUser) { response throws(APIError) in
      let partial: PartialConversation = try Envelope.one(of: response)
      return try partial.complete(peer: nil)
    }
  }
}
