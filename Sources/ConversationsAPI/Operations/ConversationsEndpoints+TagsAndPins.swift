public import Conversations
import HTTP

extension ConversationsEndpoints {
  /// Replaces the acting user's tags on a conversation; an empty list clears them.
  ///
  /// - Source: Contract §6 row 3 and §6.2.
  /// - Parameters:
  ///   - tags: The whole list.
  ///   - peer: The other side.
  ///   - actingUser: Whose tags.
  /// - Returns: The operation.
  public static func updateTags(
    _ tags: [Tag], of peer: Peer, as actingUser: UserID
  ) -> Endpoint<PartialConversation> {
    partial(
      .put, peer.conversationPath(), as: actingUser,
      body: RequestBody(tags: tags.map(\.rawValue)))
  }

  /// Pins a conversation for the acting user; pinning again keeps the first moment.
  ///
  /// - Source: Contract §6 row 8 and §6.5.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - actingUser: For whom.
  /// - Returns: The operation.
  public static func pin(_ peer: Peer, as actingUser: UserID) -> Endpoint<PartialConversation> {
    partial(.post, peer.conversationPath("pin"), as: actingUser)
  }

  /// Unpins a conversation for the acting user; unpinning again does no harm.
  ///
  /// - Source: Contract §6 row 9 and §6.5.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - actingUser: For whom.
  /// - Returns: The operation.
  public static func unpin(_ peer: Peer, as actingUser: UserID) -> Endpoint<PartialConversation> {
    partial(.delete, peer.conversationPath("pin"), as: actingUser)
  }

  /// An operation that has taken effect once its status is good, whatever little its body tells.
  private static func partial(
    _ method: HTTPMethod, _ path: [String], as actingUser: UserID,
    body: RequestBody = RequestBody()
  ) -> Endpoint<PartialConversation> {
    Endpoint(method, path, as: actingUser, body: body) { response throws(APIError) in
      try Envelope.any(of: response) ?? PartialConversation()
    }
  }
}
