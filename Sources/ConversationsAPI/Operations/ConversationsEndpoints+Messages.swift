public import Conversations
import HTTP

extension ConversationsEndpoints {
  /// Lists the newest messages of a conversation.
  ///
  /// - Source: Contract §6 rows 13 and 14, §6.6.
  /// - Parameters:
  ///   - query: Which.
  ///   - peer: The other side.
  ///   - actingUser: Whose conversation.
  /// - Returns: The operation.
  public static func messages(
    _ query: MessagesQuery, of peer: Peer, as actingUser: UserID
  ) -> Endpoint<MessageList> {
    Endpoint(.get, peer.path + ["messages"], query: query.items, as: actingUser) {
      response throws(APIError) in
      let envelope: Envelope<LastMessage> = try Envelope(response)
      return MessageList(envelope.data)
    }
  }

  /// Reads a user.
  ///
  /// - Source: Contract §6 row 18.
  /// - Parameters:
  ///   - user: The user.
  ///   - actingUser: Who looks.
  /// - Returns: The operation.
  public static func user(_ user: UserID, as actingUser: UserID?) -> Endpoint<Profile> {
    profile(.user(user), as: actingUser)
  }

  /// Reads a group.
  ///
  /// - Source: Contract §6 row 18.
  /// - Parameters:
  ///   - group: The group.
  ///   - actingUser: Who looks.
  /// - Returns: The operation.
  public static func group(_ group: GroupID, as actingUser: UserID?) -> Endpoint<Profile> {
    profile(.group(group), as: actingUser)
  }

  private static func profile(_ peer: Peer, as actingUser: UserID?) -> Endpoint<Profile> {
    Endpoint(.get, peer.path, as: actingUser) { response throws(APIError) in
      try Envelope.one(of: response)
    }
  }
}
