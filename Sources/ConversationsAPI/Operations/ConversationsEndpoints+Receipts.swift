public import Conversations
import HTTP

extension ConversationsEndpoints {
  /// Marks messages read, up to one or all.
  ///
  /// - Source: Contract §6 row 5 and §6.3.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - message: The number of the last message read; nil means all.
  ///   - actingUser: Who read.
  /// - Returns: The operation.
  public static func markRead(
    _ peer: Peer, upTo message: Int64?, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(
      .post, peer.conversationPath("read"), as: actingUser, body: RequestBody(messageId: message))
  }

  /// Marks messages delivered, up to one or all.
  ///
  /// - Source: Contract §6 row 6 and §6.3.
  /// - Parameters:
  ///   - peer: The other side.
  ///   - message: The number of the last message that arrived; nil means all.
  ///   - actingUser: To whom they were delivered.
  /// - Returns: The operation.
  public static func markDelivered(
    _ peer: Peer, upTo message: Int64?, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(
      .post, peer.conversationPath("delivered"), as: actingUser,
      body: RequestBody(messageId: message))
  }

  /// Marks messages unread, from about one on: a DELETE with a body.
  ///
  /// - Source: Contract §6 row 7 and §6.3, which says why "about".
  /// - Parameters:
  ///   - peer: The other side.
  ///   - message: The number of the message.
  ///   - actingUser: For whom.
  /// - Returns: The operation.
  public static func markUnread(
    _ peer: Peer, at message: Int64, as actingUser: UserID
  ) -> Endpoint<Done> {
    done(
      .delete, peer.conversationPath("read"), as: actingUser, body: RequestBody(messageId: message))
  }

  /// An operation whose answer says no more than that it was done.
  static func done(
    _ method: HTTPMethod, _ path: [String], as actingUser: UserID,
    body: RequestBody = RequestBody()
  ) -> Endpoint<Done> {
    Endpoint(method, path, as: actingUser, body: body) { response throws(APIError) in
      try Done(response)
    }
  }
}
